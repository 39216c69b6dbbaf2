package io.contacts.importing.ledger;

import io.contacts.importing.Uninterrupted;
import org.jspecify.annotations.Nullable;

/**
 * Writes what several threads have to write, together, on a thread of its own: while one write is under way, the next
 * gathers.
 */
final class Committer implements AutoCloseable {
    private final Runnable commit;
    private final Thread thread;
    private long asked;
    private long done;
    private @Nullable RuntimeException failure;
    private boolean closed;

    Committer(Runnable commit) {
        this.commit = commit;
        this.thread = new Thread(this::work, "contacts-ledger");
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks for a write of what there is, and does not wait for it. */
    synchronized void soon() {
        asked++;
        notifyAll();
    }

    /**
     * Returns when all that there was is written. An interrupt is kept for later: a write takes a moment only.
     *
     * @throws LedgerException if it cannot be written, or an earlier write could not
     */
    synchronized void await() {
        long mine = ++asked;
        notifyAll();
        boolean interrupted = false;
        while (done < mine && failure == null && thread.isAlive()) {
            try {
                wait(1_000);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
        if (done < mine) {
            throw new IllegalStateException("the ledger is closed");
        }
    }

    /** Writes what there is and ends. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        Uninterrupted.join(thread);
    }

    private void work() {
        for (long target = next(); target >= 0; target = next()) {
            RuntimeException failed = null;
            try {
                commit.run();
            } catch (RuntimeException e) {
                failed = e;
            }
            synchronized (this) {
                failure = failed;
                done = target;
                notifyAll();
                if (failed != null) {
                    return;
                }
            }
        }
    }

    /** How far the next write reaches; negative if there is none. */
    private synchronized long next() {
        while (asked == done && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Nobody interrupts this thread; what is asked for must be written all the same.
            }
        }
        return asked == done ? -1 : asked;
    }
}
