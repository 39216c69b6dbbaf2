package io.contacts.importing.internal.cells;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads numbers with a point or a comma before the decimals and blanks between thousands. Nothing else is guessed. */
public final class NumberCells {
    /** The code of a number that could be two. */
    public static final String AMBIGUOUS = "number-ambiguous";

    /** No thousands begin with a zero: 0,125 is one number only. */
    private static final Pattern PERHAPS_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}([.,])\\d{3}");

    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:[ \\u00A0\\u202F\\u2009]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u202F\\u2009]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d[\\d. \\u00A0\\u202F\\u2009]*,\\d+");
    private static final Pattern POINTS_BETWEEN_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:\\.\\d{3}){2,}");

    private NumberCells() {}

    /**
     * The number that a cell holds.
     *
     * @param decimalComma whether the column {@linkplain #showsDecimalComma shows} that its decimals are behind a comma
     */
    public static CellReading<BigDecimal> number(String cell, boolean decimalComma) {
        if (PERHAPS_THOUSANDS.matcher(cell).matches() && (decimalComma || cell.indexOf(',') > 0)) {
            return CellReading.wrong(
                    AMBIGUOUS,
                    "could be two numbers: the " + (cell.indexOf(',') > 0 ? "comma" : "point")
                            + " may stand before decimals or between thousands",
                    "Write it as 1234 or 1.2340");
        }
        String joined = THOUSANDS.matcher(cell).matches() ? BLANKS.matcher(cell).replaceAll("") : cell;
        String plain = joined.indexOf(',') == joined.lastIndexOf(',') ? joined.replace(',', '.') : joined;
        return PLAIN.matcher(plain).matches()
                ? CellReading.of(new BigDecimal(plain))
                : CellReading.wrong("number-unreadable", "is not a number", "Write it as 1234.56 or 1234,56");
    }

    /** Whether this cell is written by somebody whose decimals are behind a comma, so that points stand between thousands. */
    public static boolean showsDecimalComma(String cell) {
        boolean comma = DECIMAL_COMMA.matcher(cell).matches()
                && !PERHAPS_THOUSANDS.matcher(cell).matches();
        return comma || POINTS_BETWEEN_THOUSANDS.matcher(cell).matches();
    }
}
