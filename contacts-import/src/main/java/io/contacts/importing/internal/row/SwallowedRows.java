package io.contacts.importing.internal.row;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.importing.internal.mapping.Column;
import io.contacts.importing.internal.mapping.Mapping;
import io.contacts.importing.internal.text.Cells;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells cells that hold whole rows: a quote that somebody left open goes on to the next one, and what is between is one cell.
 * Notes of several lines, with addresses and commas in them, are none.
 */
final class SwallowedRows {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    private final int separatorsOfRow;
    /** Where a row has its address. */
    private final OptionalInt address;

    SwallowedRows(Mapping mapping) {
        long columns = mapping.columns().stream()
                .filter(column -> isOfRow(column, mapping))
                .count();
        this.separatorsOfRow = (int) Math.max(1, columns - 1);
        this.address = mapping.of(Contact.Component.EMAIL).stream()
                .mapToInt(Column::index)
                .findFirst();
    }

    /** A file of rejected rows is wider than those that were swallowed: it has columns of its own, and some for surplus cells. */
    private static boolean isOfRow(Column column, Mapping mapping) {
        return !mapping.isAdded(column) && !column.isNameless();
    }

    /**
     * Whether, behind its first line, the cell has as many separators as a row has, and a line with an address, and nothing else,
     * where a row has it.
     */
    boolean areIn(String cell) {
        int firstBreak = cell.indexOf('\n');
        int end = firstBreak < 0 ? cell.indexOf('\r') : firstBreak;
        if (end < 0) {
            return false;
        }
        String more = cell.substring(end + 1);
        return more.indexOf('@') >= 0 && SEPARATORS.stream().anyMatch(separator -> hasRow(more, separator));
    }

    private boolean hasRow(String text, char separator) {
        return text.chars().filter(c -> c == separator).count() >= separatorsOfRow
                && text.lines().anyMatch(line -> isRow(line, separator));
    }

    private boolean isRow(String line, char separator) {
        List<String> cells = Pattern.compile(separator + "", Pattern.LITERAL)
                .splitAsStream(line)
                .toList();
        Stream<String> addresses =
                address.isPresent() ? cells.stream().skip(address.getAsInt()).limit(1) : cells.stream();
        return line.indexOf(separator) >= 0 && addresses.anyMatch(SwallowedRows::isAddress);
    }

    private static boolean isAddress(String cell) {
        String text = Cells.strip(cell);
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return EmailAddress.problemIn(quoted ? text.substring(1, text.length() - 1) : text)
                .isEmpty();
    }
}
