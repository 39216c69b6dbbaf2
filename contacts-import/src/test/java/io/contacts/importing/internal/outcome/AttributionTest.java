package io.contacts.importing.internal.outcome;

import static io.contacts.importing.RowState.ACCEPTED;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static io.contacts.importing.RowState.SUPPRESSED;
import static io.contacts.importing.staging.Guests.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.port.Capability;
import io.contacts.domain.status.ContactStatus;
import io.contacts.importing.ImportReport;
import io.contacts.importing.RowProblem;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.Answers;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Longer than most, because each mix of counters means something else for the rows.
@DisplayName("What the counters of a bulk call mean for its rows")
class AttributionTest {
    private final StagedAdapter adapter = StagedAdapter.bulk();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is clear where all landed: nobody is asked")
    void allLanded() {
        ImportReport report = land(counters(4, 2, 1, 0, 1, 0, 0, 0), "a", "b", "c", "d");

        assertThat(report.counts().of(ACCEPTED)).isEqualTo(4);
        assertThat(adapter.calls(Capability.FIND_CONTACT)).isZero();
        assertThat(report.notes()).hasSize(1);
    }

    @Test
    @DisplayName(
            "is found out where some were left out: whoever is not there was it; likely ones are asked after first")
    void leftOut() {
        adapter.onFind(present("a", "b", "d"));
        adapter.onSubmit(batch -> counters(4, 3, 0, 0, 0, 0, 0, 1));
        try (Trial trial = trial("a", "b", "info", "d")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(ACCEPTED, ACCEPTED, REJECTED, ACCEPTED);
            assertThat(trial.problem(3))
                    .contains(new RowProblem(
                            "",
                            "left-out",
                            "staged left it out as a role-based address",
                            "Give the address of a person, and check that it exists"));
            assertThat(adapter.calls(Capability.FIND_CONTACT)).isEqualTo(1);
            assertThat(report.notes()).hasSize(1);
        }
    }

    @Test
    @DisplayName("is found out for the suppressed: they are counted apart, and stay so")
    void suppressed() {
        adapter.onFind(email -> Optional.of(Answers.stored(
                email, email.localPart().equals("left") ? ContactStatus.SUPPRESSED : ContactStatus.EMAILABLE)));
        adapter.onSubmit(batch -> counters(3, 2, 0, 1, 0, 0, 0, 0));
        try (Trial trial = trial("a", "left", "c")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(ACCEPTED, SUPPRESSED, ACCEPTED);
            assertThat(adapter.calls(Capability.FIND_CONTACT)).isEqualTo(2);
            assertThat(report.notes()).hasSize(1);
        }
    }

    @Test
    @DisplayName("is clear of somebody suppressed without a contact: counted as suppressed, and not there")
    void suppressedWithoutContact() {
        adapter.onFind(present("a", "c"));
        adapter.onSubmit(batch -> counters(3, 2, 0, 1, 0, 0, 0, 0));
        try (Trial trial = trial("a", "left", "c")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(ACCEPTED, SUPPRESSED, ACCEPTED);
            assertThat(report.notes()).hasSize(1);
        }
    }

    @Test
    @DisplayName("is clear of somebody who is there and suppressed, and in no counter")
    void suppressedUncounted() {
        adapter.onFind(email -> Optional.of(Answers.stored(
                email, email.localPart().equals("left") ? ContactStatus.SUPPRESSED : ContactStatus.EMAILABLE)));
        adapter.onSubmit(batch -> counters(3, 2, 0, 0, 0, 0, 0, 0));
        try (Trial trial = trial("a", "left", "c")) {
            trial.land();

            assertThat(trial.states()).containsExactly(ACCEPTED, SUPPRESSED, ACCEPTED);
            assertThat(trial.problem(1)).isEmpty();
        }
    }

