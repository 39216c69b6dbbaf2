package io.contacts.importing.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.DuplicatePolicy;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.DirtyFile;
import io.contacts.testkit.memory.Failure;
import io.contacts.testkit.memory.InMemoryContacts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The accounts of an import, over random files and random failures: what is reported is compared with what the provider
 * holds.
 */
@DisplayName("Whatever the file, and whatever fails")
class AccountingTest {
    private static final int RUNS = 60;
    private static final List<Failure> FAILURES = List.of(
            Failure.unavailable(),
            Failure.accessDenied(),
            Failure.answerLostAfterEffect(),
            Failure.answerLostBeforeEffect(),
            Failure.rateLimited(Duration.ZERO));

    @TempDir
    private Path directory = Path.of("");

    /** How contacts are sent. */
    enum Kind {
        ADDING,
        SAVING,
        BULK
    }

    @ParameterizedTest(name = "{0}, from seed {1}")
    @DisplayName("every row is in one state, the states add up, nobody lands who may not, and nothing lands twice")
    @CsvSource({"ADDING,0", "ADDING,1000", "SAVING,2000", "SAVING,3000", "BULK,4000", "BULK,5000"})
    void accounts(Kind kind, long seed) {
        for (long each = seed; each < seed + RUNS; each++) {
            Run run = new Run(kind, each);
            try {
                run.check();
            } catch (AssertionError e) {
                throw new AssertionError(kind + ", seed " + each + ": " + e.getMessage(), e);
            }
        }
    }

    private final class Run {
        private final Kind kind;
        private final long seed;
        private final Random random;
        private final DirtyFile file;
        private final InMemoryContacts memory;

        /** Whether the counters of all calls so far could be traced to rows; the first note is the totals. */
        private boolean allTraced = true;

        private Run(Kind kind, long seed) {
            this.kind = kind;
            this.seed = seed;
            this.random = new Random(seed);
            this.file = DirtyFile.of(seed);
            this.memory = kind == Kind.ADDING ? InMemoryContacts.likeSofy() : InMemoryContacts.likeSentori();
        }

        private void check() {
            if (kind != Kind.ADDING) {
                memory.put(Contact.builder()
                        .email("zoe0@example.com")
                        .firstName("old")
                        .build());
                memory.put(Contact.builder()
                        .email("jean-luc1@example.com")
                        .firstName("old")
                        .build());
                memory.suppress("jean-luc1@example.com");
                memory.markInvalid("x+y0@example.com");
            }
            planFailures();
            try (ContactsProvider provider = memory.provider();
                    Trial trial = trial(provider)) {
                ImportPlan plan = trial.plan();
                assertThat(plan.counts().rows()).isEqualTo(file.rows().size());
                assertThat(landedRows()).isEmpty();

                ImportReport report = trial.apply();
                checkReport(trial, report);
                Map<Long, RowState> settled = settled(trial);

                memory.heal();
                ImportReport resumed = trial.apply();
                checkReport(trial, resumed);
                assertThat(resumed.stopped()).isEmpty();
                assertThat(resumed.counts().of(RowState.PENDING)).isZero();
                Map<Long, RowState> afterwards = settled(trial);
                settled.forEach((line, state) -> assertThat(afterwards).containsEntry(line, state));
            }
        }

        /** One in eight is kept on disk. */
        private Trial trial(ContactsProvider provider) {
            return seed % 8 == 0
                    ? Trial.of(provider, directory, file.bytes(), this::choices)
                    : Trial.unkept(provider, directory, file.bytes(), this::choices);
        }

        private ImportSettings.Builder choices(ImportSettings.Builder choices) {
            return choices.oneByOne(kind == Kind.SAVING)
                    .batchSize(1 + random.nextInt(15))
                    .concurrency(1 + random.nextInt(4))
                    .duplicates(List.of(DuplicatePolicy.FIRST, DuplicatePolicy.LAST, DuplicatePolicy.REJECT)
                            .get(random.nextInt(3)))
                    .consentEvidence(kind == Kind.ADDING && random.nextBoolean() ? "paper form" : null);
        }

        private void planFailures() {
            List<Capability> operations = switch (kind) {
                case ADDING -> List.of(Capability.ADD_CONTACT);
                case SAVING -> List.of(Capability.SAVE_CONTACT);
                case BULK -> List.of(Capability.SUBMIT_IMPORT, Capability.FIND_CONTACT);
            };
            for (int i = random.nextInt(4); i > 0; i--) {
                memory.failOnCall(
                        operations.get(random.nextInt(operations.size())),
                        1 + random.nextInt(6),
                        FAILURES.get(random.nextInt(FAILURES.size())));
            }
        }

        private void checkReport(Trial trial, ImportReport report) {
            List<RowState> states = trial.states();
            assertThat(states).hasSize(file.rows().size());
            for (RowState state : RowState.values()) {
                assertThat(report.counts().of(state))
                        .as("%s", state)
                        .isEqualTo(states.stream().filter(state::equals).count());
            }
            if (report.counts().of(RowState.PENDING) > 0) {
                assertThat(report.stopped())
                        .as("nothing is pending without a reason")
                        .isPresent();
            }
            checkLanded(states, report);
            assertThat(trial.problems()).allSatisfy(problem -> {
                assertThat(problem.reason()).isNotBlank();
                assertThat(problem.reason() + problem.fix()).doesNotContain("@example", "Rangée", "0612");
            });
        }

        private void checkLanded(List<RowState> states, ImportReport report) {
            List<Integer> landed = landedRows();
            assertThat(landed).doesNotHaveDuplicates();
            Set<Integer> optedOut = file.rowsOfOptedOut();
            assertThat(landed).allSatisfy(row -> assertThat(optedOut).doesNotContain(row));
            Set<RowState> mayHaveLanded = kind == Kind.ADDING
                    ? EnumSet.of(RowState.CREATED, RowState.IN_DOUBT)
                    : EnumSet.of(
                            RowState.CREATED,
                            RowState.UPDATED,
                            RowState.ACCEPTED,
                            RowState.PENDING,
                            RowState.SUPPRESSED);
            assertThat(landed).allSatisfy(row -> assertThat(states.get(row - 1)).isIn(mayHaveLanded));
            Set<Integer> there = new HashSet<>(landed);
            allTraced &= report.notes().size() <= 1;
            for (int row = 1; row <= states.size(); row++) {
                boolean saidToBeThere = switch (states.get(row - 1)) {
                    case CREATED, UPDATED -> true;
                    case ACCEPTED -> allTraced;
                    default -> false;
                };
                if (saidToBeThere) {
                    assertThat(there).as("row %s is said to have landed", row).contains(row);
                }
            }
        }

        /** By their first names, which say which row they came from. */
        private List<Integer> landedRows() {
            List<Integer> rows = new ArrayList<>();
            for (StoredContact stored : memory.contacts()) {
                String name = String.valueOf(stored.contact().firstName());
                if (name.startsWith("Rangée ")) {
                    rows.add(Integer.parseInt(name.substring("Rangée ".length())));
                }
            }
            return rows;
        }

        private Map<Long, RowState> settled(Trial trial) {
            Map<Long, RowState> settled = new TreeMap<>(trial.statesByLine());
            settled.values().removeIf(RowState.PENDING::equals);
            return settled;
        }
    }
}
