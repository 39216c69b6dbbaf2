package io.contacts.testkit.contract.internal.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs things at the same time, as far as a machine can. */
public final class Together {
    private static final long SECONDS = 60;

    private Together() {}

    /** Starts all at once and gives what each of them threw; empty if none did. */
    public static List<Throwable> run(List<Runnable> all) {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        CountDownLatch ready = new CountDownLatch(all.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable one : all) {
                running.add(threads.submit((Callable<Boolean>) () -> {
                    ready.countDown();
                    ready.await();
                    one.run();
                    return true;
                }));
            }
            return thrownBy(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Throwable> thrownBy(List<Future<?>> running) {
        List<Throwable> thrown = new ArrayList<>();
        for (Future<?> one : running) {
            try {
                one.get(SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                thrown.add(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                thrown.add(e);
            } catch (TimeoutException e) {
                thrown.add(new AssertionError("a thread did not end within " + SECONDS + " s", e));
            }
        }
        return thrown;
    }
}
