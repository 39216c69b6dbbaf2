package io.contacts.importing.row;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads numbers with a point or a comma before the decimals and blanks between thousands. Nothing else is guessed. */
final class NumberCells {
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?\\d{1,3},\\d{3}");
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:[ \\u00A0\\u202F\\u2009]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u202F\\u2009]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?");

    private NumberCells() {}

    static CellReading<BigDecimal> number(String cell) {
        if (AMBIGUOUS.matcher(cell).matches()) {
            return CellReading.wrong(
                    "number-ambiguous",
                    "could be two numbers: the comma may stand before decimals or between thousands",
                    "Write it as 1234 or 1.234");
        }
        String joined = THOUSANDS.matcher(cell).matches() ? BLANKS.matcher(cell).replaceAll("") : cell;
        String plain = joined.indexOf(',') == joined.lastIndexOf(',') ? joined.replace(',', '.') : joined;
        return PLAIN.matcher(plain).matches()
                ? CellReading.of(new BigDecimal(plain))
                : CellReading.wrong("number-unreadable", "is not a number", "Write it as 1234.56 or 1234,56");
    }
}
