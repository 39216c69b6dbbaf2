package io.contacts.importing.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.port.Capability;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.job.ResumeChoices;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.Answers;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Longer than most, because each test runs an import two or three times.
@DisplayName("Sending only what changed")
class OnlyChangesTest {
    private static final String A = "email;first_name\nx@example.com;Ana\n";
    private static final String A_AND_Y = A + "y@example.com;Yan\n";
    private static final String B = "email;first_name\nx@example.com;Bea\n";

    private final StagedAdapter adapter = StagedAdapter.everything();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("costs two calls of a hundred where two rows of a hundred changed")
    void twoOfAHundred() throws IOException {
        land(rows(100, 0), at(0), choices -> choices.oneByOne(true));
        int before = adapter.written().size();

        ImportReport report = land(rows(100, 2), at(1), choices -> choices.oneByOne(true));

        assertThat(adapter.written()).hasSize(before + 2);
        assertThat(report.counts().of(RowState.UNCHANGED)).isEqualTo(98);
    }

    @Test
    @DisplayName("sends everything to an account that nothing was landed at")
    void anotherAccount() throws IOException {
        land(A, at(0), choices -> choices.destination("one"));

        assertThat(unchanged(A, at(1), choices -> choices.destination("two"))).isZero();
        assertThat(unchanged(A, at(2), choices -> choices.destination("one"))).isEqualTo(1);
    }

    @Test
    @DisplayName("sends again what an earlier run landed over a later one, when it was resumed")
    void resumedLater() throws IOException {
        RunFolder first = stopped(A, at(0));
        land(B, at(30), choices -> choices);
        resume(first, ResumeChoices.none(), at(60));

        // What is held there now is A, and it takes the times of the runs to know.
        assertThat(unchanged(B, at(90), choices -> choices)).isZero();
    }

    @Test
    @DisplayName("sends again whoever was forgotten, though the older run that landed them goes on")
    void olderRunGoesOn() throws IOException {
        RunFolder first = halfLanded(at(0));
        adapter.onWrite(contact -> {
            throw Trouble.lost();
        });
        apply(home().create(directory.resolve("people.csv"), at(10)), B, at(10), choices -> choices);
        assertThat(unchanged("email;first_name\nz@example.com;Zoe\n", at(20), choices -> choices))
                .isZero();

        resume(first, A_AND_Y, at(30));

        assertThat(unchanged(A, at(40), choices -> choices)).isZero();
    }

    @Test
    @DisplayName("sends again what was sent before it was noticed that the file had been changed")
    void changedWhileSending() throws IOException {
        AtomicBoolean edited = new AtomicBoolean();
        RunFolder folder = home().create(directory.resolve("people.csv"), at(0));
        adapter.onWrite(contact -> {
            if (edited.compareAndSet(false, true)) {
                edit(rows(5000, 5000));
            }
            return new SaveResult.Updated(StoredContact.sent(contact));
        });
        ImportReport stopped = apply(folder, rows(5000, 0), at(0), choices -> choices.concurrency(1));
        assertThat(stopped.stopped()).map(ImportReport.Stop::cause).contains(ImportReport.StopCause.FILE);
        assertThat(stopped.counts().of(RowState.UPDATED)).isPositive();

        assertThat(unchanged(rows(1, 0), at(1), choices -> choices)).isZero();
    }

    @Test
    @DisplayName("takes no order for granted between runs of which the clock says that the later one was the earlier")
    void clockSetBack() throws IOException {
        // Both are looked at together, later: by their names, the second comes first.
        land(A, at(0), choices -> choices.onlyChanges(false));
        land(B, at(-60), choices -> choices.onlyChanges(false));

        assertThat(unchanged(A, at(30), choices -> choices)).isZero();
    }

    @Test
    @DisplayName("sends again what was landed from a file that was changed on the way")
    void changedFile() throws IOException {
        RunFolder first = stopped(A, at(0));
        Files.writeString(directory.resolve("people.csv"), B);
        resume(first, new ResumeChoices(Optional.empty(), false, true, false), at(1));

        assertThat(unchanged(A, at(2), choices -> choices)).isZero();
    }

