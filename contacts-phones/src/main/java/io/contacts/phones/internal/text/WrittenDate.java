package io.contacts.phones.internal.text;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a date from a number: a cell of the next column that slipped. Many countries have numbers of a date's six to
 * eight digits, Nouvelle-Calédonie among them.
 */
public final class WrittenDate {
    /** No date has more digits. */
    public static final int LONGEST = 8;

    private static final String MARKS = "['’‘`´]*";
    private static final int CENTURY_OF_SHORT_YEARS = 2000;

    /** Two digits for the year are a date with slashes only: with dots or hyphens between them, pairs are a number. */
    private static final Pattern YEAR_LAST =
            Pattern.compile(MARKS + "(\\d{1,2})(?:([./-])(\\d{1,2})\\2((?:19|20)\\d{2})|/(\\d{1,2})/(\\d{2}))");

    private static final Pattern YEAR_FIRST =
            Pattern.compile(MARKS + "((?:19|20)\\d{2})([./-])(\\d{1,2})\\2(\\d{1,2})");

    private WrittenDate() {}

    /** Whether this text, without blanks around it, is a day of some month and year, and nothing else. */
    public static boolean isIn(String text) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return isDay(number(first, 1), number(first, 3), number(first, 4));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (!last.matches()) {
            return false;
        }
        return last.group(4) != null
                ? isDay(number(last, 4), number(last, 1), number(last, 3))
                : isDay(CENTURY_OF_SHORT_YEARS + number(last, 6), number(last, 1), number(last, 5));
    }

    /** Either of the two may be the month: Americans write it first. */
    private static boolean isDay(int year, int one, int other) {
        return isDayOf(year, one, other) || isDayOf(year, other, one);
    }

    private static boolean isDayOf(int year, int month, int day) {
        return month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
