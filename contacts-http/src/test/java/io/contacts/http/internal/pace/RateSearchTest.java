package io.contacts.http.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because each of its rules is held by itself: simulations notice only what comes out.
@DisplayName("The search for a provider's rate")
class RateSearchTest {
    private static final double UNKNOWN = Double.POSITIVE_INFINITY;
    private static final Offset<Double> NEARLY = within(0.001);

    /** Moments are seconds; where the clock begins is nobody's business. */
    private static final long START = Long.MAX_VALUE - 5_000_000_000L;

    private final RateSearch search = new RateSearch(START);

    @Test
    @DisplayName("limits nothing before something is refused")
    void unlimited() {
        evenly(0, 10, 100);
        takenOneByOne(10, 20, 10);

        assertThat(search.perSecond()).isInfinite();
    }

    @Nested
    @DisplayName("after the first refusal")
    class First {
        @Test
        @DisplayName("begins with half of the rate of the last twenty requests")
        void half() {
            evenly(0, 10, 100);
            evenly(10, 2, 20);
            refused(12);

            assertThat(search.perSecond()).isCloseTo(5, NEARLY);
        }

        @Test
        @DisplayName("takes only the last three seconds for what was sent")
        void recent() {
            evenly(0, 10, 100);
            evenly(20, 1, 4);
            refused(21);

            assertThat(search.perSecond()).isCloseTo(2, NEARLY);
        }

        @Test
        @DisplayName("counts a request that was sent three seconds ago, and none before")
        void edge() {
            evenly(0, 20, 1);
            refused(22.5);

            assertThat(search.perSecond()).isCloseTo(0.5, NEARLY);
        }

        @Test
        @DisplayName(
                "takes one a second for what was sent if nothing was, and never asks for less than one in two seconds")
        void nothingSent() {
            refused(1);
            double first = search.perSecond();
            taken(1, 2, true);
            refused(30);

            assertThat(first).isEqualTo(0.5);
            assertThat(search.perSecond()).isEqualTo(0.5);
        }

        @Test
        @DisplayName("takes five requests for enough to say that their rate is too high")
        void five() {
            evenly(0, 0.5, 5);
            refused(0.5);
            for (int i = 0; i < 4; i++) {
                takenOneByOne(1 + 2 * i, 2 + 2 * i, 6);
            }

            assertThat(search.perSecond()).isLessThan(10);
        }

        @ParameterizedTest
        @ValueSource(longs = {START, -1_000_000_000_000L})
        @DisplayName("takes nothing of before its beginning for a pause, wherever the clock begins")
        void beginning(long start) {
            RateSearch other = new RateSearch(start);
            for (int i = 0; i < 20; i++) {
                other.sent(start + nanos(i / 10.0));
                other.sent(start + nanos(i / 10.0));
                other.taken(start + nanos(i / 10.0), start + nanos(i / 10.0), false);
            }
            other.refused(start + nanos(2), UNKNOWN);

            assertThat(other.perSecond()).isCloseTo(10, NEARLY);
        }

        @Test
        @DisplayName("believes what the provider says of its rate, and stays a little below")
        void known() {
            evenly(0, 2, 20);
            search.refused(at(2), 8);

            assertThat(search.perSecond()).isCloseTo(8 * 0.97, NEARLY);
        }

        @Test
        @DisplayName("does not believe a rate that is no lower than what was refused")
        void knownHigher() {
            evenly(0, 2, 20);
            search.refused(at(2), 20);

            assertThat(search.perSecond()).isCloseTo(5, NEARLY);
        }
    }

    @Nested
    @DisplayName("raises the rate quickly far from what was refused")
    class Quickly {
        @Test
        @DisplayName("by a quarter after five requests and a second")
        void quarter() {
            from10to5();
            takenOneByOne(2, 3, 5);

            assertThat(search.perSecond()).isCloseTo(6.25, NEARLY);
        }

        @Test
        @DisplayName("not before the second is over")
        void tooSoon() {
            from10to5();
            takenOneByOne(2, 2.9, 20);

            assertThat(search.perSecond()).isCloseTo(5, NEARLY);
        }

        @Test
        @DisplayName("not for four requests in less than five seconds, but then for any number")
        void tooFew() {
            from10to5();
            takenOneByOne(2, 6.9, 3);
            double early = search.perSecond();
            taken(6.9, 7, true);

            assertThat(early).isCloseTo(5, NEARLY);
            assertThat(search.perSecond()).isCloseTo(6.25, NEARLY);
        }