    @Test
    @DisplayName("does not ask for another address where the counters name no reason: the person may be suppressed")
    void leftOutForNoReason() {
        adapter.onFind(present("a", "c"));
        adapter.onSubmit(batch -> counters(3, 2, 0, 0, 0, 0, 0, 0));
        try (Trial trial = trial("a", "left", "c")) {
            trial.land();

            assertThat(trial.states()).containsExactly(ACCEPTED, REJECTED, ACCEPTED);
            assertThat(trial.problem(2).orElseThrow().fix())
                    .contains("suppressed")
                    .doesNotContain("Give the address");
        }
    }

    @Test
    @DisplayName("is asked about many at once, after the first few, and each of them is told apart")
    void manyAtOnce() {
        String[] names = IntStream.range(0, 60).mapToObj(i -> "guest" + i).toArray(String[]::new);
        adapter.onFind(present(Arrays.copyOf(names, 55)));
        adapter.onSubmit(batch -> counters(60, 55, 0, 0, 0, 0, 5, 0));
        try (Trial trial = trial(names)) {
            ImportReport report = trial.land();

            assertThat(report.counts().of(REJECTED)).isEqualTo(5);
            assertThat(trial.states().subList(0, 55)).containsOnly(ACCEPTED);
            assertThat(report.notes()).hasSize(1);
        }
    }

    @Test
    @DisplayName("leaves the batch to be sent again where it is interrupted while it asks")
    void interruptedWhileAsking() {
        adapter.onFind(email -> {
            throw Trouble.interrupted();
        });
        adapter.onSubmit(batch -> counters(2, 1, 0, 0, 0, 0, 1, 0));
        try (Trial trial = trial("a", "b")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsOnly(PENDING);
            assertThat(report.stopped().orElseThrow().cause()).isEqualTo(ImportReport.StopCause.INTERRUPTED);
        }
    }

