package io.contacts.importing;

import io.contacts.domain.contact.Contact;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.RowEntry;
import io.contacts.importing.mapping.Mapping;
import io.contacts.importing.row.DuplicateIndex;
import io.contacts.importing.row.RowReader;
import io.contacts.importing.row.RowReading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** One pass over the file that gives every row its place in the ledger. */
final class Planning {
    private final CsvFile file;
    private final RowReader reader;
    private final Ledger ledger;
    private final DuplicatePolicy policy;
    private final DuplicateIndex people = new DuplicateIndex();
    private final ProblemTally tally;
    private final RoundedNumbers rounded;
    private long blank;
    private long optedOut;

    Planning(CsvFile file, Mapping mapping, RowReader reader, Ledger ledger, DuplicatePolicy policy) {
        this.file = file;
        this.reader = reader;
        this.ledger = ledger;
        this.policy = policy;
        this.tally = new ProblemTally();
        this.rounded = new RoundedNumbers(mapping);
    }

    void run() {
        try (CsvRows rows = file.open()) {
            rows.header();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                plan(next.get());
            }
            blank = rows.blankRecords();
        }
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (blank > 0) {
            warnings.add(blank + (blank == 1 ? " blank row was" : " blank rows were") + " left out and not counted");
        }
        if (optedOut > 0) {
            warnings.add(optedOut + (optedOut == 1 ? " person" : " people")
                    + " opted out in the file: not sent, and counted as suppressed");
        }
        warnings.addAll(rounded.warnings());
        return warnings;
    }

    Map<String, ImportPlan.ProblemSummary> problems() {
        return tally.summaries();
    }

    private void plan(CsvRow row) {
        RowReading reading = reader.read(row);
        if (reading instanceof RowReading.Invalid invalid) {
            RowProblem problem = merged(invalid.problems());
            ledger.add(new RowEntry(row.number(), row.line(), RowState.REJECTED, Optional.of(problem)));
            invalid.problems().forEach(each -> tally.add(row.line(), each));
        } else if (reading instanceof RowReading.OptedOut out) {
            RowProblem problem =
                    new RowProblem(out.column(), "opted-out", "says that the person opted out; not sent", "");
            planPerson(row, out.contact(), RowState.SUPPRESSED, Optional.of(problem));
            optedOut++;
        } else {
            Contact contact = ((RowReading.Valid) reading).contact();
            rounded.look(row.line(), contact);
            planPerson(row, contact, RowState.PENDING, Optional.empty());
        }
    }

    private void planPerson(CsvRow row, Contact contact, RowState state, Optional<RowProblem> problem) {
        OptionalLong before = people.put(contact, row.number());
        if (before.isEmpty()) {
            ledger.add(new RowEntry(row.number(), row.line(), state, problem));
            return;
        }
        long earlier = before.getAsLong();
        long earlierLine = ledger.line(earlier);
        switch (policy) {
            case LAST -> {
                ledger.add(new RowEntry(row.number(), row.line(), state, problem));
                ledger.replan(earlier, RowState.DUPLICATE, duplicate(earlierLine, row.line(), "the later row counts"));
            }
            case FIRST -> {
                RowProblem same = duplicate(row.line(), earlierLine, "the earlier row counts");
                ledger.add(new RowEntry(row.number(), row.line(), RowState.DUPLICATE, Optional.of(same)));
                people.restore(contact, earlier);
            }
            case REJECT -> {
                RowProblem same = duplicate(row.line(), earlierLine, "neither is sent");
                ledger.add(new RowEntry(row.number(), row.line(), RowState.REJECTED, Optional.of(same)));
                ledger.replan(earlier, RowState.REJECTED, duplicate(earlierLine, row.line(), "neither is sent"));
            }
        }
    }

    private RowProblem duplicate(long line, long otherLine, String rule) {
        RowProblem problem =
                new RowProblem("", "duplicate", "is the same person as line " + otherLine + "; " + rule, "");
        tally.add(line, problem);
        return problem;
    }

    /** One problem for the ledger and the file of rejects: all columns, codes and reasons of a row together. */
    private static RowProblem merged(List<RowProblem> problems) {
        if (problems.size() == 1) {
            return problems.get(0);
        }
        Set<String> codes =
                problems.stream().map(RowProblem::code).collect(Collectors.toCollection(LinkedHashSet::new));
        String reasons = problems.stream()
                .map(problem ->
                        problem.column().isEmpty() ? problem.reason() : problem.column() + ": " + problem.reason())
                .collect(Collectors.joining("; "));
        Set<String> fixes = problems.stream().map(RowProblem::fix).collect(Collectors.toCollection(LinkedHashSet::new));
        return new RowProblem("", String.join("+", codes), reasons, String.join(". ", fixes));
    }
}
