package io.contacts.phones.internal.text;

import java.util.regex.Pattern;

/** Tells what makes a text more or less than one number: what spreadsheets and people put into a cell instead. */
public final class OddSpelling {
    /** The fewest digits that stand for a number of their own, and the most before a spreadsheet's decimals. */
    private static final int SHORTEST_NUMBER = 6;

    private static final int LONGEST_NUMBER = 15;

    /** How many last digits stand for a second number that differs in them alone. */
    private static final int MOST_OTHER_DIGITS = 2;

    private static final Pattern SCIENTIFIC =
            Pattern.compile("[\\s'’]*[+-]?\\d+(?:[.,]\\d+)?\\s*[eE]\\s*[+-]?\\d{1,3}\\s*");
    private static final Pattern EXTENSION = Pattern.compile(
            "(?:ext|extension|poste|x|#)[\\s.:=°]{0,3}\\d{1,6}[\\s)]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile(
            "[;|&,/+\\r\\n\\t]|(?<!\\p{L})(?:ou|et|or|and|puis)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Six digits behind a plus sign or 00, or a 0 and five more; a 0 behind the slash begins another number. */
    private static final Pattern AREA_CODE_BEFORE_SLASH =
            Pattern.compile("[\\s(]*(?:(?:\\+|00)\\s*[1-9]|0)(?:[\\s()-]*\\d){5}[\\s)]*/\\s*[1-9][\\d\\s.-]*");

    private OddSpelling() {}

    /** Whether a spreadsheet wrote a number as {@code 3.36E+10}. */
    public static boolean isScientific(String text) {
        return SCIENTIFIC.matcher(text).matches();
    }

    /** Whether something that is long enough for a number has an extension behind it. */
    public static boolean hasExtension(String text) {
        var extension = EXTENSION.matcher(text);
        return extension.find() && countDigits(text.substring(0, extension.start())) >= SHORTEST_NUMBER;
    }

    /** Whether there are at least two numbers with something between them that stands between numbers. */
    public static boolean holdsSeveralNumbers(String text) {
        long numbers = BETWEEN_NUMBERS
                .splitAsStream(text)
                .filter(part -> countDigits(part) >= SHORTEST_NUMBER)
                .count();
        return numbers > 1 && !hasAreaCodeBeforeSlash(text);
    }

    /** As in {@code +49 6222/1234567}: what stands before the slash is too short for a number with its 0 or country code. */
    private static boolean hasAreaCodeBeforeSlash(String text) {
        return AREA_CODE_BEFORE_SLASH.matcher(text.replace("(0)", "")).matches();
    }

    /** Whether only the last digit or two of a second number stand behind a slash, as in {@code 030 123456/78}. */
    public static boolean endsWithOtherDigits(String text, int start, int end) {
        int slash = end;
        while (slash > start && end - slash <= MOST_OTHER_DIGITS && Character.isDigit(text.charAt(slash - 1))) {
            slash--;
        }
        if (slash == end || end - slash > MOST_OTHER_DIGITS) {
            return false;
        }
        slash--;
        while (slash > start && Character.isSpaceChar(text.charAt(slash))) {
            slash--;
        }
        return slash > start
                && text.charAt(slash) == '/'
                && countDigits(text.substring(text.lastIndexOf('/', slash - 1) + 1, slash)) >= SHORTEST_NUMBER;
    }

    /**
     * Where the number ends when a spreadsheet that took it for a quantity wrote {@code .0}, {@code ,0} or two such zeros
     * behind it, and nothing else is between the digits; else the given end.
     */
    public static int endWithoutDecimals(String text, int start, int end) {
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
