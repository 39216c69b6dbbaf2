package io.contacts.importing.internal.apply;

import io.contacts.importing.internal.outcome.StopRunException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Calls under way on threads of their own, no more at once than are allowed; some more may wait for a thread, so that one that
 * is free finds its next call without waking anybody. As soon as the run is stopped, by one of them or by another, none begins.
 * Begun and ended by one thread.
 */
final class CallsUnderWay {
    private final ExecutorService threads;
    private final RunStop run;
    private final WaitMeter waiting;
    private final int mayWait;
    private int allowed;
    private int underWay;
    private boolean interrupted;

    /**
     * None yet.
     *
     * @param most how many may ever be under way at once
     * @param allowed how many may be for now
     * @param mayWait how many more may wait for a thread, where as many are allowed as may ever be
     * @param run that they are of, which one of them may stop
     * @param waiting told how long it waits
     */
    CallsUnderWay(int most, int allowed, int mayWait, RunStop run, WaitMeter waiting) {
        this.allowed = allowed;
        this.mayWait = mayWait;
        this.run = run;
        this.waiting = waiting;
        run.whenStopped(this::wake);
        this.threads = Executors.newFixedThreadPool(most, task -> {
            Thread thread = new Thread(task, "contacts-import");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins a call as soon as one more may be under way, or wait for that.
     *
     * @param call may throw {@link StopRunException}, or anything else, which stops the run too
     * @throws StopRunException if the run is stopped
     * @throws InterruptedException if the thread was interrupted, before or while it waited
     */
    void begin(Runnable call) throws InterruptedException {
        await(() -> run.isStopped() || underWay < allowed + mayWait);
        synchronized (this) {
            underWay++;
        }
        threads.execute(() -> make(call));
    }

    /**
     * Waits for all of them.
     *
     * @throws StopRunException if one of them stopped the run
     * @throws InterruptedException if the thread was interrupted, before or while it waited
     */
    void finish() throws InterruptedException {
        await(() -> underWay == 0);
    }

    /** So many may be under way from now on; those that are go on. */
    synchronized void allow(int calls) {
        allowed = calls;
        notifyAll();
    }

    /** No other begins. */
    void stop(StopRunException reason) {
        run.because(reason);
    }

    boolean isStopped() {
        return run.isStopped();
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Whether the thread that begins them was interrupted, now or earlier; its flag is taken over until {@link #giveBackInterrupt}. */
    boolean takeInterrupt() {
        interrupted |= Thread.interrupted();
        return interrupted;
    }

    void giveBackInterrupt() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** No other begins, and those under way are told to give up. */
    void interruptAll() {
        threads.shutdownNow();
    }

    /** No other begins; returns whether those under way ended within so many milliseconds. An interrupt ends the wait. */
    boolean endWithin(long millis) {
        threads.shutdown();
        try {
            return threads.awaitTermination(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        }
    }

    private void make(Runnable call) {
        try {
            if (!isStopped()) {
                call.run();
            }
        } catch (StopRunException e) {
            stop(e);
        } catch (RuntimeException | Error e) {
            stop(StopRunException.because(e));
        } finally {
            ended();
        }
    }

    private synchronized void ended() {
        underWay--;
        if (underWay <= allowed + mayWait / 2) {
            notifyAll();
        }
    }

    private synchronized void await(BooleanSupplier enough) throws InterruptedException {
        long start = System.nanoTime();
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (!enough.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            interrupted = true;
            throw e;
        } finally {
            waiting.since(start);
        }
        run.requireGoing();
    }
}
