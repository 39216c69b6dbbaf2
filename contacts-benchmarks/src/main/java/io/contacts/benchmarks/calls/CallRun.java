package io.contacts.benchmarks.calls;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One client in a JVM of its own: warms up, calls with each number of threads, and prints what that took. */
public final class CallRun {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Caller caller;
    private final Operation operation;
    private final AtomicLong guests = new AtomicLong();

    private CallRun(Caller caller, Operation operation) {
        this.caller = caller;
        this.operation = operation;
    }

    /**
     * Runs it.
     *
     * @param args base URL, client, operation, milliseconds to warm up, milliseconds to measure, numbers of threads
     */
    public static void main(String[] args) throws InterruptedException {
        Client client = Client.named(args[1]);
        try (Caller caller = client.open(args[0])) {
            CallRun run = new CallRun(caller, Operation.valueOf(args[2]));
            run.measure(8, Long.parseLong(args[3]));
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

    private CallFigures measure(int threads, long millis) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        long[] calls = new long[threads];
        List<Thread> workers = new ArrayList<>();
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < threads; i++) {
            int worker = i;
            Thread thread = new Thread(() -> {
                try {
                    go.await();
                    calls[worker] = callUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
                } catch (Exception e) {
                    failures.add(e);
                }
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
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " threads failed", failures.get(0));
        }
        return new CallFigures(threads, java.util.Arrays.stream(calls).sum(), cpu, wall);
    }

    private long callUntil(long end) throws Exception {
        long calls = 0;
        while (System.nanoTime() < end) {
            operation.call(caller, Guest.number(guests.incrementAndGet()));
            calls++;
        }
        return calls;
    }
}
