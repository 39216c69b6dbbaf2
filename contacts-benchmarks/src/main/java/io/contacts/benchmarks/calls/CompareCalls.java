package io.contacts.benchmarks.calls;

import io.contacts.benchmarks.Processes;
import io.contacts.benchmarks.Spread;
import io.contacts.benchmarks.server.RunningServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Compares the clients, each in JVMs of its own, in turn, so that a slow minute of the machine hits all of them. */
public final class CompareCalls {
    private final Plan plan;
    private final Map<Client, Map<Integer, List<CallFigures>>> figures = new EnumMap<>(Client.class);

    private CompareCalls(Plan plan) {
        this.plan = plan;
    }

    /** How long and how often, which clients and how many threads. */
    private record Plan(int rounds, long warmUpCalls, long millis, List<String> threads, List<Client> clients) {
        static Plan of(String[] args) {
            return new Plan(
                    Integer.parseInt(args[0]),
                    Long.parseLong(args[1]),
                    Long.parseLong(args[2]),
                    List.of(args[3].split(",", -1)),
                    args.length < 5
                            ? List.of(Client.values())
                            : Arrays.stream(args[4].split(",", -1))
                                    .map(Client::named)
                                    .toList());
        }
    }

    /**
     * Compares.
     *
     * @param args rounds, calls to warm up, milliseconds to measure, numbers of threads with commas, and the clients
     *     with commas if not all
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Plan plan = Plan.of(args);
        for (Operation operation : Operation.values()) {
            CompareCalls comparison = new CompareCalls(plan);
            comparison.run(operation);
            comparison.print(operation);
        }
    }

    private void run(Operation operation) throws IOException, InterruptedException {
        for (int round = 0; round < plan.rounds; round++) {
            for (Client client : plan.clients) {
                try (RunningServer server = RunningServer.start()) {
                    for (CallFigures figure : measure(server, client, operation)) {
                        figures.computeIfAbsent(client, key -> new TreeMap<>())
                                .computeIfAbsent(figure.threads(), key -> new ArrayList<>())
                                .add(figure);
                    }
                }
            }
        }
    }

    private List<CallFigures> measure(RunningServer server, Client client, Operation operation)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                server.url(),
                client.name(),
                operation.name(),
                Long.toString(plan.warmUpCalls),
                Long.toString(plan.millis)));
        arguments.addAll(plan.threads);
        return Processes.lines(Processes.main(CallRun.class, List.of("-Xmx512m"), arguments)).stream()
                .map(CallFigures::parse)
                .toList();
    }

    private void print(Operation operation) {
        System.out.println();
        System.out.println("### " + operation + ", " + plan.rounds + " rounds, median (lowest–highest)");
        System.out.println();
        System.out.println("| client | threads | CPU per call, µs | calls/s | failed | CPU, ours : this |");
        System.out.println("|---|---|---|---|---|---|");
        figures.forEach((client, byThreads) -> byThreads.forEach((threads, runs) -> System.out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %d | %s |",
                client.title(),
                threads,
                cpu(runs).show(1),
                Spread.of(runs.stream().map(CallFigures::callsPerSecond).toList())
                        .show(0),
                runs.stream().mapToLong(CallFigures::failed).sum(),
                ratio(threads, runs)))));
    }

    private String ratio(int threads, List<CallFigures> theirs) {
        List<CallFigures> ours = figures.getOrDefault(Client.OURS, Map.of()).getOrDefault(threads, List.of());
        return ours.isEmpty()
                ? "–"
                : String.format(
                        Locale.ROOT, "%.2f", cpu(ours).median() / cpu(theirs).median());
    }

    private static Spread cpu(List<CallFigures> runs) {
        return Spread.of(runs.stream().map(CallFigures::cpuMicrosPerCall).toList());
    }
}
