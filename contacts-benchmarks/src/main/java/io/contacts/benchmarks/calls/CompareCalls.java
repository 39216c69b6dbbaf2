package io.contacts.benchmarks.calls;

import io.contacts.benchmarks.Processes;
import io.contacts.benchmarks.calls.client.Client;
import io.contacts.benchmarks.server.RunningServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares the clients, each in JVMs of its own, in turn, so that a slow minute of the machine hits all of them. */
public final class CompareCalls {
    /**
     * Of every client's JVM. The JDK's old client, which plain Feign uses, keeps five connections if it is not told otherwise,
     * and all others keep 64 here.
     */
    private static final List<String> OPTIONS = List.of("-Xmx512m", "-Dhttp.maxConnections=64");

    private final Plan plan;

    private CompareCalls(Plan plan) {
        this.plan = plan;
    }

    /** How long and how often, which clients and how many threads. */
    record Plan(
            int rounds,
            String warmUpCalls,
            String warmUpMillis,
            String millis,
            List<String> threads,
            List<Client> clients) {
        static Plan of(String[] args) {
            return new Plan(
                    Integer.parseInt(args[0]),
                    args[1],
                    args[2],
                    args[3],
                    List.of(args[4].split(",", -1)),
                    args.length < 6
                            ? List.of(Client.values())
                            : Arrays.stream(args[5].split(",", -1))
                                    .map(Client::named)
                                    .toList());
        }
    }

    /**
     * Compares.
     *
     * @param args rounds, calls to warm up at least, milliseconds to warm up at most, milliseconds to measure, numbers of
     *     threads with commas, and the clients with commas if not all
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        CompareCalls comparison = new CompareCalls(Plan.of(args));
        CallTable table = new CallTable(comparison.plan);
        try {
            for (int round = 0; round < comparison.plan.rounds; round++) {
                table.add(comparison.round());
            }
        } finally {
            // A call that fails ends the measurement; the rounds before it are still true.
            table.print();
        }
    }

    private List<CallTable.Entry> round() throws IOException, InterruptedException {
        List<CallTable.Entry> entries = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            for (Client client : plan.clients) {
                try (RunningServer server = RunningServer.start()) {
                    measure(server, client, operation)
                            .forEach(figures -> entries.add(new CallTable.Entry(operation, client, figures)));
                }
            }
        }
        return entries;
    }

    private List<CallFigures> measure(RunningServer server, Client client, Operation operation)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                server.url(), client.name(), operation.name(), plan.warmUpCalls, plan.warmUpMillis, plan.millis));
        arguments.addAll(plan.threads);
        return Processes.lines(Processes.main(CallRun.class, OPTIONS, arguments)).stream()
                .map(CallFigures::parse)
                .toList();
    }
}
