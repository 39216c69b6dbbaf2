package io.contacts.testkit.contract.internal.machine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One call on a thread of its own, which can be interrupted and watched. */
public final class OtherThread {
    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Throwable thrown;
    private volatile boolean interruptedAtEnd;

    private OtherThread(Runnable call) {
        thread = new Thread(
                () -> {
                    try {
                        call.run();
                    } catch (Throwable e) {
                        thrown = e;
                    } finally {
                        interruptedAtEnd = Thread.currentThread().isInterrupted();
                        ended.countDown();
                    }
                },
                "contract");
        thread.setDaemon(true);
    }

    /** Starts the call. */
    public static OtherThread start(Runnable call) {
        OtherThread started = new OtherThread(call);
        started.thread.start();
        return started;
    }

    /** Waits until the condition is there or the call has ended, and not for ever. */
    public void awaitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && ended.getCount() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /** Interrupts the call; it may have ended by then. */
    public void interrupt() {
        thread.interrupt();
    }

    /** Whether the call has come to its end, waiting this long for it. */
    public boolean endsWithin(Duration patience) throws InterruptedException {
        return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What the call threw. */
    public Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    /** Whether the thread was still marked as interrupted when the call had ended. */
    public boolean interruptedAtEnd() {
        return interruptedAtEnd;
    }
}
