package io.contacts.phones;

import io.contacts.phones.PhoneReading.Reason;
import java.util.regex.Pattern;

/** Says why a text is not one number: what spreadsheets and people put into a cell instead. */
final class OddSpelling {
    /** The fewest digits that stand for a number of their own, and the most before a spreadsheet's decimals. */
    private static final int SHORTEST_NUMBER = 6;

    private static final int LONGEST_NUMBER = 15;

    private static final Pattern SCIENTIFIC =
            Pattern.compile("[\\s'’]*[+-]?\\d+(?:[.,]\\d+)?\\s*[eE]\\s*[+-]?\\d{1,3}\\s*");
    private static final Pattern EXTENSION = Pattern.compile(
            "(?:ext|extension|poste|x|#)[\\s.:=°]{0,3}\\d{1,6}[\\s)]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile(
            "[;|&,/+\\r\\n\\t]|(?<!\\p{L})(?:ou|et|or|and|puis)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int DIGITS_OF_LONG_DATE = 8;
    private static final int DIGITS_OF_SHORT_DATE = 6;
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d\\d";

    /** Two digits each with dots between them are how six-digit numbers are written in Nouvelle-Calédonie. */
    private static final Pattern DATE = Pattern.compile("\\s*(?:"
            + String.join(
                    "|",
                    DAY + "[./-]" + MONTH + "[./-]" + YEAR,
                    MONTH + "[./-]" + DAY + "[./-]" + YEAR,
                    YEAR + "[./-]" + MONTH + "[./-]" + DAY,
                    DAY + "/" + MONTH + "/\\d\\d")
            + ")\\s*");

    private OddSpelling() {}

    /** Whether this is a date: cells that slipped by a column, or a column that was taken for another. */
    static boolean isDate(String text, int digits) {
        return (digits == DIGITS_OF_LONG_DATE || digits == DIGITS_OF_SHORT_DATE)
                && DATE.matcher(text).matches();
    }

    static Reason reasonFor(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            return Reason.SCIENTIFIC_NOTATION;
        }
        if (holdsSeveralNumbers(text)) {
            return Reason.SEVERAL_NUMBERS;
        }
        var extension = EXTENSION.matcher(text);
        return extension.find() && countDigits(text.substring(0, extension.start())) >= SHORTEST_NUMBER
                ? Reason.EXTENSION
                : Reason.NOT_A_NUMBER;
    }

    static boolean holdsSeveralNumbers(String text) {
        long numbers = BETWEEN_NUMBERS
                .splitAsStream(text)
                .filter(part -> countDigits(part) >= SHORTEST_NUMBER)
                .count();
        return numbers > 1;
    }

    /** Whether these digits, too many for one number, are two French ones: they came with nothing but blanks between. */
    static boolean isTwoFrenchNumbers(CharSequence digits) {
        int one = 1 + FrenchPlan.SIGNIFICANT_DIGITS;
        return digits.length() == 2 * one && digits.charAt(0) == '0' && digits.charAt(one) == '0';
    }

    /**
     * Where the number ends when a spreadsheet that took it for a quantity wrote {@code .0}, {@code ,0} or two such zeros
     * behind it, and nothing else is between the digits; else the given end.
     */
    static int endWithoutDecimals(String text, int start, int end) {
        int point = end;
        while (point > start && end - point < 2 && text.charAt(point - 1) == '0') {
            point--;
        }
        point--;
        boolean hasDecimals =
                point > start && point < end - 1 && (text.charAt(point) == '.' || text.charAt(point) == ',');
        if (!hasDecimals) {
            return end;
        }
        int digits = 0;
        while (digits < point - start && Character.isDigit(text.charAt(point - 1 - digits))) {
            digits++;
        }
        return digits >= SHORTEST_NUMBER && digits <= LONGEST_NUMBER && isMark(text, start, point - digits)
                ? point
                : end;
    }

    private static boolean isMark(String text, int start, int end) {
        return end == start || (end == start + 1 && "+'’".indexOf(text.charAt(start)) >= 0);
    }

    private static long countDigits(String text) {
        return text.codePoints().filter(Character::isDigit).count();
    }
}