        @Test
        @DisplayName("counts anew after each step")
        void anew() {
            from10to5();
            takenOneByOne(2, 3, 6);
            takenOneByOne(3.1, 4, 4);
            double before = search.perSecond();
            takenOneByOne(4.05, 4.15, 2);

            assertThat(before).isCloseTo(6.25, NEARLY);
            assertThat(search.perSecond()).isCloseTo(7.8125, NEARLY);
        }

        @Test
        @DisplayName("never over the geometric mean with what was refused")
        void mean() {
            from10to5();
            takenOneByOne(2, 3, 6);
            takenOneByOne(3.1, 4.1, 6);
            takenOneByOne(4.2, 5.2, 6);

            assertThat(search.perSecond()).isCloseTo(Math.sqrt(7.8125 * 10), NEARLY);
        }

        @Test
        @DisplayName("without a bound where too few requests were sent to say what was too much")
        void unbounded() {
            evenly(0, 0.4, 4);
            refused(0.5);
            double first = search.perSecond();
            for (int i = 0; i < 4; i++) {
                takenOneByOne(1 + 2 * i, 2 + 2 * i, 6);
            }

            assertThat(search.perSecond()).isCloseTo(first * Math.pow(1.25, 4), NEARLY);
        }

        @Test
        @DisplayName("not for requests that the rate did not hold back")
        void notPaced() {
            from10to5();
            for (double second = 2; second < 6; second += 0.1) {
                taken(second, second, false);
            }

            assertThat(search.perSecond()).isCloseTo(5, NEARLY);
        }

        @Test
        @DisplayName("not for requests that were sent before the pause after the refusal was over")
        void held() {
            from10to5();
            search.held(at(2), nanos(3));
            for (double second = 5; second < 8; second += 0.1) {
                taken(4.9, second, true);
            }
            double before = search.perSecond();
            takenOneByOne(5, 6, 5);

            assertThat(before).isCloseTo(5, NEARLY);
            assertThat(search.perSecond()).isCloseTo(6.25, NEARLY);
        }
    }

    @Nested
    @DisplayName("after a further refusal")
    class Further {
        @Test
        @DisplayName("does not lower the rate again before a request was taken that left since")
        void once() {
            from10to5();
            taken(1.9, 2.1, true);
            refused(2.2);
            double same = search.perSecond();
            taken(2, 2.3, true);
            refused(2.4);

            assertThat(same).isCloseTo(5, NEARLY);
            assertThat(search.perSecond()).isLessThan(5 * 0.97 + 0.001);
        }

        @Test
        @DisplayName("goes to what was taken since, and a little below")
        void goesToTaken() {
            from10to5();
            takenOneByOne(2, 2.9, 4);
            refused(3);

            assertThat(search.perSecond()).isCloseTo(4 * 0.97, NEARLY);
        }

        @Test
        @DisplayName(
                "goes between what was taken over all the time and while something was sent, if these are far apart")
        void between() {
            from10to5();
            taken(3, 3, true);
            taken(3.5, 3.5, true);
            refused(4);

            // Two in two seconds, one of which nothing was sent in.
            assertThat(search.perSecond()).isCloseTo(Math.sqrt(1 * 2), NEARLY);
        }

        @Test
        @DisplayName("goes between them and a little below, if these are close")
        void close() {
            from10to5();
            taken(2.5, 2.5, true);
            taken(3.5, 3.5, true);
            refused(4);

            assertThat(search.perSecond()).isCloseTo(Math.sqrt(1 * 2 / 1.5) * 0.97, NEARLY);
        }

        @Test
        @DisplayName("goes a little below the rate, if more than that was taken")
        void below() {
            from10to5();
            takenOneByOne(2, 2.9, 40);
            refused(3);

            assertThat(search.perSecond()).isCloseTo(5 * 0.97, NEARLY);
        }

        @Test
        @DisplayName("counts up to the rate that was grown to, not only up to what was taken while sending")
        void grown() {
            from10to5();
            takenOneByOne(2, 3, 6);
            refused(4);

            // Six in two seconds, and at most 6.25.
            assertThat(search.perSecond()).isCloseTo(Math.sqrt(3 * 6.25), NEARLY);
        }

