package io.contacts.importing.row;

import io.contacts.importing.DateOrder;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.mapping.Column;
import io.contacts.importing.mapping.Mapping;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the dates of a file are meant, where it matters: told by the user, or proven by the file itself, where some dates
 * can be read in one way only and none in the other. Never guessed.
 *
 * @param order the order; empty if no date needs one
 * @param statement what was concluded, for the user to check
 */
public record DateOrders(Optional<DateOrder> order, Optional<String> statement) {
    /**
     * The order of this file.
     *
     * @param told what the user said
     * @throws ImportRefusedException if dates are ambiguous, and the file proves neither order or both
     */
    public static DateOrders of(CsvFile file, Mapping mapping, Optional<DateOrder> told) {
        if (told.isPresent()) {
            return new DateOrders(told, Optional.empty());
        }
        Set<DateOrder> proven = EnumSet.noneOf(DateOrder.class);
        String ambiguous = null;
        try (CsvRows rows = file.open()) {
            rows.header();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                for (Map.Entry<Column, String> date :
                        RowReader.dates(next.get(), mapping).entrySet()) {
                    DateCells.provenOrder(date.getValue()).ifPresent(proven::add);
                    if (ambiguous == null && DateCells.isAmbiguous(date.getValue())) {
                        ambiguous = "line " + next.get().line() + ", column "
                                + date.getKey().header();
                    }
                }
            }
        }
        if (ambiguous != null && proven.size() != 1) {
            throw new ImportRefusedException(ambiguous + ": a date could be two dates, and the file "
                    + (proven.isEmpty() ? "does not show" : "shows both orders and not")
                    + " which comes first, the day or the month; say it with --dates dmy or --dates mdy");
        }
        Optional<DateOrder> order = proven.size() == 1 ? proven.stream().findFirst() : Optional.empty();
        return new DateOrders(order, ambiguous == null ? Optional.empty() : order.map(DateOrders::statement));
    }

    private static String statement(DateOrder order) {
        return "dates are read " + (order == DateOrder.DAY_FIRST ? "day" : "month")
                + " first: other dates of the file can be read in no other way (--dates says otherwise)";
    }
}
