package io.contacts.cli.facts;

import io.contacts.cli.terminal.Figures;
import io.contacts.importing.ImportPlan.ProblemSummary;
import java.util.Map;
import java.util.function.Consumer;

/** What was wrong with rows, as people read it: each problem with some of its rows. */
public final class ProblemLines {
    private ProblemLines() {}

    /**
     * Tells them line by line.
     *
     * @param rest what to add where not all rows are named: where the others are
     */
    public static void tell(Map<String, ProblemSummary> problems, String rest, Consumer<String> line) {
        problems.forEach((code, summary) -> {
            line.accept(code + ": " + Figures.of(summary.count(), "row"));
            summary.examples().forEach(example -> line.accept("  " + example));
            long more = summary.count() - summary.examples().size();
            if (more > 0) {
                line.accept("  and " + Figures.count(more) + " more" + rest);
            }
        });
    }
}