        @Test
        @DisplayName("knows no growth of before the refusal before")
        void grownBefore() {
            from10to5();
            takenOneByOne(2, 3, 6);
            refused(4);
            taken(4, 4.1, true);
            refused(5);

            assertThat(search.perSecond()).isCloseTo(0.97, NEARLY);
        }

        @Test
        @DisplayName("takes what was refused for the bound of the next steps")
        void bound() {
            from10to5();
            takenOneByOne(2, 2.9, 4);
            refused(3);
            takenOneByOne(3, 4, 6);

            assertThat(search.perSecond()).isCloseTo(Math.sqrt(3.88 * 5), NEARLY);
        }
    }

    @Nested
    @DisplayName("of one who counts in windows")
    class Windows {
        @Test
        @DisplayName("takes what was taken in one of them for its rate")
        void exact() {
            from50to25();
            search.held(at(2), nanos(2));
            takenIn(6, 7, 20);
            refused(7);

            // Twenty in the five seconds since the refusal, less half of the pause.
            assertThat(search.perSecond()).isCloseTo(20 / 4.0 * 0.97, NEARLY);
        }

        @Test
        @DisplayName("does not where it took less than twenty")
        void tooFew() {
            from50to25();
            search.held(at(2), nanos(2));
            takenIn(6, 7, 19);
            refused(7);

            assertThat(search.perSecond()).isCloseTo(Math.sqrt(19 / 5.0 * 19), NEARLY);
        }

        @Test
        @DisplayName("does not where it took nothing for less than three seconds")
        void tooShort() {
            from50to25();
            search.held(at(2), nanos(2));
            takenIn(4.9, 5.9, 20);
            refused(5.9);

            assertThat(search.perSecond()).isCloseTo(Math.sqrt(20 / 3.9 * 20), NEARLY);
        }

        @Test
        @DisplayName("does not where it went on taking for half as long again as it took nothing")
        void tooLong() {
            from50to25();
            search.held(at(2), nanos(2));
            takenIn(5, 6.5, 20);
            refused(6.5);

            assertThat(search.perSecond()).isCloseTo(Math.sqrt(20 / 4.5 * 20 / 1.5), NEARLY);
        }
    }

    @Nested
    @DisplayName("near what was refused")
    class Near {
        @Test
        @DisplayName("raises the rate by a fiftieth after two hundred requests, then after each fifty")
        void patient() {
            near10(9.7);
            takenAt(9.7, 199);
            double before = search.perSecond();
            takenAt(9.7, 1);
            double first = search.perSecond();
            takenAt(first, 49);
            double still = search.perSecond();
            takenAt(first, 1);

            assertThat(before).isCloseTo(9.7, NEARLY);
            assertThat(first).isCloseTo(9.7 * 1.02, NEARLY);
            assertThat(still).isEqualTo(first);
            assertThat(search.perSecond()).isCloseTo(9.7 * 1.02 * 1.02, NEARLY);
        }

        @Test
        @DisplayName("in steps twice as large as the one before, once nobody refuses what was refused")
        void raised() {
            near10(9.7);
            takenAt(9.7, 550);

            // Six steps until it is over what would have been refused; the next ones are of 4 and 8 of a hundred.
            assertThat(search.perSecond()).isCloseTo(9.7 * Math.pow(1.02, 6) * 1.04 * 1.08, NEARLY);
        }

        @Test
        @DisplayName("in small steps again once something was refused")
        void smallAgain() {
            near10(9.7);
            takenAt(9.7, 550);
            search.refused(at(clock), 9);
            double lowered = search.perSecond();
            takenAt(lowered, 200);

            assertThat(lowered).isCloseTo(9 * 0.97, NEARLY);
            assertThat(search.perSecond()).isCloseTo(lowered * 1.02, NEARLY);
        }

        @Test
        @DisplayName("waits twice as long after each rate that is refused there")
        void twiceAsLong() {
            near10(9.7);
            takenAt(9.7, 200);
            refused(clock);
            double lowered = search.perSecond();
            takenAt(lowered, 399);
            double before = search.perSecond();
            takenAt(lowered, 1);

            assertThat(before).isEqualTo(lowered);
            assertThat(search.perSecond()).isCloseTo(lowered * 1.02, NEARLY);
        }

