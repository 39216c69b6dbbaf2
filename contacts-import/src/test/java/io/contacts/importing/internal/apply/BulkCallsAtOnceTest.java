package io.contacts.importing.internal.apply;

import static io.contacts.importing.RowState.ACCEPTED;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.staging.Latches.awaited;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportReport.StopCause;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.Answers;
import io.contacts.importing.staging.Guests;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.nio.file.Path;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Calls with many contacts that are under way at once")
class BulkCallsAtOnceTest {
    /** So many go one, two and three at a time before four do. */
    private static final int ANSWERED_BEFORE = 12;

    private final StagedAdapter adapter = StagedAdapter.bulk();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0} allowed: {1}")
    @DisplayName("are several once a few were answered, four at most and no more than the user allows")
    @CsvSource({"8, 4", "4, 4", "2, 2"})
    void several(int concurrency, int together) {
        CyclicBarrier meeting = new CyclicBarrier(together);
        adapter.onSubmit(batch -> counted(batch, number -> {
            if (number > ANSWERED_BEFORE) {
                meet(meeting);
            }
        }));
        try (Trial trial = single(40, adapter, concurrency)) {
            ImportReport report = trial.land();

            assertThat(report.counts().of(ACCEPTED)).isEqualTo(40);
            assertThat(most).hasValue(together);
            assertThat(adapter.submitted())
                    .flatExtracting(ImportBatch::contacts)
                    .extracting(Contact::email)
                    .hasSize(40)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "repeatable: {0}, {1} allowed")
    @DisplayName("go one at a time where the user says so, or where a lost answer would leave all of them in doubt")
    @CsvSource({"true, 1", "false, 8"})
    void oneByOne(boolean repeatable, int concurrency) {
        StagedAdapter asked = repeatable ? adapter : adapter.repeatingNothing();
        asked.onSubmit(batch -> counted(batch, number -> {}));
        try (Trial trial = single(40, asked, concurrency)) {
            assertThat(trial.land().counts().of(ACCEPTED)).isEqualTo(40);
            assertThat(most).hasValue(1);
        }
    }

    @Test
    @DisplayName("keep what they came to when one of them stops the run, and what was not sent is still to be sent")
    void stopped() {
        CyclicBarrier meeting = new CyclicBarrier(4);
        CountDownLatch denied = new CountDownLatch(1);
        adapter.onSubmit(batch -> counted(batch, number -> {
            if (number > ANSWERED_BEFORE && number <= ANSWERED_BEFORE + 4) {
                meet(meeting);
                if (number == ANSWERED_BEFORE + 2) {
                    denied.countDown();
                    throw Trouble.denied();
                }
                awaited(denied);
            }
        }));
        try (Trial trial = single(400, adapter, 8)) {
            ImportReport report = trial.land();

            assertThat(report.stopped()).map(ImportReport.Stop::cause).contains(StopCause.ACCESS_DENIED);
            // The others may be answered before the refusal is heard of.
            assertThat(begun.get()).isGreaterThanOrEqualTo(ANSWERED_BEFORE + 4);
            assertThat(report.counts().of(ACCEPTED)).isEqualTo(begun.get() - 1L);
            assertThat(report.counts().of(PENDING)).isEqualTo(400 - begun.get() + 1L);
        }
    }

    private ImportReceipt counted(ImportBatch batch, IntConsumer then) {
        int number = begun.incrementAndGet();
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            then.accept(number);
        } finally {
            underWay.decrementAndGet();
        }
        return Answers.receipt(batch.contacts().size(), 0, 0);
    }

    private Trial single(int rows, StagedAdapter asked, int concurrency) {
        return Trial.of(
                asked.provider(),
                directory,
                Guests.rows(Guests.many(rows)),
                choices -> choices.batchSize(1).concurrency(concurrency));
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("they did not meet", e);
        }
    }
}
