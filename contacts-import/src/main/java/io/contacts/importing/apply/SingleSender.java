package io.contacts.importing.apply;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.Ledger;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One call for each contact, several at once. */
public final class SingleSender implements Sender {
    private static final int DOUBTS_IN_A_ROW = 5;
    private static final long GRACE_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 30_000;

    private final RowCall call;
    private final Ledger ledger;
    private final WaitMeter waiting;
    private final Runnable settled;
    private final int concurrency;
    private final Semaphore free;
    private final ExecutorService executor;
    private final AtomicReference<@Nullable StopRunException> stop = new AtomicReference<>();
    private final AtomicInteger doubtsInARow = new AtomicInteger();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private boolean interrupted;

    /**
     * A sender.
     *
     * @param waiting told how long it waits
     * @param settled run after each row is settled
     */
    SingleSender(RowCall call, int concurrency, Ledger ledger, WaitMeter waiting, Runnable settled) {
        this.call = call;
        this.ledger = ledger;
        this.waiting = waiting;
        this.settled = settled;
        this.concurrency = concurrency;
        this.free = new Semaphore(concurrency);
        this.executor = Executors.newFixedThreadPool(concurrency, task -> {
            Thread thread = new Thread(task, "contacts-import");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void send(PlannedContact planned) throws InterruptedException {
        acquire(1);
        StopRunException reason = stop.get();
        if (reason != null) {
            free.release();
            throw reason;
        }
        executor.execute(() -> {
            try {
                send(planned.row(), planned.contact());
            } finally {
                free.release();
            }
        });
    }

    @Override
    public void finish() throws InterruptedException {
        acquire(concurrency);
        free.release(concurrency);
        StopRunException reason = stop.get();
        if (reason != null) {
            throw reason;
        }
    }

    @Override
    public void close() {
        stop.compareAndSet(null, StopRunException.closed());
        executor.shutdown();
        interrupted |= Thread.interrupted();
        // Whoever interrupts wants an end now; otherwise the calls under way have time-outs of their own.
        if (!endsWithin(interrupted ? GRACE_MILLIS : PATIENCE_MILLIS)) {
            executor.shutdownNow();
            endsWithin(GRACE_MILLIS);
        }
        for (Long row : underWay) {
            settle(row, Outcome.abandoned(call.repeatable()));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void acquire(int permits) throws InterruptedException {
        long start = System.nanoTime();
        try {
            free.acquire(permits);
        } catch (InterruptedException e) {
            interrupted = true;
            throw e;
        } finally {
            waiting.since(start);
        }
    }

    private boolean endsWithin(long millis) {
        try {
            return executor.awaitTermination(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        }
    }

    private void send(long row, Contact contact) {
        if (stop.get() != null) {
            return;
        }
        if (!noteAsSending(row)) {
            return;
        }
        if (stop.get() != null) {
            settle(row, Outcome.notSent());
            return;
        }
        Outcome outcome;
        Throwable error = null;
        try {
            outcome = call.make(contact);
        } catch (ContactsException e) {
            error = e;
            outcome = Outcome.of(e, call.repeatable());
        } catch (RuntimeException | Error e) {
            error = e;
            outcome = Outcome.broken(e, call.repeatable());
        }
        if (error != null && (outcome.stops() || tooManyDoubts(outcome))) {
            stop.compareAndSet(null, StopRunException.because(error));
        } else if (error == null) {
            doubtsInARow.set(0);
        }
        settle(row, outcome);
    }

    /** Nothing is sent that is not noted first; returns whether it is. */
    private boolean noteAsSending(long row) {
        underWay.add(row);
        try {
            ledger.sending(List.of(row), call.repeatable());
            return true;
        } catch (RuntimeException e) {
            underWay.remove(row);
            stop.compareAndSet(null, StopRunException.because(e));
            return false;
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
