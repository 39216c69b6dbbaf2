package io.contacts.importing.internal.planning;

import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.importing.DuplicatePolicy;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.ProblemTally;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.internal.apply.PreparedFile;
import io.contacts.importing.internal.people.Decisions;
import io.contacts.importing.internal.people.People;
import io.contacts.importing.internal.row.UnreadOptOuts;
import io.contacts.importing.internal.threads.ReadAhead;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.RowEntry;
import io.contacts.importing.runs.ContactNumbers;
import io.contacts.importing.runs.EarlierOptOuts;
import io.contacts.importing.runs.LandedPeople;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** One pass over the file that gives every row its place in the ledger. */
public final class Planning {
    private static final int ROWS_BETWEEN_LOOKS = 4096;
    private static final String DUPLICATE = "duplicate";
    private static final Set<String> TOLD_AT_THE_END =
            Set.of(DUPLICATE, RowProblem.OPTED_OUT, RowProblem.NUMBER_OPTED_OUT);

    private final PreparedFile file;
    private final Ledger ledger;
    private final LandedPeople landed;
    private final DuplicatePolicy policy;
    private final ContactNumbers numbers = new ContactNumbers();
    private final OptOutsBefore before;
    private final ProblemTally tally = new ProblemTally();
    private final RoundedNumbers rounded;
    private final UnreadOptOuts unread;
    private final BitSet optOuts = new BitSet();
    /** People who did not opt out and have the number of somebody who did. */
    private long shareNumbers;

    private final BitSet earlierOptOuts = new BitSet();
    private long blank;

    /**
     * A plan to be made.
     *
     * @param landed whom to leave out, since they hold what was landed of them last
     * @param earlier whom to leave out, since they opted out before
     */
    public Planning(
            PreparedFile file, Ledger ledger, LandedPeople landed, EarlierOptOuts earlier, ImportSettings settings) {
        this.file = file;
        this.ledger = ledger;
        this.landed = landed;
        this.before = new OptOutsBefore(earlier, numbers);
        this.policy = settings.duplicates();
        this.rounded = new RoundedNumbers(file.mapping());
        this.unread = UnreadOptOuts.of(file.mapping(), settings.mappings());
    }

    /**
     * Gives them their places.
     *
     * @throws CallInterruptedException if the thread is interrupted and there is much left to read
     * @throws ImportRefusedException if the file was changed meanwhile, or a column that nobody reads says who opted out
     */
    public void run(String providerName, LongConsumer rowsPlanned) {
        try (CsvRows rows = file.csv().open();
                People people = new People()) {
            rows.header();
            try (ReadAhead<ReadRow> ahead = ReadAhead.of(() -> rows.next().map(this::read))) {
                for (Optional<ReadRow> next = ahead.next(); next.isPresent(); next = ahead.next()) {
                    plan(next.get(), people);
                    long row = next.get().row().number();
                    if (row % ROWS_BETWEEN_LOOKS == 0) {
                        lookUp(row, providerName, rowsPlanned);
                    }
                }
            }
            rows.requireUnchanged();
            unread.refuseUntold();
            blank = rows.blankRecords();
            planPeople(people);
        }
        tallyWhatLaterRowsDecided();
    }

