package io.contacts.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Work on a thread of its own, how it ended, and in what state it left its thread. */
final class Background {
    /** The end of the work. */
    record End(@Nullable Throwable failure, boolean interrupted, long nanos) {}

    private final CompletableFuture<End> end = new CompletableFuture<>();
    private final Thread thread;

    private Background(Runnable work) {
        thread = new Thread(() -> {
            Throwable failure = null;
            try {
                work.run();
            } catch (Throwable e) {
                failure = e;
            }
            end.complete(new End(failure, Thread.currentThread().isInterrupted(), System.nanoTime()));
        });
        thread.setDaemon(true);
    }

    static Background run(Runnable work) {
        Background background = new Background(work);
        background.thread.start();
        return background;
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Whether the thread waits for something. */
    boolean isWaiting() {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    End end() {
        try {
            return end.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the work did not end", e);
        }
    }
}
