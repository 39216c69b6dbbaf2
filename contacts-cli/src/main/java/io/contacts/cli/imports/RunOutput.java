package io.contacts.cli.imports;

import io.contacts.cli.facts.RunFacts;
import io.contacts.cli.report.ReportChoice;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.RowState;
import io.contacts.importing.runs.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how a run's result is given, and the part of a run that they shape. */
final class RunOutput {
    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Mixin
    private ReportChoice report = new ReportChoice();

    RunOutput() {}

    boolean json() {
        return json;
    }

    /** @throws ImportRefusedException if the options do not go with each other, or with a dry run */
    void requireSensible(boolean dryRun) {
        report.requireSensible();
        if (dryRun && report.isWanted()) {
            throw new ImportRefusedException(
                    "--report is of what was sent, and --dry-run sends nothing; leave out one of them");
        }
    }

    /** Sends, says what happened, and returns the exit code. */
    int land(Landing landing) {
        // A kill between the last row and the words about it leaves a run whose result can still be told.
        landing.run().keep(RunFacts.TOLD, "false");
        landing.run().keep(RunFacts.PACE, landing.pace().map(String::valueOf).orElse(""));
        ImportReport result;
        try (Progress progress = Progress.of(landing)) {
            result = landing.run().apply(progress);
        }
        landing.summary().printReport(result, rejects(landing), json);
        report.writeAfter(landing.kept(), landing.surroundings());
        if (landing.surroundings().out().checkError()) {
            landing.surroundings()
                    .say("contacts: what came of the rows is kept, and not told; "
                            + landing.kept().resume() + " tells it");
        } else {
            landing.run().keep(RunFacts.TOLD, "true");
        }
        return ExitCodes.of(result);
    }

    /** The file of rejected rows. That it cannot be written does not change what happened to the rows. */
    private static Optional<Path> rejects(Landing landing) {
        if (landing.run().counts().of(RowState.REJECTED) == 0) {
            return Optional.empty();
        }
        try {
            RunFolder folder = landing.kept().folder();
            folder.writeRejects(landing.run()::writeRejects);
            return Optional.of(folder.rejects());
        } catch (IOException | RuntimeException e) {
            landing.surroundings()
                    .say("contacts: the file of rejected rows cannot be written ("
                            + e.getClass().getSimpleName() + "); "
                            + landing.kept().show() + " lists what was wrong");
            return Optional.empty();
        }
    }
}
