package io.contacts.benchmarks.calls;

import com.sun.management.OperatingSystemMXBean;
import io.contacts.benchmarks.calls.body.Guest;
import io.contacts.benchmarks.calls.client.Caller;
import io.contacts.benchmarks.calls.client.Client;
import io.contacts.benchmarks.calls.client.OurCaller;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One client in a JVM of its own: warms up with each number of threads, calls, and prints what that took. Ends with status 1
 * if more than a few calls failed, or one of ours: a client that drops work is not faster than one that does it. java.net.http
 * now and then closes a connection that it has just given to a request, which is its own affair, and is printed.
 */
public final class CallRun {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final CompilationMXBean COMPILER = ManagementFactory.getPlatformMXBean(CompilationMXBean.class);

    private static final long SLICE_MILLIS = 500;

    /** A slice in which the compiler has hardly anything to do; two in a row, since it may stand still for one. */
    private static final long QUIET_MILLIS = 10;

    private static final int QUIET_SLICES = 2;

    /** So few failures change no figure. */
    private static final int CALLS_PER_FAILURE = 1000;

    private final Caller caller;
    private final Operation operation;
    private final AtomicLong guests = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> firstFailure = new AtomicReference<>();

    private CallRun(Caller caller, Operation operation) {
        this.caller = caller;
        this.operation = operation;
    }

    /**
     * Runs it.
     *
     * @param args base URL, client, operation, calls to warm up at least, milliseconds to warm up at most, milliseconds to
     *     measure, numbers of threads
     */
    public static void main(String[] args) {
        int status = 0;
        try (Caller caller = Client.named(args[1]).open(args[0])) {
            CallRun run = new CallRun(caller, Operation.valueOf(args[2]));
            for (String threads : Arrays.asList(args).subList(6, args.length)) {
                run.warmUp(Integer.parseInt(threads), Long.parseLong(args[3]), Long.parseLong(args[4]));
                System.out.println(run.measure(Integer.parseInt(threads), Long.parseLong(args[5])));
            }
        } catch (Exception e) {
            // For whoever started this JVM, which shows the end of what it says when it fails.
            e.printStackTrace();
            status = 1;
        }
        // Some of the clients leave threads behind that nobody can end.
        System.exit(status);
    }

    /** Until there is hardly anything left to compile, or so long: what is compiled depends on the number of threads, too. */
    private void warmUp(int threads, long calls, long mostMillis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(mostMillis);
        int quiet = 0;
        for (long done = 0; (done < calls || quiet < QUIET_SLICES) && System.nanoTime() < end; ) {
            CallFigures slice = measure(threads, SLICE_MILLIS);
            done += slice.calls();
            quiet = slice.compilerMillis() <= QUIET_MILLIS ? quiet + 1 : 0;
        }
    }

    private CallFigures measure(int threads, long millis) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        long[] calls = new long[threads];
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int worker = i;
            Thread thread = new Thread(() -> {
                await(go);
                calls[worker] = callUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
            });
            workers.add(thread);
            thread.start();
        }
        long compiler = COMPILER.getTotalCompilationTime();
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        go.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
        long wall = System.nanoTime() - start;
        cpu = SYSTEM.getProcessCpuTime() - cpu;
        compiler = COMPILER.getTotalCompilationTime() - compiler;
        long succeeded = Arrays.stream(calls).sum();
        long lost = failed.getAndSet(0);
        if (caller instanceof OurCaller ? lost > 0 : lost * CALLS_PER_FAILURE > succeeded) {
            throw new IllegalStateException(
                    operation + " by " + caller.getClass().getSimpleName() + ": " + lost + " calls failed, beside "
                            + succeeded + " that did not; the first:",
                    firstFailure.get());
        }
        return new CallFigures(threads, succeeded, lost, cpu, wall, compiler);
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long callUntil(long end) {
        long calls = 0;
        while (System.nanoTime() < end) {
            try {
                operation.call(caller, Guest.number(guests.incrementAndGet()));
                calls++;
            } catch (Exception | Error e) {
                failed.incrementAndGet();
                firstFailure.compareAndSet(null, e);
            }
        }
        return calls;
    }
}
