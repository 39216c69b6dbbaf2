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
import io.contacts.importing.RowState;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.job.ResumeChoices;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code contacts resume [RUN]}. */
@Command(
        name = "resume",
        description =
                "Goes on with a run that was stopped or killed; without RUN, with the newest that is not finished.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ResumeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "RUN", arity = "0..1", description = "The run's name, or how it ends.")
    private @Nullable String name;

    @Mixin
    private ProviderAccess access = new ProviderAccess();

    @Option(names = "--retry-in-doubt", description = "Send rows in doubt again: " + RunTexts.LAND_TWICE + ".")
    private boolean retryInDoubt;

    @Option(
            names = "--changed-file",
            description = "Go on although the file was changed, if each row is still of the same person.")
    private boolean changedFile;

    @Option(
            names = "--same-account",
            description = "Go on although the provider's key or address is another one than the run began with.")
    private boolean sameAccount;

    @Option(names = "--file", paramLabel = "FILE", description = "Where the file is now, if it was moved.")
    private @Nullable Path file;

    @Mixin
    private RunOutput output = new RunOutput();

    @Mixin
    private RunPlace place = new RunPlace();

    /** One that is started with these surroundings. */
    public ResumeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.requireSensible(false);
        RunHome home = place.home(surroundings);
        RunFolder folder = name == null ? newestUnfinished(home) : home.require(name);
        boolean sandbox;
        String provider;
        try (LedgerView view = folder.view()) {
            Map<String, String> kept = view.kept();
            sandbox = Sandbox.DESTINATION.equals(kept.get("destination"));
            provider = kept.getOrDefault("provider", "");
            requireSomethingToDo(folder, view);
            requireFile(folder, view);
        }
        if (!sandbox) {
            ContactsConfig configuration = access.configuration(surroundings);
            if (!ProviderAccess.isConfigured(configuration)) {
                throw new ImportRefusedException("run " + folder.name() + " went to " + provider
                        + ", and no provider is configured now; give the settings that it began with, and name it with"
                        + " --provider " + provider.replaceFirst(":", " --venue "));
            }
            return run(folder, configuration, false);
        }
        try (Sandbox started = Sandbox.start()) {
            started.announce(surroundings);
            surroundings.say("Note: the sandbox that the run began with ended with its process; this one is empty.");
            return run(folder, started.configuration(), true);
        }
    }

    private int run(RunFolder folder, ContactsConfig configuration, boolean sandbox) {
        String destination = sandbox ? Sandbox.DESTINATION : access.destination(configuration);
        ResumeChoices choices = new ResumeChoices(
                Optional.ofNullable(file).map(moved -> surroundings.directory().resolve(moved)),
                retryInDoubt,
                changedFile,
                sameAccount);
        try (ContactsProvider provider = access.open(configuration, surroundings);
                ContactImport run =
                        ContactImport.resume(folder, provider, destination, choices, surroundings.clock())) {
            ImportPlan plan = PlanProgress.plan(run, surroundings);
            KeptRun kept = place.run(folder, access, surroundings);
            Summary summary = new Summary(surroundings, kept, provider.name(), sandbox, plan);
            summary.printResumed();
            return output.land(new Landing(surroundings, run, kept, summary, configuration, provider.name()));
        }
    }

    private void requireSomethingToDo(RunFolder folder, LedgerView view) {
        long inDoubt = view.counts().of(RowState.IN_DOUBT);
        if (!isOpen(view)) {
            throw new ImportRefusedException("run " + folder.name() + " has nothing left to send"
                    + (inDoubt > 0
                            ? "; " + Figures.of(inDoubt, "row") + " in doubt: --retry-in-doubt sends them again, and "
                                    + RunTexts.LAND_TWICE
                            : ""));
        }
    }

    /** The import knows of no options: that the file is gone is told here, with the one that says where it is now. */
    private void requireFile(RunFolder folder, LedgerView view) {
        if (file == null && !Files.exists(Path.of(view.kept().getOrDefault("file", "")))) {
            throw new ImportRefusedException(
                    RunTexts.file(view) + " is not where it was when the run began; say where it is now: "
                            + place.run(folder, access, surroundings).resume() + " --file FILE");
        }
    }

    /** Whether there is something to send, or what came of it was never told. */
    private boolean isOpen(LedgerView view) {
        return !view.isPlanned()
                || view.counts().of(RowState.PENDING) > 0
                || (retryInDoubt && view.counts().of(RowState.IN_DOUBT) > 0)
                || !RunTexts.isToldOf(view);
    }

    /** Damaged ones are passed over, and said: which run is meant must not depend on them. */
    private RunFolder newestUnfinished(RunHome home) {
        List<RunFolder> all = home.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            RunFolder folder = all.get(i);
            if (!folder.hasLedger()) {
                continue;
            }
            try (LedgerView view = folder.view()) {
                if (isOpen(view)) {
                    return folder;
                }
            } catch (ImportRefusedException e) {
                surroundings.say("contacts: " + e.getMessage());
            }
        }
        throw new ImportRefusedException(
                "there is no run to go on with; contacts runs" + place.option() + " lists them all");
    }
}