    @Test
    @DisplayName("sends whoever was to be left out as unchanged, and is not since the file was changed on the way")
    void changedOnTheWay() throws IOException {
        land(A, at(0), choices -> choices);
        adapter.onWrite(contact -> {
            throw Trouble.down();
        });
        RunFolder second = home().create(directory.resolve("people.csv"), at(1));
        ImportReport stopped = apply(second, A_AND_Y, at(1), choices -> choices.onlyChanges(true));
        assertThat(stopped.counts().of(RowState.UNCHANGED)).isEqualTo(1);

        edit(A_AND_Y.replace("Ana", "Bea"));
        adapter.onWrite(contact -> new SaveResult.Updated(StoredContact.sent(contact)));
        try (ContactImport run = ContactImport.resume(
                second, adapter.provider(), "", new ResumeChoices(Optional.empty(), false, true, false), at(2))) {
            run.plan();
            assertThat(run.apply(RunListener.none()).counts().of(RowState.UPDATED))
                    .isEqualTo(2);
        }
    }

    @Test
    @DisplayName("carries an opt-out that is all that was changed of a row")
    void optOut() throws IOException {
        adapter.onSuppress(email -> {});
        land("email;opt_out\nx@example.com;\n", at(0), choices -> choices);

        ImportReport report = land("email;opt_out\nx@example.com;yes\n", at(1), choices -> choices.applyOptOuts(true));

        assertThat(report.counts().of(RowState.UNCHANGED)).isZero();
        assertThat(adapter.calls(Capability.SUPPRESS)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "carries an opt-out that is all that was changed, on the way, of a row that was to be left out as unchanged")
    void optedOutOnTheWay() throws IOException {
        String nobody = "email;opt_out\nx@example.com;\ny@example.com;\n";
        land("email;opt_out\nx@example.com;\n", at(0), choices -> choices);
        adapter.onWrite(contact -> {
            throw Trouble.down();
        });
        RunFolder second = home().create(directory.resolve("people.csv"), at(1));
        ImportReport stopped = apply(second, nobody, at(1), choices -> choices.applyOptOuts(true));
        assertThat(stopped.counts().of(RowState.UNCHANGED)).isEqualTo(1);

        edit(nobody.replace("x@example.com;", "x@example.com;yes"));
        adapter.onSuppress(email -> {}).onWrite(contact -> new SaveResult.Updated(StoredContact.sent(contact)));
        try (ContactImport run = ContactImport.resume(
                second, adapter.provider(), "", new ResumeChoices(Optional.empty(), false, true, false), at(2))) {
            run.plan();
            run.apply(RunListener.none());

            assertThat(run.counts().of(RowState.SUPPRESSED)).isEqualTo(1);
            assertThat(adapter.calls(Capability.SUPPRESS)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("sends again whoever was in a batch of which nobody knows which rows landed")
    void uncertain() throws IOException {
        adapter.onSubmit(batch -> Answers.receipt(1, 0, 1));
        ImportReport report = land(rows(2, 0), at(0), choices -> choices.oneByOne(false));
        adapter.onSubmit(batch -> Answers.receipt(2, 0, 0));

        assertThat(report.counts().of(RowState.ACCEPTED)).isEqualTo(2);
        assertThat(unchanged(rows(2, 0), at(1), choices -> choices.oneByOne(false)))
                .isZero();
        assertThat(unchanged(rows(2, 0), at(2), choices -> choices.oneByOne(false)))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("sends again whoever the provider has refused or left out since")
    void refusedSince() throws IOException {
        land(A, at(0), choices -> choices.oneByOne(false));
        adapter.onSubmit(batch -> {
            throw Trouble.notThere();
        });
        assertThat(land(B, at(1), choices -> choices.oneByOne(false)).counts().of(RowState.REJECTED))
                .isEqualTo(1);
        adapter.onSubmit(batch -> Answers.receipt(1, 0, 0));

        assertThat(unchanged(A, at(2), choices -> choices.oneByOne(false))).isZero();
        assertThat(unchanged(A, at(3), choices -> choices.oneByOne(false))).isEqualTo(1);
    }

    @Test
    @DisplayName("sends everything once a run is gone whose ledger could not be read")
    void damagedAndPurged() throws IOException {
        land(A, at(0), choices -> choices);
        RunFolder second = home().create(directory.resolve("people.csv"), at(1));
        apply(second, B, at(1), choices -> choices);
        Path ledger = directory.resolve(".contacts/runs/" + second.name() + "/ledger.db");
        Files.write(ledger, new byte[] {1, 2, 3});

        home().purge(at(60 * 24 * 60), Duration.ofDays(30), true);

        assertThat(unchanged(A, at(60 * 24 * 60), choices -> choices)).isZero();
    }

    @Test
    @DisplayName("knows of nobody where nothing was kept yet, and says so of a plan alone, too")
    void nothingKept() throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), A);
        RunFolder folder = home().temporary(file, at(0));
        try (ContactImport run = ContactImport.in(
                folder,
                adapter.provider(),
                ImportSettings.of(file).onlyChanges(true).build(),
                at(0))) {
            assertThat(run.plan().counts().of(RowState.PENDING)).isEqualTo(1);
        } finally {
            folder.delete();
        }
        assertThat(directory.resolve(".contacts")).doesNotExist();
    }

    private long unchanged(String csv, Clock clock, UnaryOperator<ImportSettings.Builder> choices) throws IOException {
        return land(csv, clock, choices).counts().of(RowState.UNCHANGED);
    }

    private ImportReport land(String csv, Clock clock, UnaryOperator<ImportSettings.Builder> choices)
            throws IOException {
        adapter.onWrite(contact -> new SaveResult.Updated(StoredContact.sent(contact)));
        return apply(home().create(directory.resolve("people.csv"), clock), csv, clock, choices);
    }

    private ImportReport apply(RunFolder folder, String csv, Clock clock, UnaryOperator<ImportSettings.Builder> choices)
            throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), csv);
        ImportSettings settings = choices.apply(
                        ImportSettings.of(file).oneByOne(true).onlyChanges(true))
                .build();
        try (ContactImport run = ContactImport.in(folder, adapter.provider(), settings, clock)) {
            run.plan();
            return run.apply(RunListener.none());
        }
    }

    private RunFolder stopped(String csv, Clock clock) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        adapter.onWrite(contact -> {
            calls.incrementAndGet();
            throw Trouble.down();
        });
        RunFolder folder = home().create(directory.resolve("people.csv"), clock);
        apply(folder, csv, clock, choices -> choices);
        assertThat(calls).hasPositiveValue();
        return folder;
    }

    /** Lands the first of two people, and stops. */
    private RunFolder halfLanded(Clock clock) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        adapter.onWrite(contact -> {
            if (calls.getAndIncrement() > 0) {
                throw Trouble.down();
            }
            return new SaveResult.Updated(StoredContact.sent(contact));
        });
        RunFolder folder = home().create(directory.resolve("people.csv"), clock);
        ImportReport report = apply(folder, A_AND_Y, clock, choices -> choices.concurrency(1));
        assertThat(report.counts().of(RowState.UPDATED)).isEqualTo(1);
        return folder;
    }

    private void resume(RunFolder folder, String csv, Clock clock) throws IOException {
        adapter.onWrite(contact -> new SaveResult.Updated(StoredContact.sent(contact)));
        Files.writeString(directory.resolve("people.csv"), csv);
        try (ContactImport run = ContactImport.resume(folder, adapter.provider(), "", ResumeChoices.none(), clock)) {
            run.plan();
            assertThat(run.apply(RunListener.none()).counts().of(RowState.UPDATED))
                    .isEqualTo(2);
        }
    }

    private void resume(RunFolder folder, ResumeChoices choices, Clock clock) throws IOException {
        adapter.onWrite(contact -> new SaveResult.Updated(StoredContact.sent(contact)));
        Path copy = directory.resolve("people.csv");
        if (!choices.changedFile()) {
            Files.writeString(copy, A);
        }
        try (ContactImport run = ContactImport.resume(folder, adapter.provider(), "", choices, clock)) {
            run.plan();
            assertThat(run.apply(RunListener.none()).counts().of(RowState.UPDATED))
                    .isEqualTo(1);
        }
    }

    private void edit(String csv) {
        try {
            Files.writeString(directory.resolve("people.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunHome home() {
        return RunHome.in(directory);
    }

    private static Clock at(int minutes) {
        return Clock.offset(Trial.CLOCK, Duration.ofMinutes(minutes));
    }

    private static String rows(int number, int changed) {
        List<String> rows = IntStream.range(0, number)
                .mapToObj(i -> "guest" + i + "@example.com;" + (i < changed ? "Bea" : "Ana"))
                .toList();
        return "email;first_name\n" + String.join("\n", rows) + "\n";
    }
}
