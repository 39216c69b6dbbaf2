package io.contacts.importing.internal.apply;

import static io.contacts.importing.staging.Latches.awaited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.RowState;
import io.contacts.importing.internal.outcome.Attribution;
import io.contacts.importing.internal.outcome.PlannedContact;
import io.contacts.importing.internal.outcome.StopRunException;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.MemoryLedger;
import io.contacts.importing.ledger.RowEntry;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.SteppedLedger;
import io.contacts.importing.staging.Trouble;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Batches that are sent")
@Timeout(60)
class BulkSenderTest {
    /** So many are answered before two may be under way. */
    private static final int ANSWERED_BEFORE = 4;

    private static final int REFUSED = ANSWERED_BEFORE + 1;
    private static final int BESIDE_IT = REFUSED + 1;
    private static final int AFTER_IT = BESIDE_IT + 1;
    private static final int ROWS = 12;

    private final MemoryLedger ledger = new MemoryLedger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final CountDownLatch refused = new CountDownLatch(1);
    private final CountDownLatch seen = new CountDownLatch(1);

    @Test
    @DisplayName("go one at a time again after one was refused")
    void oneAgain() throws Exception {
        ContactsProvider provider = StagedAdapter.bulk().onSubmit(this::answer).provider();
        try (BulkSender sender = sender(provider, ledger)) {
            FutureTask<Boolean> sending = new FutureTask<>(() -> send(sender));
            Thread thread = new Thread(sending, "sending");
            thread.start();

            // With two at a time it would take one more before it waits.
            await().until(() ->
                    settled.get() == BESIDE_IT && taken.get() == AFTER_IT && thread.getState() == Thread.State.WAITING);
            seen.countDown();

            assertThat(sending.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ledger.counts().of(RowState.ACCEPTED)).isEqualTo(ROWS - 1L);
        assertThat(ledger.counts().of(RowState.REJECTED)).isEqualTo(1);
    }

    @Test
    @DisplayName("do not leave once the run has stopped, also where they are noted as under way already")
    void stoppedWhileNoted() throws Exception {
        CountDownLatch noted = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        StagedAdapter adapter = StagedAdapter.bulk().onSubmit(batch -> {
            if (arrived.incrementAndGet() == REFUSED) {
                awaited(noted);
                throw Trouble.denied();
            }
            return taken();
        });
        SteppedLedger stepped = new SteppedLedger(ledger, step -> {
            if (step.equals("after sending [" + BESIDE_IT + "]")) {
                noted.countDown();
                awaited(stopped);
            }
        });
        try (BulkSender sender = sender(adapter.provider(), stepped)) {
            // The one after the two waits for its turn, and hears of the stop.
            assertThatThrownBy(() -> send(sender)).isInstanceOf(StopRunException.class);
            stopped.countDown();
        }
        assertThat(adapter.submitted()).hasSize(REFUSED);
        assertThat(ledger.counts().of(RowState.ACCEPTED)).isEqualTo(ANSWERED_BEFORE);
        assertThat(ledger.counts().of(RowState.PENDING)).isEqualTo(AFTER_IT - ANSWERED_BEFORE);
    }

    private BulkSender sender(ContactsProvider provider, Ledger noting) {
        return new BulkSender(
                provider,
                noting,
                new Attribution(provider, noting),
                1,
                2,
                "run",
                new RunStop(),
                new WaitMeter(),
                rows -> {
                    if (settled.incrementAndGet() == REFUSED) {
                        refused.countDown();
                    }
                });
    }

    private boolean send(BulkSender sender) throws InterruptedException {
        for (int row = 1; row <= ROWS; row++) {
            ledger.add(new RowEntry(row, row + 1L, RowState.PENDING, Optional.empty()));
            Contact guest =
                    Contact.builder().email("guest" + row + "@example.com").build();
            sender.send(new PlannedContact(row, row + 1L, guest, false));
            taken.set(row);
        }
        sender.finish();
        return true;
    }

    /** The one beside the refused one is answered only once that is settled, and the next only when the test has seen enough. */
    private ImportReceipt answer(ImportBatch batch) {
        int number = arrived.incrementAndGet();
        if (number == REFUSED) {
            throw Trouble.invalid();
        }
        if (number == BESIDE_IT || number == AFTER_IT) {
            awaited(number == BESIDE_IT ? refused : seen);
        }
        return taken();
    }

    private static ImportReceipt taken() {
        return ImportReceipt.of(new ImportCounters(1, 1, 0, 0, 0, 0, 0, 0), null);
    }
}
