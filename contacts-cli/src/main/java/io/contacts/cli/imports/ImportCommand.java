package io.contacts.cli.imports;

import io.contacts.cli.facts.KeptRun;
import io.contacts.cli.facts.RunTexts;
import io.contacts.cli.provider.ProviderAccess;
import io.contacts.cli.runs.RunPlace;
import io.contacts.cli.sandbox.Sandbox;
import io.contacts.cli.terminal.Figures;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code contacts import FILE}. */
@Command(
        name = "import",
        description = "Lands every row of a CSV file at the provider, and says where each one ended.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ImportCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Surroundings surroundings;

    private int exitCode;
    private boolean kept;

    @Parameters(paramLabel = "FILE", description = "The contacts, as CSV; - for standard input.")
    private Path file = Path.of("");

    @Mixin
    private ProviderAccess access = new ProviderAccess();

    @Option(names = "--dry-run", description = "Say what would happen, and send nothing.")
    private boolean dryRun;

    @Mixin
    private PlanOptions planned = new PlanOptions();

    @Option(names = "--batch-size", paramLabel = "N", description = "Rows in one bulk call; the default is 500.")
    private int batchSize = 500;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Calls at once; the default is 8. Never more than 4 of those with many contacts.")
    private int concurrency = 8;

    @Mixin
    private RunOutput output = new RunOutput();

    @Mixin
    private RunPlace place = new RunPlace();

    /** One that is started with these surroundings. */
    public ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The plan for a file: what {@code doctor} says of it. */
    public int plan(Path examined, ProviderAccess chosen, PlanOptions options) throws Exception {
        file = examined;
        access = chosen;
        planned = options;
        dryRun = true;
        return call();
    }

    @Override
    public Integer call() throws Exception {
        output.requireSensible(dryRun);
        RunHome home = place.home(surroundings);
        RunFolder folder =
                dryRun ? home.temporary(file, surroundings.clock()) : home.create(file, surroundings.clock());
        try {
            Path read = file.equals(STANDARD_INPUT)
                    ? folder.keepInput(surroundings.in())
                    : surroundings.directory().resolve(file);
            ContactsConfig configuration = access.configuration(surroundings);
            ImportSettings.Builder settings = settings(read).runName(folder.name());
            if (ProviderAccess.isConfigured(configuration)) {
                run(folder, configuration, false, settings);
            } else {
                runInSandbox(folder, settings);
            }
            if (!dryRun) {
                expire(home, read);
            }
            return exitCode;
        } catch (RuntimeException | Error e) {
            if (kept) {
                surroundings.say("contacts: what is known of the rows is kept in run " + folder.name() + "; "
                        + place.run(folder, access, surroundings).resume() + " goes on with it");
            }
            throw e;
        } finally {
            if (!kept) {
                discard(folder);
            }
        }
    }

    /** Why nothing was sent must not be hidden by what is left over of it, which holds people's data. */
    private void discard(RunFolder folder) {
        try {
            folder.delete();
        } catch (IOException | UncheckedIOException e) {
            Path left = folder.rejects().resolveSibling("");
            if (Files.exists(left)) {
                surroundings.say("contacts: what was read of the file could not be removed again; remove " + left);
            }
        }
    }

    /** Not before this run has ended: who opted out in an earlier one is asked while this one is planned. */
    private void expire(RunHome home, Path imported) {
        try {
            int expired = home.expire(surroundings.clock(), imported).size();
            if (expired > 0) {
                surroundings.say("Note: removed " + Figures.of(expired, "finished run") + " older than "
                        + RunHome.DAYS_KEPT + " days.");
            }
        } catch (ImportRefusedException e) {
            surroundings.say("Note: runs that are older than " + RunHome.DAYS_KEPT + " days are still kept, since "
                    + e.getMessage() + ".");
        }
    }

    private void runInSandbox(RunFolder folder, ImportSettings.Builder settings) throws Exception {
        ContactImport.requireReadable(settings.build().file());
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.announce(surroundings);
            run(folder, sandbox.configuration(), true, settings);
        }
    }

    private void run(RunFolder folder, ContactsConfig configuration, boolean sandbox, ImportSettings.Builder settings)
            throws Exception {
        String destination = sandbox ? Sandbox.DESTINATION : access.destination(configuration);
        try (ContactsProvider provider = access.open(configuration, surroundings);
                ContactImport run = ContactImport.in(
                        folder,
                        provider,
                        settings.destination(destination)
                                .onlyChanges(sendsOnlyChanges(provider, sandbox))
                                .build(),
                        surroundings.clock())) {
            ImportPlan plan = PlanProgress.plan(run, surroundings);
            KeptRun keptRun = place.run(folder, access, surroundings);
            Summary summary = new Summary(surroundings, keptRun, provider.name(), sandbox, plan);
            summary.printPlan();
            if (dryRun) {
                exitCode = summary.printDryRun(output.json());
                return;
            }
            // From here on rows may have left, whatever happens to this process.
            kept = true;
            exitCode = output.land(new Landing(surroundings, run, keptRun, summary, configuration, provider.name()));
        }
    }

    /** What holds nobody when a run begins has to be sent everybody. */
    private boolean sendsOnlyChanges(ContactsProvider provider, boolean sandbox) {
        String inPlace = RunTexts.inPlaceOfProvider(provider.name(), sandbox);
        if (planned.onlyChanges() && !inPlace.isEmpty()) {
            surroundings.say("Note: " + RunTexts.provider(provider.name(), sandbox)
                    + " is new with every run, so everything in the file is a change.");
        }
        return planned.onlyChanges() && inPlace.isEmpty();
    }

    private ImportSettings.Builder settings(Path read) {
        if (batchSize < 1 || concurrency < 1) {
            throw new ImportRefusedException("--batch-size and --concurrency take a number from 1 up");
        }
        return planned.settings(read).batchSize(batchSize).concurrency(concurrency);
    }
}
