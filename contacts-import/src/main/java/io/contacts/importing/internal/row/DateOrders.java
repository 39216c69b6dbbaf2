package io.contacts.importing.internal.row;

import io.contacts.importing.DateOrder;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.internal.cells.DateCells;
import io.contacts.importing.internal.mapping.Column;
import io.contacts.importing.internal.mapping.ColumnChoices;
import io.contacts.importing.internal.mapping.Mapping;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of each column are meant, where it matters: told by the user, or proven by the column itself, where some
 * dates can be read in one way only and none in the other. Never guessed, nor taken from another column.
 *
 * @param byColumn the order of day and month, by the column's place; none where no date needs one
 * @param yearsFrom the first of the hundred years in which two-digit years are, if the user says it
 * @param statements what was concluded, for the user to check
 */
public record DateOrders(Map<Integer, DateOrder> byColumn, OptionalInt yearsFrom, List<String> statements) {
    /** Copies what it is given. */
    public DateOrders {
        byColumn = Map.copyOf(byColumn);
        statements = List.copyOf(statements);
    }

    /**
     * The orders of this file, which is read only if they are not told.
     *
     * @throws ImportRefusedException if a column has ambiguous dates and proves neither order or both, or if the user speaks
     *     of a column without dates
     */
    public static DateOrders of(CsvFile file, Mapping mapping, ImportSettings settings) {
        ColumnChoices<DateOrder> told = new ColumnChoices<>(settings.dateOrders());
        List<String> headers = mapping.headers();
        Map<Integer, DateOrder> orders = new HashMap<>();
        Map<Integer, Evidence> open = new LinkedHashMap<>();
        for (Column column : ColumnCells.ofDates(mapping)) {
            Optional<DateOrder> order = told.of(column.index(), headers).or(settings::dateOrder);
            order.ifPresentOrElse(
                    each -> orders.put(column.index(), each),
                    () -> open.put(column.index(), new Evidence(column.header())));
        }
        refuseOrdersOfNothing(told, mapping, headers);
        look(file, mapping, open);
        List<String> refusals = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        open.forEach((index, evidence) -> {
            evidence.order().ifPresent(order -> orders.put(index, order));
            evidence.statement().ifPresent(statements::add);
            evidence.refusal().ifPresent(refusals::add);
        });
        if (!refusals.isEmpty()) {
            throw new ImportRefusedException(refusals);
        }
        return new DateOrders(orders, settings.yearsFrom(), statements);
    }

    @Nullable
    DateOrder of(Column column) {
        return byColumn.get(column.index());
    }

    private static void refuseOrdersOfNothing(ColumnChoices<DateOrder> told, Mapping mapping, List<String> headers) {
        List<Column> columns = ColumnCells.ofDates(mapping);
        for (String wanted : told.choices().keySet()) {
            ColumnChoices<Boolean> one = new ColumnChoices<>(Map.of(wanted, true));
            if (columns.stream()
                    .noneMatch(column -> one.of(column.index(), headers).isPresent())) {
                throw new ImportRefusedException(
                        "--dates \"" + wanted + "=…\": the file has no column of dates of that" + " name; it has "
                                + columns.stream().map(Column::header).toList());
            }
        }
        List<String> contradictions = told.refusals("--dates", headers);
        if (!contradictions.isEmpty()) {
            throw new ImportRefusedException(contradictions);
        }
    }

    private static void look(CsvFile file, Mapping mapping, Map<Integer, Evidence> open) {
        if (open.isEmpty()) {
            return;
        }
        ColumnCells.eachEvenRow(file, mapping, row -> look(row, mapping, open));
    }

    private static void look(CsvRow row, Mapping mapping, Map<Integer, Evidence> open) {
        // A date that was refused before is no proof of what the others are.
        boolean proves = !ColumnCells.isRejectedFor(DateCells.CODES, row, mapping);
        open.forEach((place, evidence) -> {
            String date = ColumnCells.content(row, place, mapping);
            if (!date.isEmpty()) {
                evidence.look(row.line(), date, proves);
            }
        });
    }

    /** What the dates of one column show. */
    private static final class Evidence {
        private final String header;
        private final Set<DateOrder> proven = EnumSet.noneOf(DateOrder.class);
        private long ambiguous;

        private Evidence(String header) {
            this.header = header;
        }

        private void look(long line, String date, boolean proves) {
            if (proves) {
                DateCells.provenOrder(date).ifPresent(proven::add);
            }
            if (ambiguous == 0 && DateCells.isAmbiguous(date)) {
                ambiguous = line;
            }
        }

        private Optional<DateOrder> order() {
            return proven.size() == 1 ? proven.stream().findFirst() : Optional.empty();
        }

        private Optional<String> statement() {
            return order().filter(order -> ambiguous > 0)
                    .map(order -> "column " + header + ": dates are read "
                            + (order == DateOrder.DAY_FIRST ? "day" : "month")
                            + " first: other dates of the column can be read in no other way (--dates says otherwise)");
        }

        private Optional<String> refusal() {
            if (ambiguous == 0 || proven.size() == 1) {
                return Optional.empty();
            }
            return Optional.of(
                    "line " + ambiguous + ", column " + header + ": a date could be two dates, and the column "
                            + (proven.isEmpty() ? "does not show" : "shows both orders and not")
                            + " which comes first, the day or the month; say it with --dates dmy or --dates mdy, or for this column"
                            + " alone with --dates \"" + header + "=dmy\"");
        }
    }
}