    @Test
    @DisplayName("stays open where it is interrupted while it asks, and the batch must not be sent twice")
    void interruptedWhereNothingIsRepeated() {
        StagedAdapter once = adapter.repeatingNothing();
        once.onFind(email -> {
            throw Trouble.interrupted();
        });
        once.onSubmit(batch -> counters(2, 1, 0, 0, 0, 0, 1, 0));
        try (Trial trial = Trial.of(once.provider(), directory, rows("a", "b"))) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsOnly(ACCEPTED);
            assertThat(report.notes())
                    .last()
                    .asString()
                    .contains("1 more were left out", "not known, since", "interrupted");
        }
    }

    @Test
    @DisplayName("stays open where who was left out is there all the same: counted, said, and not guessed")
    void openButThere() {
        adapter.onSubmit(batch -> counters(3, 2, 0, 0, 0, 0, 0, 1));
        try (Trial trial = trial("a", "info", "c")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsOnly(ACCEPTED);
            assertThat(trial.problems()).hasSize(3).extracting(RowProblem::code).containsOnly("uncertain");
            assertThat(report.notes().get(1))
                    .contains("lines 2 to 4", "1 more were left out as a role-based address", "not known");
        }
    }

    @Test
    @DisplayName("stays open where nobody can be asked")
    void cannotAsk() {
        StagedAdapter silent = adapter.without(Capability.FIND_CONTACT);
        silent.onSubmit(batch -> counters(3, 1, 0, 1, 0, 0, 1, 0));
        try (Trial trial = Trial.of(silent.provider(), directory, rows("a", "b", "c"))) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsOnly(ACCEPTED);
            assertThat(report.notes()).hasSize(3).last().asString().contains("suppressed", "cannot be asked");
        }
    }

    @Test
    @DisplayName("stays open from where asking fails; what was found until then holds, and the run goes on")
    void askingFails() {
        adapter.onFind(email -> {
            if (email.localPart().equals("b")) {
                throw Trouble.down();
            }
            return Optional.empty();
        });
        adapter.onSubmit(
                batch -> counters(batch.contacts().size(), batch.contacts().size() - 2, 0, 0, 0, 0, 2, 0));
        try (Trial trial = Trial.of(
                adapter.provider(), directory, rows("a", "b", "c", "d", "e", "f"), choices -> choices.batchSize(3))) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(REJECTED, ACCEPTED, ACCEPTED, REJECTED, REJECTED, ACCEPTED);
            assertThat(report.notes().get(1)).contains("lines 2 to 4", "1 more were left out", "unavailable");
            assertThat(report.stopped()).isEmpty();
        }
    }

    @Test
    @DisplayName("is not lost when asking meets a defect")
    void askingBreaks() {
        adapter.onFind(email -> {
            throw new IllegalStateException("canary");
        });
        adapter.onSubmit(batch -> counters(2, 1, 0, 0, 0, 0, 1, 0));
        try (Trial trial = trial("a", "b")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsOnly(ACCEPTED);
            assertThat(report.notes().toString())
                    .contains("IllegalStateException")
                    .doesNotContain("canary");
        }
    }

    @Test
    @DisplayName("is certain without a question where all were left out, also for somebody who is there")
    void allLeftOut() {
        adapter.onFind(email -> {
            throw Trouble.down();
        });
        ImportReport report = land(counters(3, 0, 0, 0, 0, 0, 2, 1), "a", "b", "info");

        assertThat(report.counts().of(REJECTED)).isEqualTo(3);
        assertThat(report.notes()).hasSize(1);
    }

    @Test
    @DisplayName("is said to be unclear where the counters do not add up, or speak of another number of rows")
    void doNotAddUp() {
        assertThat(land(counters(2, 3, 0, 0, 0, 0, 0, 0), "a", "b").notes())
                .last()
                .asString()
                .contains("was sent 2 rows and its counters speak of 2, 3 of them landed");
        assertThat(land(counters(5, 5, 0, 0, 0, 0, 0, 0), "a", "b").notes())
                .last()
                .asString()
                .contains("was sent 2 rows and its counters speak of 5");
        assertThat(land(counters(2, 1, 0, 0, 0, 0, 0, 0), "a", "b").notes())
                .anyMatch(note -> note.contains("was sent 2 rows and its counters speak of 2, 1 of them landed"))
                .last()
                .asString()
                .contains("1 more were left out without saying why");
    }

    @Test
    @DisplayName("is asked only of batches that leave something open")
    void onlyOpenBatches() {
        adapter.onFind(present("a", "b", "d"));
        adapter.onSubmit(batch ->
                adapter.submitted().size() == 1 ? counters(2, 2, 0, 0, 0, 0, 0, 0) : counters(2, 1, 0, 0, 0, 0, 0, 1));
        try (Trial trial =
                Trial.of(adapter.provider(), directory, rows("a", "b", "info", "d"), choices -> choices.batchSize(2))) {
            trial.land();

            assertThat(trial.states()).containsExactly(ACCEPTED, ACCEPTED, REJECTED, ACCEPTED);
            assertThat(adapter.calls(Capability.FIND_CONTACT)).isEqualTo(1);
        }
    }

    private ImportReport land(ImportReceipt receipt, String... names) {
        adapter.onSubmit(batch -> receipt);
        try (Trial trial = trial(names)) {
            return trial.land();
        }
    }

    private Trial trial(String... names) {
        return Trial.of(adapter.provider(), directory, rows(names));
    }

    private static Function<EmailAddress, Optional<StoredContact>> present(String... names) {
        return email -> List.of(names).contains(email.localPart())
                ? Optional.of(Answers.stored(email, ContactStatus.EMAILABLE))
                : Optional.empty();
    }

    private static ImportReceipt counters(
            int total, int created, int updated, int suppressed, int bad, int duplicates, int invalid, int roles) {
        return ImportReceipt.of(
                new ImportCounters(total, created, updated, suppressed, bad, duplicates, invalid, roles), null);
    }
}
