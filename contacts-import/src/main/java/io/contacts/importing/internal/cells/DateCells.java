package io.contacts.importing.internal.cells;

import io.contacts.importing.DateOrder;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them: {@code 1980-12-31}, {@code 31/12/1980}, {@code 31.12.80}, {@code 31-12-1980}. What
 * could be two dates is not guessed: the order of day and month comes from the column or the user, and a two-digit year is
 * taken only where a birthday can be in one century, or the user says in which hundred years it is.
 */
public final class DateCells {
    /** How the codes of all problems with dates begin. */
    public static final String CODES = "date-";

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ](\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z)?)?");
    private static final Pattern ISO_SLASHED = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern LOCAL =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?: (\\d{1,2}:\\d{2}(?::\\d{2})?))?");
    private static final Pattern NONE = Pattern.compile("0{1,4}([-/.])0{1,2}\\1(?:0{1,4})(?:[T ]0{1,2}:00(?::00)?Z?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,6}([.,]\\d+)?");
    private static final int OLDEST = 120;

    private final @Nullable DateOrder order;
    private final OptionalInt yearsFrom;
    private final Clock clock;

    /**
     * A reader of dates.
     *
     * @param order how dates are meant that could be two; {@code null} to reject them
     * @param yearsFrom the first of the hundred years in which two-digit years are; empty to reject them
     */
    public DateCells(@Nullable DateOrder order, OptionalInt yearsFrom, Clock clock) {
        this.order = order;
        this.yearsFrom = yearsFrom;
        this.clock = clock;
    }

    /** Whether a text says that there is no date: Outlook writes {@code 0/0/00}, and databases {@code 0000-00-00}. */
    public static boolean isNone(String text) {
        return text.charAt(0) == '0' && NONE.matcher(text).matches();
    }

    /** Which order a text proves: {@code 31/12/1980} can only be day first. Empty if it proves none. */
    public static Optional<DateOrder> provenOrder(String text) {
        Matcher local = LOCAL.matcher(text);
        if (!local.matches() || isDay(local, 1, 3) == isDay(local, 3, 1)) {
            return Optional.empty();
        }
        return Optional.of(isDay(local, 1, 3) ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    /** Whether a text could be one date with the day first and another with the month first. */
    public static boolean isAmbiguous(String text) {
        Matcher local = LOCAL.matcher(text);
        return local.matches() && isAmbiguous(local);
    }

    private static boolean isAmbiguous(Matcher local) {
        return isDay(local, 1, 3) && isDay(local, 3, 1) && number(local, 1) != number(local, 3);
    }

    private static boolean isDay(Matcher local, int dayGroup, int monthGroup) {
        int month = number(local, monthGroup);
        int day = number(local, dayGroup);
        // 2000 years later the calendar is the same, and two digits stand for a year that they can mean.
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(number(local, 4) + 2000, month).lengthOfMonth();
    }

    /** A birthday: a day that is not to come, and not so long ago that nobody alive was born on it. */
    public CellReading<LocalDate> birthday(String text) {
        CellReading<LocalDateTime> reading = read(text, true);
        if (reading instanceof CellReading.Wrong<LocalDateTime> wrong) {
            return CellReading.wrong(wrong.code(), wrong.reason(), wrong.fix());
        }
        LocalDateTime read = ((CellReading.Content<LocalDateTime>) reading).value();
        LocalDate day = read.toLocalDate();
        LocalDate today = LocalDate.now(clock);
        if (day.isAfter(today)) {
            return CellReading.wrong("date-future", "is a birthday in the future", "Correct the date");
        }
        if (day.isBefore(today.minusYears(OLDEST))) {
            return CellReading.wrong(
                    "date-too-old", "is a birthday more than " + OLDEST + " years ago", "Correct the year");
        }
        if (isMomentInUtc(text) && !read.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return CellReading.wrong(
                    "date-moment",
                    "is a moment in UTC, and which day that was depends on the place",
                    "Write the day alone, as 1980-12-31");
        }
        return CellReading.of(day);
    }

    private static boolean isMomentInUtc(String text) {
        Matcher iso = ISO.matcher(text);
        return iso.matches() && iso.group(5) != null;
    }

    /** A date and a time of day as the person would say it. */
    public CellReading<LocalDateTime> dateTime(String text) {
        CellReading<LocalDateTime> reading = read(text, false);
        boolean moment = isMomentInUtc(text)
                && reading instanceof CellReading.Content<LocalDateTime> content
                && !content.value().toLocalTime().equals(LocalTime.MIDNIGHT);
        return moment
                ? CellReading.wrong(
                        "date-moment",
                        "is a moment in UTC, and what time that was depends on the place",
                        "Write the time there, as 1980-12-31 14:30")
                : reading;
    }

    private CellReading<LocalDateTime> read(String text, boolean birthday) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3), iso.group(4));
        }
        Matcher slashed = ISO_SLASHED.matcher(text);
        if (slashed.matches()) {
            return day(number(slashed, 1), number(slashed, 2), number(slashed, 3), null);
        }
        Matcher local = LOCAL.matcher(text);
        if (local.matches()) {
            return local(local, birthday);
        }
        if (SERIAL.matcher(text).matches()) {
            return CellReading.wrong(
                    "date-serial",
                    "is a number, not a date: the spreadsheet exported its internal form",
                    "Format the column as a date (yyyy-MM-dd) and export again");
        }
        return CellReading.wrong("date-unreadable", "is not a date", "Write it as 1980-12-31 or 31/12/1980");
    }

    private CellReading<LocalDateTime> local(Matcher local, boolean birthday) {
        if (order == null && isAmbiguous(local)) {
            return CellReading.wrong(
                    "date-ambiguous",
                    "could be two dates: the order of day and month is not known",
                    "Say which it is with --dates dmy or --dates mdy, or write it as 1980-12-31");
        }
        OptionalInt year = year(local.group(4), birthday);
        if (year.isEmpty()) {
            return CellReading.wrong(
                    "date-two-digit-year",
                    "has a year of two digits that could be in two centuries",
                    "Write the year with four digits, or say with --years-from 1930 that two digits mean a year from 1930 to"
                            + " 2029");
        }
        boolean monthFirst = order == null ? number(local, 3) > 12 : order == DateOrder.MONTH_FIRST;
        return day(
                year.getAsInt(), number(local, monthFirst ? 1 : 3), number(local, monthFirst ? 3 : 1), local.group(5));
    }

    /** The year, or empty if two digits leave it open. */
    private OptionalInt year(String text, boolean birthday) {
        int year = Integer.parseInt(text);
        if (text.length() == 4) {
            return OptionalInt.of(year);
        }
        if (!birthday) {
            return told(year);
        }
        int thisYear = LocalDate.now(clock).getYear();
        int recent = thisYear - thisYear % 100 + year;
        if (recent > thisYear) {
            return OptionalInt.of(recent - 100);
        }
        return thisYear - (recent - 100) > OLDEST ? OptionalInt.of(recent) : told(year);
    }

    private OptionalInt told(int twoDigits) {
        if (yearsFrom.isEmpty()) {
            return OptionalInt.empty();
        }
        int first = yearsFrom.getAsInt();
        int year = first - first % 100 + twoDigits;
        return OptionalInt.of(year < first ? year + 100 : year);
    }

    private static CellReading<LocalDateTime> day(int year, int month, int day, @Nullable String time) {
        try {
            LocalTime timeOfDay = time == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.parse(time.length() > 1 && time.charAt(1) == ':' ? "0" + time : time);
            return CellReading.of(LocalDate.of(year, month, day).atTime(timeOfDay));
        } catch (DateTimeException e) {
            return CellReading.wrong("date-impossible", "is a day that the calendar does not have", "Correct the date");
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
