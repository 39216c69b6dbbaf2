package io.contacts.cli.imports;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Time as it passes for whoever reports progress: what is to be said is said when it is time, and not only when the work
 * comes by.
 *
 * @param nanos the time, as of {@link System#nanoTime()}
 * @param timer has something done again and again
 */
record Heartbeat(LongSupplier nanos, Timer timer) {
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** The time of this machine. */
    static Heartbeat system() {
        return new Heartbeat(System::nanoTime, Heartbeat::onThread);
    }

    /** Has this done every ten seconds, from now on and until it is closed. */
    Beating start(Runnable action) {
        return timer.every(EVERY, action);
    }

    /** A thread that does not keep the process alive. */
    private static Beating onThread(Duration interval, Runnable action) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread created = new Thread(task, "contacts-progress");
            created.setDaemon(true);
            return created;
        });
        Future<?> beats =
                thread.scheduleAtFixedRate(action, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        return () -> {
            beats.cancel(true);
            thread.shutdownNow();
        };
    }

    /** Has something done again and again. */
    @FunctionalInterface
    interface Timer {
        /** Begins. */
        Beating every(Duration interval, Runnable action);
    }

    /** Ends with {@link #close}. */
    @FunctionalInterface
    interface Beating extends AutoCloseable {
        @Override
        void close();
    }
}
