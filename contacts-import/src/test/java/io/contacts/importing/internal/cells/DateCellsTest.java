package io.contacts.importing.internal.cells;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.importing.DateOrder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cell with a date")
class DateCellsTest {
    private static final ZoneId GUADELOUPE = ZoneId.of("America/Guadeloupe");

    @ParameterizedTest
    @DisplayName("is read in every spelling that can be one day only, whatever the order of day and month")
    @ValueSource(
            strings = {
                "1980-12-31",
                "1980-12-31T00:00:00",
                "1980-12-31T00:00:00.000Z",
                "1980-12-31 00:00",
                "1980-12-31T8:30",
                "1980/12/31",
                "1980.12.31",
                "31/12/1980",
                "31.12.1980",
                "31-12-1980",
                "31/12/80",
                "31.12.80",
                "31/12/1980 00:00:00",
                "12/31/1980"
            })
    void oneDay(String text) {
        assertThat(birthday(null, text)).isEqualTo("1980-12-31");
    }

    @ParameterizedTest(name = "{0} day first is {1}, month first is {2}")
    @DisplayName("is read in the order that is known, and in no other")
    @CsvSource({
        "03/04/1985, 1985-04-03, 1985-03-04",
        "3.4.85, 1985-04-03, 1985-03-04",
        "05/05/1985, 1985-05-05, 1985-05-05",
        "13/04/1985, 1985-04-13, date-impossible",
        "04/13/1985, date-impossible, 1985-04-13"
    })
    void order(String text, String dayFirst, String monthFirst) {
        assertThat(birthday(DateOrder.DAY_FIRST, text)).isEqualTo(dayFirst);
        assertThat(birthday(DateOrder.MONTH_FIRST, text)).isEqualTo(monthFirst);
    }

    @Test
    @DisplayName("that could be two days is not guessed")
    void ambiguous() {
        assertThat(birthday(null, "03/04/1985")).isEqualTo("date-ambiguous");
        assertThat(birthday(null, "05/05/1985")).isEqualTo("1985-05-05");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("with a year of two digits is taken only where a birthday can be in one century")
    @CsvSource({
        "31/12/27, 1927-12-31",
        "31/12/99, 1999-12-31",
        "31/12/00, 2000-12-31",
        "31/12/05, 2005-12-31",
        "31/12/06, date-two-digit-year",
        "22/11/26, date-two-digit-year",
        "29/02/28, 1928-02-29",
        "29/02/27, date-impossible"
    })
    void twoDigits(String text, String expected) {
        assertThat(birthday(DateOrder.DAY_FIRST, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("is a day of the calendar")
    @CsvSource({
        "29/02/2000, 2000-02-29",
        "29/02/2001, date-impossible",
        "31/04/2001, date-impossible",
        "00/00/0000, date-impossible",
        "0000-00-00, date-impossible",
        "1980-12-31T25:00, date-impossible"
    })
    void calendar(String text, String expected) {
        assertThat(birthday(DateOrder.DAY_FIRST, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("that is a number is a spreadsheet's, and is not turned back")
    @ValueSource(strings = {"29586", "29586.0", "29586,5", "1980"})
    void serial(String text) {
        assertThat(birthday(null, text)).isEqualTo("date-serial");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("in words, in halves or in a mixture is unreadable")
    @ValueSource(strings = {"31 décembre 1980", "31/12-1980", "12/1980", "31/12/980", "hier", "1980-12-31T00:00+01:00"})
    void unreadable(String text) {
        assertThat(birthday(null, text)).isEqualTo("date-unreadable");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("is no birthday if it is to come, or was more than 120 years ago")
    @CsvSource({
        "2026-11-22, 2026-11-22",
        "2026-11-23, date-future",
        "1906-11-22, 1906-11-22",
        "1906-11-21, date-too-old",
        "0080-12-31, date-too-old"
    })
    void birthdays(String text, String expected) {
        assertThat(birthday(null, text)).isEqualTo(expected);
    }

    @Test
    @DisplayName("is no birthday if it is a moment in UTC: which day that was depends on the place")
    void momentInUtc() {
        assertThat(birthday(null, "1980-12-30T23:00:00.000Z")).isEqualTo("date-moment");
        assertThat(birthday(null, "1980-12-30T23:00:00")).isEqualTo("1980-12-30");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("with its time of day is a timestamp as it stands, in no zone")
    @CsvSource({
        "2026-12-31T20:15:30.5, 2026-12-31T20:15:30.500",
        "2026-12-31 20:15, 2026-12-31T20:15",
        "31/12/2026 8:05, 2026-12-31T08:05",
        "31/12/2026, 2026-12-31T00:00",
        "31/12/80, date-two-digit-year",
        "2026-07-01T00:00:00Z, 2026-07-01T00:00",
        "2026-07-01T22:30:00Z, date-moment"
    })
    void timestamps(String text, String expected) {
        assertThat(told(cells(null).dateTime(text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} proves {1}")
    @DisplayName("proves an order only if it is a day in that order and none in the other")
    @CsvSource(
            value = {
                "31/12/1980, DAY_FIRST",
                "12/31/1980, MONTH_FIRST",
                "12/12/1980, none",
                "11/12/1980, none",
                "31/31/1980, none",
                "45/12/1980, none",
                "12/45/1980, none",
                "13/00/1980, none",
                "31/02/1980, none",
                "1980-12-31, none"
            },
            nullValues = "none")
    void proof(String text, @Nullable DateOrder order) {
        assertThat(DateCells.provenOrder(text).orElse(null)).isEqualTo(order);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("is ambiguous only if both orders give a day, and not the same")
    @CsvSource({
        "11/12/1980, true",
        "1.2.80, true",
        "12/12/1980, false",
        "13/12/1980, false",
        "00/12/1980, false",
        "1980-11-12, false"
    })
    void ambiguity(String text, boolean ambiguous) {
        assertThat(DateCells.isAmbiguous(text)).isEqualTo(ambiguous);
    }

    private static String birthday(@Nullable DateOrder order, String text) {
        return told(cells(order).birthday(text));
    }

    private static String told(CellReading<?> reading) {
        if (reading instanceof CellReading.Wrong<?> wrong) {
            assertThat(wrong.reason()).isNotBlank();
            assertThat(wrong.fix()).isNotBlank();
            return wrong.code();
        }
        return String.valueOf(((CellReading.Content<?>) reading).value());
    }

    /** It is still the 22nd in Guadeloupe. */
    private static DateCells cells(@Nullable DateOrder order) {
        Clock clock = Clock.fixed(
                LocalDateTime.of(2026, 11, 22, 23, 30).atZone(GUADELOUPE).toInstant(), GUADELOUPE);
        assertThat(LocalDate.now(clock)).isEqualTo("2026-11-22");
        return new DateCells(order, OptionalInt.empty(), clock);
    }
}
