package io.contacts.importing.job;

import static io.contacts.importing.RowState.ACCEPTED;
import static io.contacts.importing.RowState.IN_DOUBT;
import static io.contacts.importing.RowState.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import io.contacts.importing.staging.Answers;
import io.contacts.importing.staging.Guests;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.SteppedLedger;
import io.contacts.importing.staging.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When something fails on this side of a call with many contacts that may not be repeated")
class BulkDefectsTest {
    private static final int ROWS = 6;
    private static final int BATCH = 3;
    private static final String IN_THE_CALL = "in the call";
    private static final String IN_A_QUESTION = "in a question";

    private final StagedAdapter adapter = StagedAdapter.bulk().repeatingNothing();
    private final AtomicInteger failures = new AtomicInteger();

    @TempDir
    private Path directory = Path.of("");

    static Stream<Arguments> once() {
        return Stream.concat(
                failing(
                        IN_THE_CALL,
                        "before batch 1 is recorded",
                        "after batch 1 is recorded",
                        "before row 1 is ACCEPTED"),
                // Any exception there only leaves the question open.
                Stream.of(Arguments.of(IN_A_QUESTION, throwing(StackOverflowError::new))));
    }

    static Stream<Arguments> unsent() {
        return failing("before the next batch", "before sending [1, 2, 3]", "after sending [1, 2, 3]");
    }

    private static Stream<Arguments> failing(String... places) {
        return Stream.of(places)
                .flatMap(place -> Stream.of(
                        Arguments.of(place, throwing(() -> new IllegalStateException("canary@example.com"))),
                        Arguments.of(place, throwing(() -> new StackOverflowError("canary@example.com")))));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("once")
    @DisplayName(
            "once it may have been sent, its rows are in doubt, and going on in the same process sends them no more")
    void sent(String place, Failure failure) throws IOException {
        stage(place, failure);
        try (SqliteLedger ledger = ledger(directory.resolve("ledger"));
                ContactImport run = run(ledger, place, failure)) {
            run.plan();
            ImportReport report = run.apply(RunListener.none());

            assertThat(states(ledger)).containsExactly(IN_DOUBT, IN_DOUBT, IN_DOUBT, PENDING, PENDING, PENDING);
            assertThat(report.stopped().orElseThrow().reason()).doesNotContain("canary");
            assertThat(ledger.problem(1))
                    .hasValueSatisfying(
                            problem -> assertThat(problem.reason()).contains("an unexpected error (" + failure + ")"));

            assertThat(run.apply(RunListener.none()).counts().of(ACCEPTED)).isEqualTo(ROWS - BATCH);
            assertThat(sent()).hasSize(ROWS).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("unsent")
    @DisplayName("before it is sent, its rows are still to be sent, also for whoever resumes the run")
    void unsent(String place, Failure failure) throws IOException {
        Path file = directory.resolve("ledger");
        try (SqliteLedger ledger = ledger(file);
                ContactImport run = run(ledger, place, failure)) {
            run.plan();

            assertThat(run.apply(RunListener.none()).stopped()).isPresent();
        }

        assertThat(adapter.submitted()).isEmpty();
        try (SqliteLedger resumed = SqliteLedger.resume(file)) {
            assertThat(resumed.counts().of(PENDING)).isEqualTo(ROWS);
        }
    }

    @Test
    @DisplayName("what was settled before it failed stays, and only the rest of its rows is in doubt")
    void settledBefore() throws IOException {
        String place = "before row 2 is ACCEPTED";
        try (SqliteLedger ledger = ledger(directory.resolve("ledger"));
                ContactImport run = run(ledger, place, throwing(StackOverflowError::new))) {
            run.plan();
            run.apply(RunListener.none());

            assertThat(states(ledger)).startsWith(ACCEPTED, IN_DOUBT, IN_DOUBT, PENDING);
        }
    }

    @Test
    @DisplayName("all of its rows are in doubt, also where that cannot be written of the first")
    void unwritable() throws IOException {
        adapter.onSubmit(batch -> {
            throw Trouble.lost();
        });
        try (SqliteLedger ledger = ledger(directory.resolve("ledger"));
                ContactImport run = run(ledger, "after row 1 is IN_DOUBT", throwing(IllegalStateException::new))) {
            run.plan();
            run.apply(RunListener.none());

            assertThat(states(ledger)).startsWith(IN_DOUBT, IN_DOUBT, IN_DOUBT, PENDING);
        }
    }

    @ParameterizedTest(name = "before half {0}")
    @ValueSource(ints = {1, 2})
    @DisplayName("between the halves of one that was refused, what is in none that was sent is still to be sent")
    void halves(int half) throws IOException {
        adapter.onSubmit(batch -> {
            if (batch.contacts().size() == BATCH) {
                throw Trouble.tooLarge();
            }
            return Answers.receipt(batch.contacts().size(), 0, 0);
        });
        Path file = directory.resolve("ledger");
        AtomicInteger batches = new AtomicInteger();
        try (SqliteLedger ledger = ledger(file);
                ContactImport run = run(new SteppedLedger(ledger, step -> {
                    if (step.equals("before the next batch") && batches.incrementAndGet() == half + 1) {
                        throw new StackOverflowError();
                    }
                }))) {
            run.plan();
            assertThat(run.apply(RunListener.none()).stopped()).isPresent();
        }

        try (SqliteLedger resumed = SqliteLedger.resume(file)) {
            assertThat(resumed.counts().of(IN_DOUBT)).isZero();
            assertThat(resumed.counts().of(ACCEPTED)).isEqualTo(half - 1L);
        }
    }

    /** What is thrown, told by its class. */
    private record Failure(Supplier<Throwable> kind) {
        void happen() {
            Throwable failure = kind.get();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public String toString() {
            return kind.get().getClass().getSimpleName();
        }
    }

    private static Failure throwing(Supplier<Throwable> kind) {
        return new Failure(kind);
    }

    private void stage(String place, Failure failure) {
        adapter.onSubmit(batch -> {
            failIf(place.equals(IN_THE_CALL), failure);
            // Of somebody who is left out, only a question tells who it is.
            boolean asks = place.equals(IN_A_QUESTION) && failures.get() == 0;
            return asks
                    ? Answers.receipt(BATCH - 1, 0, 1)
                    : Answers.receipt(batch.contacts().size(), 0, 0);
        });
        adapter.onFind(email -> {
            failIf(place.equals(IN_A_QUESTION), failure);
            return Optional.empty();
        });
    }

    /** Once: the second time it works. */
    private void failIf(boolean here, Failure failure) {
        if (here && failures.getAndIncrement() == 0) {
            failure.happen();
        }
    }

    private ContactImport run(SqliteLedger ledger, String place, Failure failure) throws IOException {
        return run(new SteppedLedger(ledger, step -> failIf(step.equals(place), failure)));
    }

    private ContactImport run(SteppedLedger ledger) throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), Guests.rows(Guests.many(ROWS)));
        ImportSettings settings = ImportSettings.of(file).batchSize(BATCH).build();
        return ContactImport.of(adapter.provider(), settings, Trial.CLOCK, ledger);
    }

    private static SqliteLedger ledger(Path file) {
        return SqliteLedger.create(file, Map.of());
    }

    private static List<RowState> states(SqliteLedger ledger) {
        return LongStream.rangeClosed(1, ROWS).mapToObj(ledger::state).toList();
    }

    private List<Contact> sent() {
        return adapter.submitted().stream()
                .map(ImportBatch::contacts)
                .flatMap(List::stream)
                .toList();
    }
}