        @Test
        @DisplayName("waits for 2,400 requests at most")
        void longest() {
            near10(9.7);
            for (int i = 0; i < 6; i++) {
                takenAt(search.perSecond(), 2);
                refused(clock);
            }
            double lowered = search.perSecond();
            takenAt(lowered, 2399);
            double before = search.perSecond();
            takenAt(lowered, 1);

            assertThat(before).isEqualTo(lowered);
            assertThat(search.perSecond()).isCloseTo(lowered * 1.02, NEARLY);
        }

        @Test
        @DisplayName("not where a third of it is not used")
        void unused() {
            near10(9.7);
            takenAt(5.9, 300);
            double unused = search.perSecond();
            takenAt(6.4, 30);

            assertThat(unused).isCloseTo(9.7, NEARLY);
            assertThat(search.perSecond()).isGreaterThan(9.8);
        }

        @Test
        @DisplayName("not before fifty times the pause after the last refusal")
        void rest() {
            near10(9.7);
            search.held(at(clock), nanos(1));
            clock += 1;
            takenAt(10, 480);
            double before = search.perSecond();
            takenAt(10, 11);

            assertThat(before).isCloseTo(9.7, NEARLY);
            assertThat(search.perSecond()).isCloseTo(9.7 * 1.02, NEARLY);
        }

        /** A rate that is near what was refused, as after a refusal that said what the provider takes. */
        private void near10(double rate) {
            evenly(0, 2, 100);
            search.refused(at(2), rate / 0.97);
            clock = 2;
        }
    }

    @Nested
    @DisplayName("taken back, since refusals come by chance")
    class Restored {
        @Test
        @DisplayName("goes on at the rate of before the first")
        void before() {
            from10to5();
            taken(2, 2.1, true);
            refused(3);
            search.restore();

            assertThat(search.perSecond()).isCloseTo(10, NEARLY);
        }

        @Test
        @DisplayName("counts anew, and is as patient as in the beginning")
        void patience() {
            evenly(0, 2, 100);
            search.refused(at(2), 10);
            clock = 2;
            takenAt(9.7, 150);
            refused(clock);
            double lowered = search.perSecond();
            search.restore();
            taken(clock, clock, false);
            evenly(clock - 1, 1, 100);
            search.refused(at(clock), 10);
            takenAt(9.7, 199);
            double before = search.perSecond();
            takenAt(9.7, 1);

            assertThat(lowered).isLessThan(9.7);
            assertThat(before).isCloseTo(9.7, NEARLY);
            assertThat(search.perSecond()).isCloseTo(9.7 * 1.02, NEARLY);
        }

        @Test
        @DisplayName("does not count what was taken before")
        void anew() {
            from10to5();
            takenOneByOne(2, 3.1, 4);
            search.restore();
            takenOneByOne(3.2, 3.9, 4);

            assertThat(search.perSecond()).isCloseTo(10, NEARLY);
        }

        @Test
        @DisplayName("knows no rate any more that would be too high")
        void noBound() {
            from10to5();
            search.restore();
            takenOneByOne(2, 3, 6);

            assertThat(search.perSecond()).isCloseTo(12.5, NEARLY);
        }
    }

    private double clock;

    private void from10to5() {
        evenly(0, 2, 20);
        refused(2);
    }

    private void from50to25() {
        evenly(0, 2, 100);
        refused(2);
    }

    private void evenly(double from, double seconds, int requests) {
        for (int i = 0; i < requests; i++) {
            search.sent(at(from + seconds * i / requests));
        }
    }

    /** Requests that the rate held back, the first and the last at these moments, each taken as soon as it was sent. */
    private void takenOneByOne(double from, double to, int requests) {
        for (int i = 0; i < requests; i++) {
            double moment = from + (to - from) * i / (requests - 1);
            taken(moment, moment, true);
        }
    }

    /** Requests that nothing held back. */
    private void takenIn(double from, double to, int requests) {
        for (int i = 0; i < requests; i++) {
            double moment = from + (to - from) * i / requests;
            taken(moment, moment, false);
        }
    }

    private void takenAt(double perSecond, int requests) {
        for (int i = 0; i < requests; i++) {
            search.sent(at(clock));
            taken(clock, clock, true);
            clock += 1 / perSecond;
        }
    }

    private void taken(double sentAt, double now, boolean paced) {
        search.taken(at(sentAt), at(now), paced);
    }

    private void refused(double now) {
        search.refused(at(now), UNKNOWN);
    }

    private static long at(double seconds) {
        return START + nanos(seconds);
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
