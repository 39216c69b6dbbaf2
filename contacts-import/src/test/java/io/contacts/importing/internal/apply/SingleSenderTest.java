package io.contacts.importing.internal.apply;

import static io.contacts.importing.staging.Latches.awaited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.importing.ImportMode;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Rows that are sent one by one")
@Timeout(60)
class SingleSenderTest {
    private final MemoryLedger ledger = new MemoryLedger();
    private final CountDownLatch secondNoted = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Test
    @DisplayName("do not leave once the run has stopped, also where they are noted as under way already")
    void stoppedWhileNoted() throws Exception {
        StagedAdapter adapter = StagedAdapter.adding().onWrite(contact -> {
            awaited(secondNoted);
            throw Trouble.denied();
        });
        SteppedLedger stepped = new SteppedLedger(ledger, step -> {
            if (step.equals("after sending [2]")) {
                secondNoted.countDown();
                awaited(stopped);
            }
        });
        try (SingleSender sender = sender(adapter, stepped)) {
            assertThatThrownBy(() -> sendUntilStopped(sender)).isInstanceOf(StopRunException.class);
            stopped.countDown();
        }
        assertThat(adapter.written()).hasSize(1);
        StateCounts counts = ledger.counts();
        assertThat(counts.rows()).isGreaterThan(2);
        assertThat(counts.of(RowState.PENDING)).isEqualTo(counts.rows());
    }

    @Test
    @DisplayName("are still to be sent where noting one as under way fails, whatever it fails with: nothing has left")
    void notNoted() {
        StagedAdapter adapter = StagedAdapter.adding();
        SteppedLedger stepped = new SteppedLedger(ledger, step -> {
            if (step.equals("after sending [1]")) {
                throw new StackOverflowError();
            }
        });
        SingleSender sender = sender(adapter, stepped);
        try (sender) {
            assertThatThrownBy(() -> {
                        sender.send(planned(1));
                        sender.finish();
                    })
                    .isInstanceOf(StopRunException.class);
        }
        assertThat(adapter.written()).isEmpty();
        assertThat(ledger.state(1)).isEqualTo(RowState.PENDING);
    }

    @Test
    @DisplayName("do not leave once an opt-out of the same run has stopped it")
    void stoppedByOptOut() throws Exception {
        StagedAdapter adapter = StagedAdapter.everything().onWrite(contact -> {
            secondNoted.countDown();
            awaited(stopped);
            return new SaveResult.Created(StoredContact.sent(contact));
        });
        adapter.onSuppress(email -> {
            awaited(secondNoted);
            throw Trouble.denied();
        });
        SteppedLedger stepped = new SteppedLedger(ledger, step -> {
            if (step.equals("before row 4 is PENDING")) {
                stopped.countDown();
            }
        });
        RunStop run = new RunStop();
        RowCall sending = RowCall.sending(adapter.provider(), ImportMode.ADD, null);
        RowCall optingOut = RowCall.optingOut(adapter.provider(), null);
        try (SingleSender sender = new SingleSender(sending, 1, stepped, run, new WaitMeter(), () -> {});
                SingleSender optOuts = new SingleSender(optingOut, 1, stepped, run, new WaitMeter(), () -> {})) {
            sender.send(planned(1));
            sender.send(planned(2));
            sender.send(planned(3));
            optOuts.send(planned(4));

            assertThatThrownBy(sender::finish).isInstanceOf(StopRunException.class);
        }
        assertThat(adapter.written()).hasSize(1);
        assertThat(ledger.counts().of(RowState.PENDING)).isEqualTo(3);
    }

    private void sendUntilStopped(SingleSender sender) throws InterruptedException {
        for (int row = 1; true; row++) {
            sender.send(planned(row));
        }
    }

    private static SingleSender sender(StagedAdapter adapter, Ledger noting) {
        return new SingleSender(
                RowCall.sending(adapter.provider(), ImportMode.ADD, null),
                2,
                noting,
                new RunStop(),
                new WaitMeter(),
                () -> {});
    }

    private PlannedContact planned(long row) {
        ledger.add(new RowEntry(row, row + 1, RowState.PENDING, Optional.empty()));
        Contact guest = Contact.builder().email("guest" + row + "@example.com").build();
        return new PlannedContact(row, row + 1, guest, false);
    }
}
