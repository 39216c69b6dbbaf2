package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.internal.threads.Uninterrupted;
import io.contacts.importing.ledger.LedgerException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes what several threads have to write, together, on a thread of its own: while one write is under way, the next
 * gathers. Nobody is woken but by the write that he waits for.
 */
final class Committer implements AutoCloseable {
    /** How long a write that nobody waits for may stay, so that one that somebody waits for takes it along. */
    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** Made while there is memory for it. */
    private final RuntimeException dead = new IllegalStateException("the ledger cannot be written any more");

    private final Runnable commit;
    private final Thread thread;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Gathering gathering = new Gathering();
    private boolean closed;

    Committer(Runnable commit) {
        this.commit = commit;
        this.thread = new Thread(this::work, "contacts-ledger");
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks for a write of what there is, and does not wait for it. */
    void soon() {
        lock.lock();
        try {
            if (!gathering.isAsked) {
                gathering.isAsked = true;
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when all that there was is written. An interrupt is kept for later: a write takes a moment only.
     *
     * @throws LedgerException if it cannot be written, or an earlier write could not
     */
    void await() {
        join().await();
    }

    private Gathering join() {
        lock.lock();
        try {
            if (!gathering.isAwaited) {
                gathering.isAsked = true;
                gathering.isAwaited = true;
                changed.signal();
            }
            return gathering;
        } finally {
            lock.unlock();
        }
    }

    /** Writes what there is and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        Uninterrupted.join(thread);
    }

    /** Nobody is left waiting, whatever this ends with. */
    private void work() {
        RuntimeException failure = null;
        try {
            while (failure == null) {
                Gathering next = next();
                failure = next == null ? new IllegalStateException("the ledger is closed") : write(next);
            }
        } finally {
            end(failure == null ? dead : failure);
        }
    }

    /** What the write failed with, if it did. */
    private @Nullable RuntimeException write(Gathering waiting) {
        RuntimeException failure = dead;
        try {
            commit.run();
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
        } catch (Error e) {
            dead.initCause(e);
        } finally {
            waiting.end(failure);
        }
        return failure;
    }

    /** Whoever asks from now on is told this at once. */
    private void end(RuntimeException failure) {
        lock.lock();
        try {
            gathering.end(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Those whose write begins now; {@code null} at the end. */
    private @Nullable Gathering next() {
        lock.lock();
        try {
            while (!gathering.isAsked && !closed) {
                changed.awaitUninterruptibly();
            }
            letOthersJoin();
            if (!gathering.isAsked) {
                return null;
            }
            Gathering next = gathering;
            gathering = new Gathering();
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void letOthersJoin() {
        long left = SOON_NANOS;
        while (!gathering.isAwaited && !closed && left > 0) {
            long most = left;
            left = Uninterrupted.await(() -> changed.awaitNanos(most));
        }
    }

    /** Those who have the next write in common. */
    private static final class Gathering {
        private final CountDownLatch over = new CountDownLatch(1);
        private boolean isAsked;
        private boolean isAwaited;
        /** Set before it is over, and read after that. */
        private @Nullable RuntimeException failure;

        void end(@Nullable RuntimeException cause) {
            failure = cause;
            over.countDown();
        }

        void await() {
            boolean unused = Uninterrupted.await(() -> {
                over.await();
                return true;
            });
            if (failure != null) {
                throw failure;
            }
        }
    }
}