    private static void lookUp(long row, String providerName, LongConsumer rowsPlanned) {
        rowsPlanned.accept(row);
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(ErrorFacts.of(providerName, Capability.SUBMIT_IMPORT), Retry.SAFE);
        }
    }

    /** What to say of the file, one sentence each; known once it was run. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (blank > 0) {
            warnings.add(blank + (blank == 1 ? " blank row was" : " blank rows were") + " left out and not counted");
        }
        long before = in(RowState.SUPPRESSED, earlierOptOuts).cardinality();
        if (before > 0) {
            warnings.add(people(before)
                    + " opted out in a file that was imported before: not sent, and counted as suppressed");
        }
        if (shareNumbers > 0) {
            warnings.add(people(shareNumbers) + (shareNumbers == 1 ? " has" : " have")
                    + " the mobile phone of somebody who opted out in the file: not sent, and counted as suppressed");
        }
        long notSent = ledger.counts().of(RowState.SUPPRESSED) - before - shareNumbers;
        if (notSent > 0) {
            warnings.add(people(notSent) + " opted out in the file: not sent, and counted as suppressed");
        }
        long carried = carried().cardinality();
        if (carried > 0) {
            warnings.add(people(carried) + " opted out in the file: not sent, and to be opted out at the provider");
        }
        warnings.addAll(rounded.warnings());
        warnings.addAll(unread.warnings());
        return warnings;
    }

    /** The problems that were found, by their code; known once it was run. */
    public Map<String, ImportPlan.ProblemSummary> problems() {
        return tally.summaries();
    }

    /** What a row says by itself: read ahead, on another thread. */
    private ReadRow read(CsvRow row) {
        return new ReadRow(row, RowPlan.of(file, row));
    }

    private void plan(ReadRow read, People people) {
        CsvRow row = read.row();
        // Here and not on the reading thread, which has more to do than this one.
        long person = numbers.person(read.plan().contact());
        RowPlan plan = withEarlierOptOuts(read, person);
        long content = numbers.content(plan.contact());
        plan.problems().forEach(each -> tally.add(row.line(), each));
        if (plan.state() != RowState.REJECTED) {
            people.add(person, row.number(), row.line());
        }
        if (plan.optOut()) {
            optOuts.set((int) row.number());
        } else if (plan.state() == RowState.PENDING) {
            rounded.look(row.line(), plan.contact());
            unread.look(row);
        }
        boolean unchanged = plan.state() == RowState.PENDING && !plan.optOut() && landed.holds(person, content);
        ledger.add(new RowEntry(
                row.number(),
                row.line(),
                unchanged ? RowState.UNCHANGED : plan.state(),
                plan.problem(),
                person,
                content));
    }

    private RowPlan withEarlierOptOuts(ReadRow read, long person) {
        RowPlan plan = before.heeded(read.plan(), person);
        if (!plan.equals(read.plan())) {
            earlierOptOuts.set((int) read.row().number());
        }
        return plan;
    }

    /** The rows of which an opt-out is to be carried to the provider. */
    public BitSet carried() {
        return in(RowState.PENDING, optOuts);
    }

    private BitSet in(RowState state, BitSet rows) {
        BitSet found = new BitSet();
        rows.stream().filter(row -> ledger.state(row) == state).forEach(found::set);
        return found;
    }

    /** Decides which of several rows of one person counts. */
    private void planPeople(People people) {
        try (Decisions decisions = new Decisions(ledger.counts().rows())) {
            if (policy == DuplicatePolicy.FIRST) {
                people.eachWithFirst((first, row) -> decisions.add(row, first, false));
            } else {
                people.eachWithPrevious((earlier, row) -> planPerson(earlier, row, decisions));
            }
            decisions.each(this::replan);
        }
    }

    private void planPerson(People.Place earlier, People.Place row, Decisions decisions) {
        // Rejected rows are corrected and sent: somebody who opted out is not among them.
        boolean rejected =
                policy == DuplicatePolicy.REJECT && !optOuts.get((int) row.row()) && !optOuts.get((int) earlier.row());
        decisions.add(earlier, row, rejected);
        if (rejected) {
            decisions.add(row, earlier, true);
        }
    }

    private void replan(People.Place row, long otherLine, boolean rejected) {
        String rule = rejected
                ? "none of them is sent"
                : policy == DuplicatePolicy.FIRST ? "the first such row counts" : "the last such row counts";
        ledger.replan(
                row.row(),
                row.line(),
                rejected ? RowState.REJECTED : RowState.DUPLICATE,
                new RowProblem(
                        "",
                        DUPLICATE,
                        "is the same person as line " + otherLine + "; " + rule,
                        rejected ? "Keep one row of this person" : ""));
    }

    /** Counted at the end: until then, a later row of the same person may decide otherwise. */
    private void tallyWhatLaterRowsDecided() {
        ledger.eachProblem((row, line, state, problem) -> {
            if (TOLD_AT_THE_END.contains(problem.code())) {
                tally.add(line, problem);
            }
            shareNumbers += problem.code().equals(RowProblem.NUMBER_OPTED_OUT) ? 1 : 0;
        });
    }

    private static String people(long number) {
        return number + (number == 1 ? " person" : " people");
    }

    private record ReadRow(CsvRow row, RowPlan plan) {}
}
