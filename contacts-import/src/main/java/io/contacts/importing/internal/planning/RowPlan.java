package io.contacts.importing.internal.planning;

import io.contacts.domain.contact.Contact;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.internal.apply.PreparedFile;
import io.contacts.importing.internal.cells.AddressCells;
import io.contacts.importing.internal.row.OptOuts;
import io.contacts.importing.internal.row.RowReading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of a row, as far as it and the opt-outs of the file decide.
 *
 * @param contact what it holds, as far as it could be read
 * @param state {@link RowState#PENDING} if something is to be sent for it
 * @param optOut whether its person opted out in the file
 * @param problem why it is not sent
 * @param problems each thing that is wrong with it
 */
record RowPlan(
        Contact contact, RowState state, boolean optOut, Optional<RowProblem> problem, List<RowProblem> problems) {
    static RowPlan of(PreparedFile file, CsvRow row) {
        RowReading reading = file.reader().read(row);
        Contact contact = reading.contact();
        Optional<OptOuts.OptOut> optOut = file.optOuts().of(contact);
        if (optOut.isPresent() && !isUnreadableOptOut(reading)) {
            boolean carried = file.carries(optOut.get());
            return new RowPlan(
                    contact,
                    carried ? RowState.PENDING : RowState.SUPPRESSED,
                    true,
                    carried ? Optional.empty() : Optional.of(optedOut(optOut.get(), row.line(), reading)),
                    List.of());
        }
        if (!reading.problems().isEmpty()) {
            return new RowPlan(
                    contact, RowState.REJECTED, false, Optional.of(merged(reading.problems())), reading.problems());
        }
        OptionalLong unclear = file.optOuts().unclear(contact);
        if (unclear.isPresent()) {
            RowProblem problem = optOutUnclear(unclear.getAsLong());
            return new RowPlan(contact, RowState.REJECTED, false, Optional.of(problem), List.of(problem));
        }
        return new RowPlan(contact, RowState.PENDING, false, Optional.empty(), List.of());
    }

    /** Known by its number alone, it would be left out, and nobody would learn that its address can still be written to. */
    private static boolean isUnreadableOptOut(RowReading reading) {
        return reading.optedOut()
                && reading.problems().stream()
                        .anyMatch(problem -> problem.code().equals(AddressCells.EMAIL_INVALID));
    }

    /** The same of a person who opted out on this line of a file that was imported before. */
    RowPlan optedOutBefore(long line) {
        RowProblem why = new RowProblem(
                "",
                RowProblem.OPTED_OUT,
                "is of a person who opted out on line " + line + " of a file that was imported before; not sent",
                "");
        return new RowPlan(contact, RowState.SUPPRESSED, true, Optional.of(why), List.of());
    }

    private static RowProblem optOutUnclear(long line) {
        return new RowProblem(
                "",
                "opt-out-unclear",
                "is of a person of whom line " + line + " says in other words than yes and no whether they opted out",
                "Correct that row, and import both");
    }

    private static RowProblem optedOut(OptOuts.OptOut optOut, long line, RowReading reading) {
        // What such a row says may be the word of another column: whoever looks into it should know.
        String doubt = reading instanceof RowReading.Uneven uneven
                ? "; as far as can be told, since it " + uneven.problem().reason()
                : "";
        String who = reading.optedOut() || optOut.line() == line
                ? "says that the person"
                : whose(optOut, reading) + " who, line " + optOut.line() + " says,";
        return new RowProblem(
                "",
                sharesNumber(optOut, reading) ? RowProblem.NUMBER_OPTED_OUT : RowProblem.OPTED_OUT,
                who + " opted out; not sent" + doubt,
                "");
    }

    private static String whose(OptOuts.OptOut optOut, RowReading reading) {
        if (sharesNumber(optOut, reading)) {
            return "has the mobile phone of a person";
        }
        return optOut.of() == OptOuts.Of.PERHAPS ? "is perhaps of a person" : "is of a person";
    }

    /** Whoever has an address of their own did not opt out, whatever somebody with the same number did. */
    private static boolean sharesNumber(OptOuts.OptOut optOut, RowReading reading) {
        return optOut.of() == OptOuts.Of.NUMBER
                && !reading.optedOut()
                && reading.contact().email() != null;
    }

    /** One problem for the ledger and the file of rejects: all columns, codes and reasons of a row together. */
    private static RowProblem merged(List<RowProblem> problems) {
        if (problems.size() == 1) {
            return problems.get(0);
        }
        Set<String> codes =
                problems.stream().map(RowProblem::code).collect(Collectors.toCollection(LinkedHashSet::new));
        String reasons = problems.stream().map(RowProblem::told).collect(Collectors.joining("; "));
        Set<String> fixes = problems.stream().map(RowProblem::fix).collect(Collectors.toCollection(LinkedHashSet::new));
        return new RowProblem("", String.join(RowProblem.JOINED_CODES, codes), reasons, String.join(". ", fixes));
    }
}
