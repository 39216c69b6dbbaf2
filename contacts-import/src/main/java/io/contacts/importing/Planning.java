package io.contacts.importing;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.RowEntry;
import io.contacts.importing.mapping.Mapping;
import io.contacts.importing.row.DuplicateIndex;
import io.contacts.importing.row.OptOuts;
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
    private static final int ROWS_BETWEEN_LOOKS = 4096;
    private static final String DUPLICATE = "duplicate";
    private static final String OPTED_OUT = "opted-out";

    private final CsvFile file;
    private final RowReader reader;
    private final OptOuts optOuts;
    private final Ledger ledger;
    private final DuplicatePolicy policy;
    private final DuplicateIndex people = new DuplicateIndex();
    private final ProblemTally tally = new ProblemTally();
    private final RoundedNumbers rounded;
    private long blank;

    Planning(CsvFile file, Mapping mapping, RowReader reader, OptOuts optOuts, Ledger ledger, DuplicatePolicy policy) {
        this.file = file;
        this.rounded = new RoundedNumbers(mapping);
        this.reader = reader;
        this.optOuts = optOuts;
        this.ledger = ledger;
        this.policy = policy;
    }

    /** @throws CallInterruptedException if the thread is interrupted and there is much left to read */
    void run(String providerName) {
        try (CsvRows rows = file.open()) {
            rows.header();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                plan(next.get());
                if (next.get().number() % ROWS_BETWEEN_LOOKS == 0
                        && Thread.currentThread().isInterrupted()) {
                    throw new CallInterruptedException(
                            ErrorFacts.of(providerName, Capability.SUBMIT_IMPORT), Retry.SAFE);
                }
            }
            rows.requireUnchanged();
            blank = rows.blankRecords();
        }
        tallyWhatLaterRowsDecided();
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (blank > 0) {
            warnings.add(blank + (blank == 1 ? " blank row was" : " blank rows were") + " left out and not counted");
        }
        long optedOut = ledger.counts().of(RowState.SUPPRESSED);
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
        OptionalLong optOut = optOuts.line(reading.contact());
        if (optOut.isPresent()) {
            RowProblem problem = optedOut(reading.optedOut() ? row.line() : optOut.getAsLong(), row.line());
            planPerson(row, reading.contact(), RowState.SUPPRESSED, Optional.of(problem));
        } else if (reading instanceof RowReading.Invalid invalid) {
            RowProblem problem = merged(invalid.problems());
            ledger.add(new RowEntry(row.number(), row.line(), RowState.REJECTED, Optional.of(problem)));
            invalid.problems().forEach(each -> tally.add(row.line(), each));
        } else {
            planPerson(row, reading.contact(), RowState.PENDING, Optional.empty());
            rounded.look(row.line(), reading.contact());
        }
    }

    private void planPerson(CsvRow row, Contact contact, RowState state, Optional<RowProblem> problem) {
        OptionalLong before = people.put(contact, row.number());
        // Rejected rows are corrected and sent: somebody who opted out is not among them.
        boolean rejects = policy == DuplicatePolicy.REJECT && state != RowState.SUPPRESSED;
        if (before.isEmpty()) {
            ledger.add(new RowEntry(row.number(), row.line(), state, problem));
        } else if (rejects) {
            rejectBoth(row, before.getAsLong());
        } else if (policy == DuplicatePolicy.FIRST) {
            long earlier = before.getAsLong();
            RowProblem same = duplicate(ledger.line(earlier), "the first such row counts", "");
            ledger.add(new RowEntry(row.number(), row.line(), RowState.DUPLICATE, Optional.of(same)));
            people.put(contact, earlier);
        } else {
            ledger.add(new RowEntry(row.number(), row.line(), state, problem));
            ledger.replan(
                    before.getAsLong(), RowState.DUPLICATE, duplicate(row.line(), "the last such row counts", ""));
        }
    }

    private void rejectBoth(CsvRow row, long earlier) {
        String rule = "none of them is sent";
        String fix = "Keep one row of this person";
        RowProblem same = duplicate(ledger.line(earlier), rule, fix);
        ledger.add(new RowEntry(row.number(), row.line(), RowState.REJECTED, Optional.of(same)));
        ledger.replan(earlier, RowState.REJECTED, duplicate(row.line(), rule, fix));
    }

    /** Counted at the end: until then, a later row of the same person may decide otherwise. */
    private void tallyWhatLaterRowsDecided() {
        long rows = ledger.counts().rows();
        for (long row = 1; row <= rows; row++) {
            long line = ledger.line(row);
            ledger.problem(row)
                    .filter(problem ->
                            problem.code().equals(DUPLICATE) || problem.code().equals(OPTED_OUT))
                    .ifPresent(problem -> tally.add(line, problem));
        }
    }

    private static RowProblem optedOut(long sayingLine, long line) {
        String who = sayingLine == line ? "says that the person" : "is of a person who, line " + sayingLine + " says,";
        return new RowProblem("", OPTED_OUT, who + " opted out; not sent", "");
    }

    private static RowProblem duplicate(long otherLine, String rule, String fix) {
        return new RowProblem("", DUPLICATE, "is the same person as line " + otherLine + "; " + rule, fix);
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
