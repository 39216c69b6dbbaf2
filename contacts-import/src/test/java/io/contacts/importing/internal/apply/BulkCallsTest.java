package io.contacts.importing.internal.apply;

import static io.contacts.importing.RowState.ACCEPTED;
import static io.contacts.importing.RowState.IN_DOUBT;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportReport.StopCause;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.job.Trial;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import io.contacts.importing.staging.Answers;
import io.contacts.importing.staging.Guests;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// Longer than most, because each way in which a batch ends is told row by row.
@DisplayName("Sending many contacts in one call")
class BulkCallsTest {
    private final StagedAdapter adapter = StagedAdapter.bulk();

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0} rows: {1}")
    @DisplayName("fills each call and leaves the rest to the last one")
    @CsvSource({"1, '1'", "499, '499'", "500, '500'", "501, '500,1'", "1000, '500,500'", "1001, '500,500,1'"})
    void batches(int rows, String sizes) {
        try (Trial trial = trial(rows, 500)) {
            ImportReport report = trial.land();

            assertThat(report.counts().of(ACCEPTED)).isEqualTo(rows);
            assertThat(sizes(adapter.submitted())).isEqualTo(sizes);
            assertThat(adapter.submitted().get(0).name()).contains("run/1");
        }
    }

    @Test
    @DisplayName("calls nobody where the plan leaves nothing to send")
    void nothing() {
        try (Trial trial = Trial.of(adapter.provider(), directory, "email\nnobody@\n")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(REJECTED);
            assertThat(report.notes()).isEmpty();
            assertThat(adapter.calls()).isEmpty();
        }
    }

    @Test
    @DisplayName("sends each row once, in the order of the file, and none that is rejected, suppressed or a duplicate")
    void onlyPending() {
        String csv = "email;consent\na@example.com;\nb@;\nc@example.com;no\na@example.com;\nd@example.com;\n";
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            trial.land();

            assertThat(adapter.submitted())
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.contacts())
                            .extracting(BulkCallsTest::name)
                            .containsExactly("a", "d"));
        }
    }

    @Nested
    @DisplayName("halves a batch that is refused as a whole")
    class Halving {
        @ParameterizedTest(name = "{0} of {1}")
        @DisplayName("until the guilty rows stand alone, with no more calls than promised; the others all land, once")
        @CsvSource({"1,500", "2,500", "5,500", "25,500", "250,500", "1,1", "3,7", "500,500"})
        void isolates(int guilty, int rows) {
            Set<String> bad = guilty(guilty, rows);
            Set<String> landed = refuseWhatHolds(bad);
            try (Trial trial = trial(rows, 500)) {
                ImportReport report = trial.land();

                assertThat(report.counts().of(REJECTED)).isEqualTo(guilty);
                assertThat(report.counts().of(ACCEPTED)).isEqualTo(rows - guilty);
                assertThat(landed).hasSize(rows - guilty).doesNotContainAnyElementsOf(bad);
                assertThat(report.stopped()).isEmpty();
                double bound = 2.0 * guilty * (1 + Math.log((double) rows / guilty) / Math.log(2));
                assertThat((double) adapter.submitted().size() - 1).isLessThanOrEqualTo(bound);
            }
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("whatever its answer is about one of its people: the others land, and it ends as it would alone")
        @CsvSource({"suppressed, SUPPRESSED", "not there, REJECTED", "already there, REJECTED", "bad address, REJECTED"
        })
        void aboutOnePerson(String about, RowState state) {
            adapter.onSubmit(batch -> {
                if (batch.contacts().stream().anyMatch(contact -> name(contact).equals("guest7"))) {
                    throw Trouble.aboutSomebody(about);
                }
                return Answers.receipt(batch.contacts().size(), 0, 0);
            });
            try (Trial trial = trial(20, 500)) {
                ImportReport report = trial.land();

                assertThat(report.counts().of(ACCEPTED)).isEqualTo(19);
                assertThat(report.counts().of(state)).isEqualTo(1);
                assertThat(report.stopped()).isEmpty();
            }
        }

        @Test
        @DisplayName("and has the second half still to be sent where the first one stops the run")
        void stopsInTheFirstHalf() {
            StagedAdapter once = adapter.repeatingNothing();
            once.onSubmit(batch -> {
                if (batch.contacts().size() > 5) {
                    throw Trouble.tooLarge();
                }
                throw Trouble.denied();
            });
            Path ledger;
            try (Trial trial = Trial.of(once.provider(), directory, Guests.rows(Guests.many(10)))) {
                assertThat(trial.land().stopped()).isPresent();
                ledger = trial.file().resolveSibling(trial.file().getFileName() + ".ledger");
            }

            try (SqliteLedger resumed = SqliteLedger.resume(ledger)) {
                assertThat(resumed.counts().of(PENDING)).isEqualTo(10);
            }
        }

        @Test
        @DisplayName("also for its size, and a single row that is too large is rejected with what to do")
        void tooLarge() {
            adapter.onSubmit(batch -> {
                if (batch.contacts().size() > 3 || name(batch.contacts().get(0)).equals("guest7")) {
                    throw Trouble.tooLarge();
                }
                return Answers.receipt(batch.contacts().size(), 0, 0);
            });
            try (Trial trial = trial(10, 500)) {
                ImportReport report = trial.land();

                assertThat(report.counts().of(ACCEPTED)).isEqualTo(9);
                assertThat(trial.problem(8)).hasValueSatisfying(problem -> {
                    assertThat(problem.code()).isEqualTo("too-large");
                    assertThat(problem.reason()).isNotBlank();
                    assertThat(problem.fix()).isNotBlank();
                });
            }
        }

        @Test
        @DisplayName("and tells a row by its line, not by its place in the call")
        void placeInBatch() {
            adapter.onSubmit(batch -> {
                throw Trouble.invalid(batch.contacts().size() - 1, "fields[Table]", "must be a NUMBER");
            });
            try (Trial trial = trial(2, 500)) {
                trial.land();

                assertThat(trial.problems())
                        .extracting(RowProblem::reason)
                        .containsOnly("fields[Table] must be a NUMBER");
            }
        }

        @Test
        @DisplayName("and stops in the middle if the provider goes down; the rest stays pending")
        void downInTheMiddle() {
            adapter.onSubmit(batch -> {
                if (adapter.submitted().size() > 3) {
                    throw Trouble.down();
                }
                throw Trouble.invalid();
            });
            try (Trial trial = trial(8, 500)) {
                ImportReport report = trial.land();

                assertThat(trial.states()).startsWith(PENDING).containsOnly(PENDING);
                assertThat(report.stopped()).isPresent();
                assertThat(adapter.submitted()).hasSize(4);
            }
        }
    }

    @Nested
    @DisplayName("stops at an error that is about no row")
    class Stops {
        @Test
        @DisplayName("with all rows of the call and after it pending, and no call more")
        void pending() {
            for (Supplier<ContactsException> trouble : List.<Supplier<ContactsException>>of(
                    Trouble::denied, Trouble::down, Trouble::tooMany, Trouble::lost, Trouble::page)) {
                StagedAdapter fresh = StagedAdapter.bulk();
                fresh.onSubmit(batch -> {
                    if (fresh.submitted().size() == 2) {
                        throw trouble.get();
                    }
                    return Answers.receipt(batch.contacts().size(), 0, 0);
                });
                try (Trial trial = Trial.of(fresh.provider(), directory, rows(9), choices -> choices.batchSize(3))) {
                    ImportReport report = trial.land();

                    assertThat(report.counts().of(ACCEPTED)).isEqualTo(3);
                    assertThat(report.counts().of(PENDING)).isEqualTo(6);
                    assertThat(fresh.submitted()).hasSize(2);
                    assertThat(report.stopped())
                            .map(ImportReport.Stop::cause)
                            .contains(
                                    trouble.get() instanceof AccessDeniedException
                                            ? StopCause.ACCESS_DENIED
                                            : StopCause.PROVIDER);
                }
            }
        }

        @Test
        @DisplayName("also at a defect, whose words are not repeated")
        void defect() {
            adapter.onSubmit(batch -> {
                throw new IllegalStateException("canary@example.com");
            });
            try (Trial trial = trial(3, 2)) {
                ImportReport report = trial.land();

                assertThat(report.counts().of(PENDING)).isEqualTo(3);
                assertThat(report.stopped().orElseThrow().reason()).doesNotContain("canary");
            }
        }

        @Test
        @DisplayName("with the rows of the call in doubt where it may not be repeated, also at a defect")
        void inDoubt() {
            for (Supplier<RuntimeException> trouble :
                    List.<Supplier<RuntimeException>>of(Trouble::lost, IllegalStateException::new)) {
                StagedAdapter once = StagedAdapter.bulk().repeatingNothing();
                once.onSubmit(batch -> {
                    throw trouble.get();
                });
                try (Trial trial = Trial.of(once.provider(), directory, rows(3), choices -> choices.batchSize(2))) {
                    ImportReport report = trial.land();

                    assertThat(trial.states()).containsExactly(IN_DOUBT, IN_DOUBT, PENDING);
                    assertThat(report.stopped()).isPresent();
                }
            }
        }

        @Test
        @DisplayName("with the rows of the call in doubt where it may not be repeated, also at an error")
        void error() {
            for (Error breaking : List.of(new StackOverflowError(), new AssertionError("canary"))) {
                StagedAdapter once = StagedAdapter.bulk().repeatingNothing();
                once.onSubmit(batch -> {
                    throw breaking;
                });
                try (Trial trial = Trial.of(once.provider(), directory, rows(3), choices -> choices.batchSize(2))) {
                    ImportReport report = trial.land();

                    assertThat(trial.states()).containsExactly(IN_DOUBT, IN_DOUBT, PENDING);
                    assertThat(report.stopped()).isPresent();
                    once.onSubmit(batch -> Answers.receipt(batch.contacts().size(), 0, 0));
                    trial.apply();

                    assertThat(trial.states()).containsExactly(IN_DOUBT, IN_DOUBT, ACCEPTED);
                }
            }
        }

        @Test
        @DisplayName("and can be applied again: only what is pending is sent")
        void again() {
            adapter.onSubmit(batch -> {
                if (adapter.submitted().size() == 2) {
                    throw Trouble.down();
                }
                return Answers.receipt(batch.contacts().size(), 0, 0);
            });
            try (Trial trial = trial(5, 2)) {
                trial.land();
                ImportReport report = trial.apply();

                assertThat(report.counts().of(ACCEPTED)).isEqualTo(5);
                assertThat(sizes(adapter.submitted())).isEqualTo("2,2,2,1");
            }
        }
    }

    @Test
    @DisplayName("says in total what the provider said, in so many calls")
    void totals() {
        try (Trial trial = trial(5, 2)) {
            ImportReport report = trial.land();

            assertThat(report.notes())
                    .containsExactly("staged reports, in 3 calls: 5 created, 0 updated, 0 suppressed and updated,"
                            + " 0 with a bad address and updated, 0 left out");
        }
    }

    @Test
    @DisplayName("is left aside if the user wants one call for each contact, or another mode")
    void oneByOne() {
        try (Trial trial = Trial.of(adapter.provider(), directory, rows(2), choices -> choices.oneByOne(true))) {
            assertThat(trial.plan().bulk()).isFalse();
        }
        try (Trial trial = Trial.of(adapter.provider(), directory, rows(2), choices -> choices.mode(ImportMode.ADD))) {
            trial.land();

            assertThat(adapter.calls()).containsOnly(Capability.ADD_CONTACT);
        }
    }

    private Set<String> refuseWhatHolds(Set<String> bad) {
        Set<String> landed = Collections.synchronizedSet(new HashSet<>());
        adapter.onSubmit(batch -> {
            if (batch.contacts().stream().map(BulkCallsTest::name).anyMatch(bad::contains)) {
                throw Trouble.invalid();
            }
            batch.contacts()
                    .forEach(contact -> assertThat(landed.add(name(contact))).isTrue());
            return receipt(batch);
        });
        return landed;
    }

    private static ImportReceipt receipt(ImportBatch batch) {
        return Answers.receipt(batch.contacts().size(), 0, 0);
    }

    private static Set<String> guilty(int count, int of) {
        List<Integer> all = IntStream.range(0, of).boxed().collect(Collectors.toList());
        Collections.shuffle(all, new Random(count));
        return all.subList(0, count).stream().map(i -> "guest" + i).collect(Collectors.toSet());
    }

    private static String sizes(List<ImportBatch> batches) {
        return batches.stream()
                .map(batch -> Integer.toString(batch.contacts().size()))
                .collect(Collectors.joining(","));
    }

    private static String name(Contact contact) {
        return contact.email() == null ? "" : contact.email().localPart();
    }

    private Trial trial(int rows, int batchSize) {
        return Trial.of(
                adapter.provider(),
                directory,
                rows(rows),
                choices -> choices.batchSize(batchSize).runName("run"));
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "guest" + i + "@example.com\n")
                .collect(Collectors.joining("", "email\n", ""));
    }
}
