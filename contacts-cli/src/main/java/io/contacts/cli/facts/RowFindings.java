package io.contacts.cli.facts;

import io.contacts.importing.ImportPlan.ProblemSummary;
import io.contacts.importing.ProblemTally;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.sqlite.LedgerView;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why rows are where they are: counted, with a few examples of each, and grouped by what is to be done. */
public final class RowFindings {
    private final Map<String, ProblemTally> rejects = new HashMap<>();
    private final Map<String, Long> rejectedRows = new HashMap<>();
    private final Map<RowState, ProblemTally> others = new EnumMap<>(RowState.class);
    private final LineRanges inDoubt = new LineRanges();

    private RowFindings() {}

    static RowFindings of(LedgerView view) {
        RowFindings findings = new RowFindings();
        view.eachProblem(findings::add);
        return findings;
    }

    private void add(long row, long line, RowState state, RowProblem problem) {
        if (state == RowState.REJECTED) {
            // Its problem may have several codes, and is counted under each of them by the tally.
            rejectedRows.merge(problem.fix(), 1L, Long::sum);
            rejects.computeIfAbsent(problem.fix(), fix -> new ProblemTally()).add(line, problem);
            return;
        }
        others.computeIfAbsent(state, any -> new ProblemTally()).add(line, problem);
        if (state == RowState.IN_DOUBT) {
            inDoubt.add(row, line);
        }
    }

    /** The rejected rows by what is to be done about them, the most frequent first. */
    public List<Remedy> remedies() {
        return rejects.entrySet().stream()
                .map(entry -> new Remedy(
                        entry.getKey(),
                        rejectedRows.getOrDefault(entry.getKey(), 0L),
                        entry.getValue().summaries()))
                .sorted(Comparator.comparingLong(Remedy::rows).reversed().thenComparing(Remedy::fix))
                .toList();
    }

    /** What is known of the rows in this state, by the code of the problem. */
    public Map<String, ProblemSummary> of(RowState state) {
        ProblemTally tally = others.get(state);
        return tally == null ? Map.of() : tally.summaries();
    }

    /** The lines of the rows that are in doubt. */
    public String linesInDoubt() {
        return inDoubt.told();
    }

    /**
     * Rejected rows that ask for the same.
     *
     * @param fix what is to be done; may be empty
     * @param rows how many there are
     * @param problems what is wrong with them, by its code
     */
    public record Remedy(String fix, long rows, Map<String, ProblemSummary> problems) {}
}
