package io.contacts.benchmarks.calls;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One client in a JVM of its own: warms up, calls with each number of threads, and prints what that took. */
public final class CallRun {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final int MOST_FAILED = 1000;
    private static final int WARM_UP_THREADS = 4;
    private static final long WARM_UP_SLICE = 500;

    private final Caller caller;
    private final Operation operation;
    private final AtomicLong guests = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    private CallRun(Caller caller, Operation operation) {
        this.caller = caller;
        this.operation = operation;
    }

    /**
     * Runs it.
     *
     * @param args base URL, client, operation, calls to warm up, milliseconds to measure, numbers of threads
     */
    public static void main(String[] args) throws InterruptedException {
        Client client = Client.named(args[1]);
        try (Caller caller = client.open(args[0])) {
            CallRun run = new CallRun(caller, Operation.valueOf(args[2]));
            run.warmUp(Long.parseLong(args[3]));
            for (int i = 5; i < args.length; i++) {
                int threads = Integer.parseInt(args[i]);
                // The pool opens its connections before the clock starts.
                run.measure(threads, Math.max(200, Long.parseLong(args[4]) / 5));
                System.out.println(run.measure(threads, Long.parseLong(args[4])));
            }
        }
        // Some of the clients leave threads behind that nobody can end.
        System.exit(0);
    }

    /** By calls, not by time: on a busy machine the compiler would still be at work. */
    private void warmUp(long calls) throws InterruptedException {
        for (long done = 0; done < calls; ) {
            done += measure(WARM_UP_THREADS, WARM_UP_SLICE).calls();
        }
    }

    private CallFigures measure(int threads, long millis) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        long[] calls = new long[threads];
        List<Thread> workers = new ArrayList<>();
        failed.set(0);
        for (int i = 0; i < threads; i++) {
            int worker = i;
            Thread thread = new Thread(() -> {
                await(go);
                calls[worker] = callUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
            });
            workers.add(thread);
            thread.start();
        }
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        go.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
        long wall = System.nanoTime() - start;
        cpu = SYSTEM.getProcessCpuTime() - cpu;
        return new CallFigures(threads, Arrays.stream(calls).sum(), failed.get(), cpu, wall);
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Some of the clients lose a call now and then, which is counted and ends nothing. */
    private long callUntil(long end) {
        long calls = 0;
        while (System.nanoTime() < end) {
            try {
                operation.call(caller, Guest.number(guests.incrementAndGet()));
                calls++;
            } catch (Exception e) {
                if (failed.incrementAndGet() > MOST_FAILED) {
                    throw new IllegalStateException("too many calls failed", e);
                }
            }
        }
        return calls;
    }
}
