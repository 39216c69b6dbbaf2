package io.contacts.importing.job;

import static io.contacts.importing.RowState.CREATED;
import static io.contacts.importing.RowState.IN_DOUBT;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.staging.Guests.nameStarts;
import static io.contacts.importing.staging.Guests.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportReport.StopCause;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import io.contacts.importing.staging.Answers;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

// Longer than most, because each test brings an import to another point before it is interrupted.
@DisplayName("An import that is interrupted")
@Timeout(120)
class InterruptionTest {
    private static final Duration PROMPTLY = Duration.ofSeconds(2);

    private final StagedAdapter adapter = StagedAdapter.adding();
    private final CountDownLatch underWay = new CountDownLatch(2);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void releaseWhatHangs() {
        released.countDown();
        Thread.interrupted();
    }

    @Test
    @DisplayName("stops promptly where its calls can be interrupted: they are in doubt, the rest is pending")
    void interruptible() throws InterruptedException {
        adapter.onWrite(contact -> {
            if (nameStarts(contact, "fine")) {
                return created(contact);
            }
            underWay.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw Trouble.interrupted();
            }
            return created(contact);
        });
        try (Trial trial = trial("fine", "hangs1", "hangs2", "later1", "later2")) {
            Interrupted run = interruptOnceUnderWay(trial);

            assertThat(run.took()).isLessThan(PROMPTLY);
            assertThat(trial.states()).containsExactly(CREATED, IN_DOUBT, IN_DOUBT, PENDING, PENDING);
            assertThat(run.report().stopped()).map(ImportReport.Stop::cause).contains(StopCause.INTERRUPTED);
            assertThat(run.stayedInterrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("stops promptly also where its calls cannot be interrupted; what they do later changes no report")
    void stubborn() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(2);
        adapter.onWrite(contact -> {
            underWay.countDown();
            waitWhatever(released);
            ended.countDown();
            return created(contact);
        });
        try (Trial trial = trial("hangs1", "hangs2", "later")) {
            Interrupted run = interruptOnceUnderWay(trial);

            assertThat(run.took()).isLessThan(PROMPTLY);
            assertThat(trial.states()).containsExactly(IN_DOUBT, IN_DOUBT, PENDING);
            assertThat(trial.problem(1).orElseThrow().reason()).isEqualTo("was under way when the run ended");

            released.countDown();
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            assertNoThreadLeft();
            assertThat(trial.states()).containsExactly(IN_DOUBT, IN_DOUBT, PENDING);
            assertThat(adapter.written()).hasSize(2);
        }
    }

    @Test
    @DisplayName("stops promptly also where opt-outs are under way beside what is sent, in whichever way it waits")
    void optOuts() throws InterruptedException {
        StagedAdapter both = StagedAdapter.everything().repeatingNothing();
        both.onSuppress(email -> {
            underWay.countDown();
            waitWhatever(released);
        });
        both.onWrite(contact -> {
            underWay.countDown();
            waitWhatever(released);
            return created(contact);
        });
        String csv = "email;consent\nout@example.com;no\nin@example.com;\nlater@example.com;\n";
        try (Trial trial = Trial.of(
                both.provider(),
                directory,
                csv,
                choices -> choices.applyOptOuts(true).oneByOne(true).concurrency(1))) {
            Interrupted run = interruptOnceUnderWay(trial);

            // One after the other is closed.
            assertThat(run.took()).isLessThan(PROMPTLY.multipliedBy(2));
            assertThat(trial.states()).containsExactly(IN_DOUBT, IN_DOUBT, PENDING);
            assertThat(run.stayedInterrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("counts every row in doubt that is, also if the ledger cannot be read any more")
    void brokenLedger() throws InterruptedException {
        try (Trial trial = trial("hangs1", "hangs2", "later")) {
            AtomicBoolean broken = new AtomicBoolean();
            adapter.onWrite(contact -> {
                if (!broken.getAndSet(true)) {
                    dropDetails(trial.file().resolveSibling(trial.file().getFileName() + ".ledger"));
                }
                underWay.countDown();
                waitWhatever(released);
                return created(contact);
            });

            Interrupted run = interruptOnceUnderWay(trial);

            assertThat(trial.states()).containsExactly(IN_DOUBT, IN_DOUBT, PENDING);
            assertThat(run.report().counts().of(IN_DOUBT)).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("lets a call end that is about to: its row is created, not in doubt")
    void aboutToEnd() throws InterruptedException {
        AtomicBoolean interrupted = new AtomicBoolean();
        adapter.onWrite(contact -> {
            if (nameStarts(contact, "hangs")) {
                // Only this one: the two others may come and go before it begins.
                underWay.countDown();
                underWay.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
            }
            return created(contact);
        });
        try (Trial trial = trial("hangs1", "quick", "later")) {
            Interrupted run = interruptOnceUnderWay(trial, released::countDown);

            assertThat(trial.states()).startsWith(CREATED);
            assertThat(interrupted).isFalse();
            assertThat(run.report().counts().rows()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("sends nothing if it was interrupted before")
    void before() {
        try (Trial trial = trial("a", "b")) {
            Thread.currentThread().interrupt();
            ImportReport report = trial.land();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(report.stopped()).map(ImportReport.Stop::cause).contains(StopCause.INTERRUPTED);
            assertThat(trial.states()).containsOnly(PENDING);
            assertThat(adapter.written()).isEmpty();
        }
    }

    @Test
    @DisplayName("sends no batch if it was interrupted before")
    void bulkBefore() {
        StagedAdapter bulk = StagedAdapter.bulk();
        try (Trial trial = Trial.of(bulk.provider(), directory, rows("a", "b"))) {
            Thread.currentThread().interrupt();
            ImportReport report = trial.land();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(report.stopped()).map(ImportReport.Stop::cause).contains(StopCause.INTERRUPTED);
            assertThat(trial.states()).containsOnly(PENDING);
            assertThat(bulk.calls()).isEmpty();
        }
    }

    @Test
    @DisplayName("sends no batch more, and leaves the rows of the one that was given up pending: it may be repeated")
    void bulk() throws InterruptedException {
        StagedAdapter bulk = StagedAdapter.bulk();
        bulk.onSubmit(batch -> {
            underWay.countDown();
            underWay.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw Trouble.interrupted();
            }
            return Answers.receipt(batch.contacts().size(), 0, 0);
        });
        try (Trial trial = Trial.of(bulk.provider(), directory, rows("a", "b", "c"), c -> c.batchSize(2))) {
            Interrupted run = interruptOnceUnderWay(trial);

            assertThat(run.took()).isLessThan(PROMPTLY);
            assertThat(trial.states()).containsOnly(PENDING);
            assertThat(bulk.submitted()).hasSize(1);
            assertThat(run.report().stopped()).map(ImportReport.Stop::cause).contains(StopCause.INTERRUPTED);
        }
    }

    @Test
    @DisplayName("gives up its plan if there is much left to read")
    void planning() {
        String csv = IntStream.range(0, 5000)
                .mapToObj(i -> "guest" + i + "@example.com\n")
                .collect(Collectors.joining("", "email\n", ""));
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(trial::plan);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("and any other leaves no thread behind once it is over")
    void noThreads() throws InterruptedException {
        adapter.onWrite(this::created);
        try (Trial trial = trial("a", "b", "c")) {
            trial.land();

            assertNoThreadLeft();
        }
    }

    /**
     * How an interrupted run went.
     *
     * @param took from the interrupt to the report
     */
    private record Interrupted(ImportReport report, Duration took, boolean stayedInterrupted) {}

    private Interrupted interruptOnceUnderWay(Trial trial) throws InterruptedException {
        return interruptOnceUnderWay(trial, () -> {});
    }

    private Interrupted interruptOnceUnderWay(Trial trial, Runnable afterwards) throws InterruptedException {
        AtomicReference<@Nullable Interrupted> result = new AtomicReference<>();
        AtomicLong start = new AtomicLong();
        trial.plan();
        Thread worker = new Thread(() -> {
            ImportReport report = trial.apply();
            Duration took = Duration.ofNanos(System.nanoTime() - start.get());
            result.set(new Interrupted(report, took, Thread.currentThread().isInterrupted()));
        });
        worker.start();
        assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();
        start.set(System.nanoTime());
        worker.interrupt();
        afterwards.run();
        worker.join(TimeUnit.SECONDS.toMillis(60));
        Interrupted interrupted = result.get();
        return Objects.requireNonNull(interrupted, "the run went on");
    }

    private void assertNoThreadLeft() throws InterruptedException {
        assertThat(workers).isNotEmpty();
        for (Thread worker : workers) {
            worker.join(TimeUnit.SECONDS.toMillis(30));
            assertThat(worker.isAlive()).isFalse();
        }
    }

    private static void dropDetails(Path ledger) {
        try (Connection other = SqliteLedger.connect(ledger);
                Statement statement = other.createStatement()) {
            statement.execute("DROP TABLE detail");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitWhatever(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException e) {
                // Like a call that does not notice.
            }
        }
    }

    private SaveResult created(Contact contact) {
        workers.add(Thread.currentThread());
        return new SaveResult.Created(StoredContact.sent(contact));
    }

    private Trial trial(String... names) {
        return Trial.of(adapter.provider(), directory, rows(names), choices -> choices.concurrency(2));
    }
}
