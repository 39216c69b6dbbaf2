package io.contacts.benchmarks.calls;

import com.sun.management.ThreadMXBean;
import io.contacts.benchmarks.Figures;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of {@link LibraryBenchmark} in seconds instead of minutes: processor time and bytes of the one thread that
 * calls, which other programs on the machine hardly change.
 */
public final class LibraryFigures {
    /** Runs that are not counted: what is compiled last is compiled after some hundred thousand calls. */
    private static final int WARM_UP = 8;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final String OURS = ", ours";
    private static final String FEIGN = ", plain Feign";
    private static final String JACKSON = ", bare Jackson";

    private final Figures micros = new Figures();
    private final Figures bytes = new Figures();

    private LibraryFigures() {}

    /**
     * Measures and prints.
     *
     * @param args calls in one run, and runs of each
     */
    public static void main(String[] args) throws Exception {
        System.out.println(Payloads.requireSame());
        System.out.println();
        Map<String, Runnable> works = works(new LibraryBenchmark());
        LibraryFigures figures = new LibraryFigures();
        for (int run = -WARM_UP; run < Integer.parseInt(args[1]); run++) {
            boolean counted = run >= 0;
            works.forEach((name, work) -> figures.measure(name, work, Integer.parseInt(args[0]), counted));
        }
        figures.print();
        figures.printAll(works.keySet());
    }

    private static Map<String, Runnable> works(LibraryBenchmark benchmark) {
        Map<String, Runnable> works = new LinkedHashMap<>();
        works.put("Sentori `save`" + OURS, benchmark::sentoriSaveOurs);
        works.put("Sentori `save`" + FEIGN, benchmark::sentoriSaveFeign);
        works.put("Sentori `save`" + JACKSON, benchmark::sentoriSaveJackson);
        works.put("Sofy `add`" + OURS, benchmark::sofyAddOurs);
        works.put("Sofy `add`" + FEIGN, benchmark::sofyAddFeign);
        works.put("Sofy `add`" + JACKSON, benchmark::sofyAddJackson);
        return works;
    }

    private void measure(String name, Runnable work, int calls, boolean counted) {
        long thread = Thread.currentThread().getId();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        for (int i = 0; i < calls; i++) {
            work.run();
        }
        allocated = THREADS.getThreadAllocatedBytes(thread) - allocated;
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        if (counted) {
            micros.add(name, cpu / 1e3 / calls);
            bytes.add(name, (double) allocated / calls);
        }
    }

    /** As {@code docs/performance.md} has it. */
    private void print() {
        System.out.println("| | µs | bytes | ours : plain Feign, µs and bytes | ours : bare Jackson, µs and bytes |");
        System.out.println("|---|---|---|---|---|");
        for (String operation : List.of("Sentori `save`", "Sofy `add`")) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %s | %s | %,.0f | %s | %s |",
                    operation,
                    micros.of(operation + OURS).show(1),
                    bytes.of(operation + OURS).median(),
                    ratios(operation, FEIGN),
                    ratios(operation, JACKSON)));
        }
    }

    private String ratios(String operation, String other) {
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f",
                micros.ratio(operation + OURS, operation + other).median(),
                bytes.ratio(operation + OURS, operation + other).median());
    }

    private void printAll(Iterable<String> names) {
        System.out.println();
        System.out.println("| what | µs | bytes |");
        System.out.println("|---|---|---|");
        for (String name : names) {
            System.out.println("| " + name + " | " + micros.of(name).show(2) + " | "
                    + bytes.of(name).show(0) + " |");
        }
    }
}
