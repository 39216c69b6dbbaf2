package io.contacts.testkit.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One call on a thread of its own, which can be interrupted and watched. */
final class OtherThread {
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

    static OtherThread start(Runnable call) {
        OtherThread started = new OtherThread(call);
        started.thread.start();
        return started;
    }

    /** Waits until the condition is there or the call has ended, and not for ever. */
    void awaitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && ended.getCount() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Whether the call has come to its end, waiting this long for it. */
    boolean endsWithin(Duration patience) throws InterruptedException {
        return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What the call threw. */
    Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    /** Whether the thread was still marked as interrupted when the call had ended. */
    boolean interruptedAtEnd() {
        return interruptedAtEnd;
    }
}
