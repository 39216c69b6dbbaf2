package io.contacts.importing;

import io.contacts.importing.ImportPlan.ProblemAt;
import io.contacts.importing.ImportPlan.ProblemSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts rows by the codes of their problems, and keeps the first few of each. Used by one thread. */
public final class ProblemTally {
    private static final int EXAMPLES = 3;

    private final Map<String, List<ProblemAt>> examples = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Long> lastLines = new HashMap<>();

    /** Nothing was counted yet. */
    public ProblemTally() {}

    /** Counts the row on this line among those that have such a problem, once; among several, if it has several codes. */
    public void add(long line, RowProblem problem) {
        for (String code : problem.code().split(Pattern.quote(RowProblem.JOINED_CODES), -1)) {
            Long last = lastLines.put(code, line);
            boolean isNew = last == null || last != line;
            counts.merge(code, isNew ? 1L : 0L, Long::sum);
            List<ProblemAt> kept = examples.computeIfAbsent(code, first -> new ArrayList<>());
            if (kept.size() < EXAMPLES) {
                kept.add(new ProblemAt(line, problem));
            }
        }
    }

    /** What was counted, by code, in the order in which the codes first occurred. */
    public Map<String, ProblemSummary> summaries() {
        Map<String, ProblemSummary> summaries = new LinkedHashMap<>();
        counts.forEach((code, count) ->
                summaries.put(code, new ProblemSummary(count, examples.getOrDefault(code, List.of()))));
        return summaries;
    }
}
