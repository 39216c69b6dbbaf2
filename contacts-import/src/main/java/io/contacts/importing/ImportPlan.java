package io.contacts.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import will do, as far as can be known before anything is written.
 *
 * @param file the file's name
 * @param fingerprint SHA-256 of its content
 * @param detected how the file is written: {@code UTF-8, semicolon}
 * @param mode what will be done with each contact
 * @param bulk whether contacts are sent many at once
 * @param mapping what each column is, one clause each
 * @param counts rows in each state; those to be sent are {@link RowState#PENDING}
 * @param warnings what the user should know, as sentences
 * @param problems the first few rows of each problem, by its code
 */
public record ImportPlan(
        String file,
        String fingerprint,
        String detected,
        ImportMode mode,
        boolean bulk,
        List<String> mapping,
        StateCounts counts,
        List<String> warnings,
        Map<String, ProblemSummary> problems) {
    /** Copies what it is given. */
    public ImportPlan {
        mapping = List.copyOf(mapping);
        warnings = List.copyOf(warnings);
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /**
     * How often a problem occurs, and where first.
     *
     * @param count rows that have it
     * @param examples the first few
     */
    public record ProblemSummary(long count, List<ProblemAt> examples) {
        /** Copies the examples. */
        public ProblemSummary {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A problem in its place.
     *
     * @param line the line of the file that the row starts on
     * @param problem what is wrong
     */
    public record ProblemAt(long line, RowProblem problem) {
        /** Line, column, reason and what to do, as one sentence without the row's data. */
        @Override
        public String toString() {
            String where = "line " + line + (problem.column().isEmpty() ? " " : ", column " + problem.column() + ": ");
            return where + problem.reason() + (problem.fix().isEmpty() ? "" : ". " + problem.fix());
        }
    }
}
