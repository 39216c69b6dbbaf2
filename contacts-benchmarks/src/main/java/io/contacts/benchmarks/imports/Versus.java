package io.contacts.benchmarks.imports;

import io.contacts.benchmarks.Figures;
import io.contacts.benchmarks.Spread;
import io.contacts.benchmarks.imports.command.Command;
import io.contacts.benchmarks.imports.command.RunningCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Imports beside a bare loop over the same file. */
final class Versus {
    private static final String COLD = "cold";
    private static final String WARM = "warm";

    /** What is timed of an import, from the least of it to all of it. */
    private static final String SENDING = "the sending, as the command says it";

    private static final String SINCE_PLAN = "from the plan to the end of the process";
    private static final String WHOLE = "from start to end, the plan included";

    private final Bench bench;
    private final long rows;
    private final Map<String, Command> commands = new TreeMap<>();
    private Figures seconds = new Figures();

    Versus(Bench bench, long rows) {
        this.bench = bench;
        this.rows = rows;
    }

    /**
     * Measures.
     *
     * @param started how the command is started, under the words for it
     * @param arguments of the command, without its home
     * @param loop the arguments of the bare loop
     */
    void measure(Map<String, Command> started, List<String> arguments, String... loop)
            throws IOException, InterruptedException {
        commands.putAll(started);
        seconds = bench.rounds(round -> {
            for (Map.Entry<String, Command> command : commands.entrySet()) {
                once(round, command.getKey(), command.getValue(), arguments);
            }
            List<Double> bare = Bench.bare(rows, loop);
            round.add(COLD, bare.get(0));
            round.add(WARM, bare.get(1));
        });
    }

    private void once(Figures round, String how, Command command, List<String> arguments)
            throws IOException, InterruptedException {
        try (Home home = bench.emptyHome()) {
            List<String> all = new ArrayList<>(arguments);
            all.addAll(home.option());
            RunningCommand.End end = command.succeed(all);
            Bench.requireRows(rows, end.result());
            round.add(how + SENDING, end.result().path("seconds").asDouble());
            round.add(how + SINCE_PLAN, end.sincePlan());
            round.add(how + WHOLE, end.seconds());
        }
    }

    /** Prints the rows of a table. */
    void print(String provider) {
        Bench.say("| %s, %,d rows | seconds | rows/s | of the bare loop, cold | of it, warm |", provider, rows);
        Bench.say("|---|---|---|---|---|");
        for (String how : commands.keySet()) {
            for (String what : List.of(SENDING, SINCE_PLAN, WHOLE)) {
                Bench.say(
                        "| %s: %s | %s | %s | %s |",
                        how, what, show(how + what), ratio(COLD, how + what), ratio(WARM, how + what));
            }
        }
        Bench.say("| the bare loop, cold | %s | | |", show(COLD));
        Bench.say("| the bare loop, warm | %s | | |", show(WARM));
    }

    private String show(String name) {
        Spread spread = seconds.of(name);
        return String.format(Locale.ROOT, "%s | %,.0f", spread.show(2), rows / spread.median());
    }

    /** Rows per second of ours by those of the loop: the loop's seconds by ours. */
    private String ratio(String loop, String ours) {
        return seconds.ratio(loop, ours).show(2);
    }
}
