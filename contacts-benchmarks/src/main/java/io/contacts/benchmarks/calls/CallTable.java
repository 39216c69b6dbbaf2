package io.contacts.benchmarks.calls;

import io.contacts.benchmarks.Figures;
import io.contacts.benchmarks.calls.client.Client;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The comparison as {@code docs/performance.md} has it, and then all that was measured. */
final class CallTable {
    private final CompareCalls.Plan plan;
    private final Figures figures = new Figures();
    private int rounds;
    private long calls;
    private final Map<Client, Long> failed = new EnumMap<>(Client.class);

    CallTable(CompareCalls.Plan plan) {
        this.plan = plan;
    }

    /** What is measured. */
    private enum Kind {
        CPU,
        RATE,
        COMPILER;

        double of(CallFigures measured) {
            return switch (this) {
                case CPU -> measured.cpuMicrosPerCall();
                case RATE -> measured.callsPerSecond();
                case COMPILER -> measured.compilerMillis();
            };
        }
    }

    /** What one client needed for one operation. */
    record Entry(Operation operation, Client client, CallFigures measured) {}

    /** A whole round: ratios are of one round. */
    void add(List<Entry> round) {
        rounds++;
        for (Entry entry : round) {
            calls += entry.measured.calls();
            failed.merge(entry.client, entry.measured.failed(), Long::sum);
            String threads = Integer.toString(entry.measured.threads());
            for (Kind kind : Kind.values()) {
                figures.add(name(entry.operation, entry.client, threads, kind), kind.of(entry.measured));
            }
        }
    }

    void print() {
        if (rounds == 0) {
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "CPU per call of the whole client process in µs, with %s threads; ratios are the median of each round's;"
                        + " rounds: %d of %d; calls in all windows: %,d; failed: %s%n%n",
                String.join(", ", plan.threads()),
                rounds,
                plan.rounds(),
                calls,
                failures());
        System.out.println("| client | Sentori `save` | ours : this | Sofy `add` | ours : this |");
        System.out.println("|---|---|---|---|---|");
        for (Client client : plan.clients()) {
            System.out.println("| " + client.title() + " | " + cells(Operation.SENTORI_SAVE, client) + " | "
                    + cells(Operation.SOFY_ADD, client) + " |");
        }
        for (Operation operation : Operation.values()) {
            printAll(operation);
        }
    }

    private String failures() {
        String told = failed.entrySet().stream()
                .filter(client -> client.getValue() > 0)
                .map(client -> client.getValue() + " of " + client.getKey().title())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "none" : told;
    }

    private String cells(Operation operation, Client client) {
        return plan.threads().stream()
                        .map(threads -> String.format(
                                Locale.ROOT,
                                "%,.0f",
                                figures.of(name(operation, client, threads, Kind.CPU))
                                        .median()))
                        .collect(Collectors.joining(" · "))
                + " | "
                + (client == Client.OURS
                        ? ""
                        : plan.threads().stream()
                                .map(threads -> ratio(operation, client, threads))
                                .collect(Collectors.joining(" · ")));
    }

    private void printAll(Operation operation) {
        System.out.println();
        System.out.println("### " + operation + ", median (lowest–highest)");
        System.out.println();
        System.out.println(
                "| client | threads | CPU per call, µs | calls/s | compiler at work in the window, ms | CPU, ours : this |");
        System.out.println("|---|---|---|---|---|---|");
        for (Client client : plan.clients()) {
            for (String threads : plan.threads()) {
                System.out.println("| " + client.title() + " | " + threads + " | "
                        + show(operation, client, threads, Kind.CPU, 1) + " | "
                        + show(operation, client, threads, Kind.RATE, 0) + " | "
                        + show(operation, client, threads, Kind.COMPILER, 0) + " | "
                        + ratio(operation, client, threads) + " |");
            }
        }
    }

    private String show(Operation operation, Client client, String threads, Kind kind, int digits) {
        return figures.of(name(operation, client, threads, kind)).show(digits);
    }

    private String ratio(Operation operation, Client client, String threads) {
        if (client == Client.OURS || !plan.clients().contains(Client.OURS)) {
            return "";
        }
        String ours = name(operation, Client.OURS, threads, Kind.CPU);
        return String.format(
                Locale.ROOT,
                "%.2f",
                figures.ratio(ours, name(operation, client, threads, Kind.CPU)).median());
    }

    private static String name(Operation operation, Client client, String threads, Kind kind) {
        return operation + " " + client + " " + threads + " " + kind;
    }
}
