package io.contacts.benchmarks.calls;

import com.sun.management.ThreadMXBean;
import io.contacts.benchmarks.Spread;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
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

    private LibraryFigures() {}

    /**
     * Measures and prints.
     *
     * @param args calls in one run, and runs of each
     */
    public static void main(String[] args) {
        int calls = Integer.parseInt(args[0]);
        int runs = Integer.parseInt(args[1]);
        LibraryBenchmark benchmark = new LibraryBenchmark();
        Map<String, Runnable> works = new LinkedHashMap<>();
        works.put("Sentori save, ours", benchmark::sentoriSaveOurs);
        works.put("Sentori save, plain Feign", benchmark::sentoriSaveFeign);
        works.put("Sentori save, bare Jackson", benchmark::sentoriSaveJackson);
        works.put("Sofy add, ours", benchmark::sofyAddOurs);
        works.put("Sofy add, plain Feign", benchmark::sofyAddFeign);
        works.put("Sofy add, bare Jackson", benchmark::sofyAddJackson);
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        Map<String, List<Double>> bytes = new LinkedHashMap<>();
        for (int run = -WARM_UP; run < runs; run++) {
            for (Map.Entry<String, Runnable> work : works.entrySet()) {
                long cpu = THREADS.getCurrentThreadCpuTime();
                long allocated =
                        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
                for (int i = 0; i < calls; i++) {
                    work.getValue().run();
                }
                allocated =
                        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
                cpu = THREADS.getCurrentThreadCpuTime() - cpu;
                if (run >= 0) {
                    micros.computeIfAbsent(work.getKey(), key -> new ArrayList<>())
                            .add(cpu / 1e3 / calls);
                    bytes.computeIfAbsent(work.getKey(), key -> new ArrayList<>())
                            .add((double) allocated / calls);
                }
            }
        }
        print(micros, bytes);
    }

    private static void print(Map<String, List<Double>> micros, Map<String, List<Double>> bytes) {
        System.out.println("| what | µs | bytes | µs, ours : this | bytes, ours : this |");
        System.out.println("|---|---|---|---|---|");
        micros.forEach((name, figures) -> {
            String ours = name.substring(0, name.indexOf(',')) + ", ours";
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.2f | %.2f |",
                    name,
                    Spread.of(figures).show(2),
                    Spread.of(bytes.getOrDefault(name, List.of())).show(0),
                    ratio(micros, ours, name),
                    ratio(bytes, ours, name)));
        });
    }

    /** Of the figures of each run, since the machine may be twice as fast in the next. */
    private static double ratio(Map<String, List<Double>> figures, String name, String other) {
        List<Double> ones = figures.getOrDefault(name, List.of());
        List<Double> others = figures.getOrDefault(other, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            ratios.add(ones.get(i) / others.get(i));
        }
        return Spread.of(ratios).median();
    }
}
