package io.contacts.importing.internal.apply;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.importing.RowState;
import io.contacts.importing.internal.outcome.Outcome;
import io.contacts.importing.internal.outcome.PlannedContact;
import io.contacts.importing.internal.outcome.StopRunException;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.LedgerException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One call for each contact, several at once. */
final class SingleSender implements Sender {
    private static final int WAITING_FOR_EACH = 4;
    private static final int DOUBTS_IN_A_ROW = 5;
    private static final long GRACE_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 30_000;

    private final RowCall call;
    private final Ledger ledger;
    private final Runnable settled;
    private final CallsUnderWay calls;
    private final AtomicInteger doubtsInARow = new AtomicInteger();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    /**
     * A sender.
     *
     * @param run that it sends for
     * @param waiting told how long it waits
     * @param settled run after each row is settled
     */
    SingleSender(RowCall call, int concurrency, Ledger ledger, RunStop run, WaitMeter waiting, Runnable settled) {
        this.call = call;
        this.ledger = ledger;
        this.settled = settled;
        this.calls = new CallsUnderWay(concurrency, concurrency, WAITING_FOR_EACH * concurrency, run, waiting);
    }

    @Override
    public void send(PlannedContact planned) throws InterruptedException {
        calls.begin(() -> send(planned.row(), planned.contact()));
    }

    @Override
    public void finish() throws InterruptedException {
        calls.finish();
    }

    @Override
    public void close() {
        calls.stop(StopRunException.closed());
        // Whoever interrupts wants an end now; otherwise the calls under way have time-outs of their own.
        if (!calls.endWithin(calls.takeInterrupt() ? GRACE_MILLIS : PATIENCE_MILLIS)) {
            calls.interruptAll();
            boolean unused = calls.endWithin(GRACE_MILLIS);
        }
        for (Long row : underWay) {
            abandon(row);
        }
        calls.giveBackInterrupt();
    }

    private void send(long row, Contact contact) {
        noteAsSending(row);
        if (calls.isStopped()) {
            settle(row, Outcome.notSent());
            return;
        }
        Outcome outcome;
        Throwable error = null;
        try {
            outcome = call.make(contact);
        } catch (ContactsException e) {
            error = e;
            outcome = call.failed(e);
        } catch (RuntimeException | Error e) {
            error = e;
            outcome = Outcome.broken(e, call.repeatable());
        }
        if (error != null && (outcome.stops() || tooManyDoubts(outcome))) {
            calls.stop(StopRunException.because(error));
        } else if (error == null) {
            doubtsInARow.set(0);
        }
        settle(row, outcome);
    }

    /** Nothing is sent that is not noted first. */
    private void noteAsSending(long row) {
        underWay.add(row);
        try {
            ledger.sending(List.of(row), call.repeatable());
        } catch (RuntimeException | Error e) {
            StopRunException stop = StopRunException.because(e);
            try {
                settle(row, Outcome.notSent());
            } catch (LedgerException unwritable) {
                stop.addSuppressed(unwritable);
            }
            throw stop;
        }
    }

    /** What the ledger cannot write of one row must not keep the others from being counted. */
    private void abandon(Long row) {
        try {
            settle(row, Outcome.abandoned(call.repeatable()));
        } catch (LedgerException e) {
            calls.stop(StopRunException.because(e));
        }
    }

    /** Settles a row once: what comes after it was given up does not change what was reported. */
    private void settle(Long row, Outcome outcome) {
        if (underWay.remove(row)) {
            ledger.settle(row, outcome.state(), outcome.problem());
            if (outcome.state() != RowState.PENDING) {
                settled.run();
            }
        }
    }

    private boolean tooManyDoubts(Outcome outcome) {
        if (outcome.state() == RowState.IN_DOUBT) {
            return doubtsInARow.incrementAndGet() >= DOUBTS_IN_A_ROW;
        }
        doubtsInARow.set(0);
        return false;
    }
}
