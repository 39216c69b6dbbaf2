package io.contacts.importing.job;

import io.contacts.importing.ImportSettings;
import io.contacts.importing.RunListener;
import io.contacts.importing.StateCounts;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import io.contacts.importing.staging.StagedAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Imports of one file that are kept as runs; each sends one row after the other, in a call of its own. */
public final class KeptRuns {
    private final Path directory;
    private final StagedAdapter adapter;

    public KeptRuns(Path directory, StagedAdapter adapter) {
        this.directory = directory;
        this.adapter = adapter;
    }

    /** So many minutes after the first run. */
    public static Clock at(int minutes) {
        return Clock.offset(Trial.CLOCK, Duration.ofMinutes(minutes));
    }

    /** A new run of a file that holds this, until it ends or stops. */
    public RunFolder begin(String csv, Clock clock, UnaryOperator<ImportSettings.Builder> choices) throws IOException {
        Path file = write(csv);
        RunFolder folder = RunHome.in(directory).create(file, clock);
        ImportSettings settings = choices.apply(
                        ImportSettings.of(file).oneByOne(true).concurrency(1))
                .build();
        try (ContactImport run = ContactImport.in(folder, adapter.provider(), settings, clock)) {
            run.plan();
            run.apply(RunListener.none());
        }
        return folder;
    }

    /** Goes on with a run, and says what came of all of it. */
    public StateCounts resume(RunFolder folder, String destination, ResumeChoices choices, Clock clock) {
        try (ContactImport run = ContactImport.resume(folder, adapter.provider(), destination, choices, clock)) {
            run.plan();
            return run.apply(RunListener.none()).counts();
        }
    }

    /** The file as it is from now on. */
    Path write(String csv) throws IOException {
        return Files.writeString(directory.resolve("people.csv"), csv);
    }

    /** What is kept of a run. */
    public static StateCounts counts(RunFolder folder) {
        try (LedgerView view = folder.view()) {
            return view.counts();
        }
    }

    /** Goes on with a file that was changed. */
    static ResumeChoices changedFile() {
        return new ResumeChoices(Optional.empty(), false, true, false);
    }

    /** Goes on at an account that has another name now. */
    static ResumeChoices sameAccount() {
        return new ResumeChoices(Optional.empty(), false, false, true);
    }
}
