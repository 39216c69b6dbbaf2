package io.contacts.cli;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ContactImport;
import io.contacts.importing.DateOrder;
import io.contacts.importing.DuplicatePolicy;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
final class ImportCommand implements Callable<Integer> {
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

    @Option(
            names = "--mode",
            paramLabel = "save|add|update",
            description = "What to do with each contact; the default is save where the provider can, else add.")
    private @Nullable ImportMode mode;

    @Option(names = "--audience", paramLabel = "ID", description = "Add the contacts to this audience (--mode add).")
    private @Nullable String audience;

    @Option(
            names = "--map",
            paramLabel = "HEADER=FIELD",
            description =
                    "What a column is: email, mobile_phone, phone, title, first_name, last_name, known_as, company,"
                            + " birthday, consent, crm_id, a field's name or id, or - to leave it out.")
    private Map<String, String> mappings = new LinkedHashMap<>();

    @Option(names = "--ignore-unknown", description = "Leave out columns without a place at the provider.")
    private boolean ignoreUnknown;

    @Option(
            names = "--duplicates",
            paramLabel = "first|last|reject",
            description = "Which of several rows of one person counts; the default is last.")
    private DuplicatePolicy duplicates = DuplicatePolicy.LAST;

    @Option(names = "--dates", paramLabel = "dmy|mdy", description = "How dates such as 03/04/1985 are meant.")
    private @Nullable Dates dates;

    @Option(
            names = "--phone-region",
            paramLabel = "CC",
            description = "Where phone numbers without country code belong; the default is FR.")
    private String phoneRegion = "FR";

    @Option(
            names = "--consent-evidence",
            paramLabel = "TEXT",
            description = "How the consent in the file is known. Without it, no consent is sent.")
    private @Nullable String consentEvidence;

    @Option(names = "--batch-size", paramLabel = "N", description = "Rows in one bulk call; the default is 500.")
    private int batchSize = 500;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Calls at once, one per contact; the default is 8.")
    private int concurrency = 8;

    @Option(names = "--one-by-one", description = "One call per contact even where the provider takes many at once.")
    private boolean oneByOne;

    @Option(
            names = "--apply-opt-outs",
            description = "Carry opt-outs of the file to the provider: out of the audience that is named, else out of"
                    + " everything, which cannot be undone. Without it they are only not sent.")
    private boolean applyOptOuts;

    @Option(
            names = "--only-changes",
            description = "Send only people who differ from what this machine last landed at this provider.")
    private boolean onlyChanges;

    @Mixin
    private RunOutput output = new RunOutput();

    @Mixin
    private RunPlace place = new RunPlace();

    /** The order of day and month, as an option takes it. */
    enum Dates {
        DMY,
        MDY
    }

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The plan for a file with default settings: what {@code doctor} says of it. */
    int plan(Path planned, ProviderAccess chosen) throws Exception {
        file = planned;
        access = chosen;
        dryRun = true;
        return call();
    }

    @Override
    public Integer call() throws Exception {
        output.requireSensible(dryRun);
        RunHome home = place.home(surroundings);
        if (!dryRun) {
            expire(home);
        }
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
            return exitCode;
        } catch (RuntimeException | Error e) {
            if (kept) {
                surroundings.say("contacts: what is known of the rows is kept in run " + folder.name()
                        + "; contacts resume " + folder.name() + " goes on with it");
            }
            throw e;
        } finally {
            if (!kept) {
                folder.delete();
            }
        }
    }

    /** Only what is over: a run with rows to send or in doubt is kept until its user removes it. */
    private void expire(RunHome home) {
        try {
            int expired = home.purge(surroundings.clock(), Duration.ofDays(RunHome.DAYS_KEPT), false)
                    .size();
            if (expired > 0) {
                surroundings.say("Note: " + expired + " finished runs that are older than " + RunHome.DAYS_KEPT
                        + " days were removed.");
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
            if (onlyChanges) {
                surroundings.say("Note: the sandbox is new with every run, so everything in the file is a change.");
            }
            run(folder, sandbox.configuration(), true, settings.onlyChanges(false));
        }
    }

    private void run(RunFolder folder, ContactsConfig configuration, boolean sandbox, ImportSettings.Builder settings)
            throws Exception {
        String destination = sandbox ? Sandbox.DESTINATION : access.destination(configuration);
        try (ContactsProvider provider = access.open(configuration);
                ContactImport run = ContactImport.in(
                        folder, provider, settings.destination(destination).build(), surroundings.clock())) {
            ImportPlan plan = run.plan();
            Summary summary = new Summary(surroundings, folder.name(), provider.name(), sandbox, plan);
            summary.printPlan();
            if (dryRun) {
                exitCode = summary.printDryRun(output.json());
                return;
            }
            // From here on rows may have left, whatever happens to this process.
            kept = true;
            exitCode = output.land(new Landing(surroundings, run, folder, summary, configuration, provider.name()));
        }
    }

    private ImportSettings.Builder settings(Path read) {
        if (batchSize < 1 || concurrency < 1) {
            throw new ImportRefusedException("--batch-size and --concurrency take a number from 1 up");
        }
        return ImportSettings.of(read)
                .mode(mode)
                .audience(audience())
                .mappings(mappings)
                .ignoreUnknown(ignoreUnknown)
                .duplicates(duplicates)
                .dateOrder(dates == null ? null : dates == Dates.DMY ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST)
                .phoneRegion(phoneRegion)
                .consentEvidence(consentEvidence)
                .batchSize(batchSize)
                .concurrency(concurrency)
                .oneByOne(oneByOne)
                .applyOptOuts(applyOptOuts)
                .onlyChanges(onlyChanges);
    }

    private @Nullable AudienceId audience() {
        try {
            return audience == null ? null : AudienceId.of(audience);
        } catch (IllegalArgumentException e) {
            throw new ImportRefusedException("--audience: " + e.getMessage());
        }
    }
}
