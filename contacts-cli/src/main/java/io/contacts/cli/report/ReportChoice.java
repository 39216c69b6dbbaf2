package io.contacts.cli.report;

import io.contacts.cli.facts.KeptRun;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ledger.LedgerException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that ask for a report of a run. */
public final class ReportChoice {
    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what became of the run to this file, as a page for a browser.")
    private @Nullable Path file;

    @Option(
            names = "--report-people",
            description = "Show the cells of rejected rows in the report. Without it, no person's data is in it.")
    private boolean people;

    /** The options as they are where none is given: no report. */
    public ReportChoice() {}

    /** Whether a report was asked for. */
    public boolean isWanted() {
        return file != null;
    }

    /**
     * Refuses options that say nothing together.
     *
     * @throws ImportRefusedException if the options do not go with each other
     */
    public void requireSensible() {
        if (people && !isWanted()) {
            throw new ImportRefusedException("--report-people goes with --report FILE");
        }
    }

    /** Writes the report of a run that has just ended. That it cannot be written does not change what the run came to. */
    public void writeAfter(KeptRun run, Surroundings surroundings) {
        if (!isWanted()) {
            return;
        }
        try {
            write(run, false, surroundings);
        } catch (ImportRefusedException | LedgerException e) {
            surroundings.say("contacts: " + e.getMessage() + ". Everything else is as told; " + run.show()
                    + " --report FILE writes it later.");
        }
    }

    /**
     * Writes the report of this run, if one is wanted.
     *
     * @throws ImportRefusedException if it cannot be written
     */
    public void write(KeptRun run, boolean underWay, Surroundings surroundings) {
        Path wanted = file;
        if (wanted != null) {
            Path whole = surroundings.directory().resolve(wanted);
            ReportFile.at(whole).write(run, underWay, people, surroundings.clock());
            surroundings.say("The report is in " + whole + (people ? "; it holds people's data." : "."));
        }
    }
}
