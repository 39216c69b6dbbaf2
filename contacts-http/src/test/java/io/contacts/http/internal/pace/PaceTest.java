package io.contacts.http.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.Background;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.ThingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The pace")
class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    /** A thread in the simulation: when it acts next, and whether it has a slot and a ticket. */
    private record Turn(long at, int phase, long ticket) {}

    @ParameterizedTest(name = "{0} per second, up to {1} ms late")
    @CsvSource({
        "1,0",
        "1,30",
        "3,5",
        "7,0",
        "10,0",
        "10,2",
        "10,40",
        "33,3",
        "100,0",
        "100,1",
        "100,200",
        "1000,1",
        "1000,300",
        "0.4,20",
        "1.5,0",
        "1.5,30",
        "2.5,3",
        "10.9,2"
    })
    @DisplayName("is never exceeded in any sliding second, however late threads wake and hand over")
    void neverExceeded(double perSecond, int lateMillis) {
        List<Long> starts = simulated(perSecond, lateMillis, 60 * SECOND, 42);
        int most = (int) Math.max(1, perSecond);

        for (int i = most; i < starts.size(); i++) {
            assertThat(starts.get(i) - starts.get(i - most)).isGreaterThanOrEqualTo(SECOND);
        }
    }

    @ParameterizedTest(name = "{0} per second, up to {1} ms late")
    @CsvSource({"1,0", "10,2", "10,40", "100,1", "100,200", "1000,5"})
    @DisplayName(
            "is not exceeded at the other end either where requests arrive up to 15 ms late, one more and one less")
    void neverExceededOnArrival(int perSecond, int lateMillis) {
        List<Long> starts = simulated(perSecond, lateMillis, 60 * SECOND, 44);
        Random way = new Random(45);
        long[] arrivals = starts.stream()
                .mapToLong(start -> start + way.nextLong(15_000_000L))
                .toArray();

        for (int i = perSecond; i < arrivals.length; i++) {
            assertThat(arrivals[i] - arrivals[i - perSecond]).isGreaterThanOrEqualTo(SECOND);
        }
    }

    @ParameterizedTest(name = "{0} per second, up to {1} ms on each way, {2} ms to answer and up to {3} more")
    @CsvSource({
        "100,0,0,0",
        "100,1,200,0",
        "100,3,200,1",
        "100,15,200,0",
        "100,15,0,0",
        "100,15,30,40",
        "100,15,0,1500",
        "100,15,900,200",
        "1000,5,200,5",
        "1000,15,30,300",
        "7,15,100,30",
        "1,15,100,30",
        "0.4,15,100,30"
    })
    @DisplayName("is not exceeded at the other end either where answers say how long the way was")
    void neverExceededWhereAnswered(double perSecond, int wayMillis, int serverMillis, int moreMillis) {
        Answered answered = new Answered(wayMillis, serverMillis, moreMillis, 46);
        simulated(perSecond, 1, (long) (6_000 / perSecond * SECOND), 47, answered);

        List<Long> arrivals = answered.arrivals();
        int most = (int) Math.max(1, perSecond);
        for (int i = most; i < arrivals.size(); i++) {
            assertThat(arrivals.get(i) - arrivals.get(i - most)).isGreaterThanOrEqualTo(SECOND);
        }
    }

    @ParameterizedTest(name = "{0} per second, up to {1} ms late")
    @CsvSource({"10,0", "100,1", "1000,1"})
    @DisplayName("is used to 99.4 % where answers come evenly, however long they take")
    void usedWhereAnswered(int perSecond, int lateMillis) {
        Answered answered = new Answered(1, 200, 0, 48);

        long seconds = 6_000 / perSecond;
        List<Long> starts = simulated(perSecond, lateMillis, seconds * SECOND, 49, answered);

        assertThat(starts.size()).isGreaterThanOrEqualTo((int) (6_000 * 0.994));
    }

    @Test
    @DisplayName("knows a way again thousands of answers after one was told of too late to have been so short")
    void oneTooShort() {
        RoundTrips trips = new RoundTrips();
        trips.lateness(100_000_000L);

        IntStream.range(0, 2_100).forEach(i -> trips.lateness(200_000_000L + i));
        assertThat(trips.lateness(200_500_000L))
                .as("the short one still counts")
                .isEmpty();

        IntStream.range(0, 2_000).forEach(i -> trips.lateness(200_000_000L + i));
        assertThat(trips.lateness(200_500_000L)).hasValue(500_000L);
    }

    @Test
    @DisplayName("takes nothing from an answer to what was not handed over yet, or to what counts no more")
    void oddAnswers() {
        Pace pace = new Pace(1, 0);
        IntStream.range(0, 200).forEach(i -> {
            long now = 2 * SECOND * i;
            long ticket = pace.start(now);
            pace.answered(ticket, now);
            pace.gone(ticket, now);
            pace.answered(ticket - 1, now);
        });

        assertThat(pace.start(398 * SECOND)).isEqualTo(-1_015_000_000L);
    }

    @ParameterizedTest(name = "{0} per second, up to {1} ms late")
    @CsvSource({"1,0", "10,0", "10,5", "33,3", "100,1", "100,5", "1000,1", "1000,5"})
    @DisplayName("is used to at least 98 % when there is work")
    void used(int perSecond, int lateMillis) {
        List<Long> starts = simulated(perSecond, lateMillis, 100 * SECOND, 43);

        assertThat(starts.size()).isGreaterThanOrEqualTo((int) (perSecond * 100 * 0.98));
    }

    @ParameterizedTest(name = "{0} per second are as {1}")
    @CsvSource({"1.5,1", "2.999,2", "10.9,10"})
    @DisplayName("takes what is over a whole number for nothing, and uses that number")
    void fractions(double perSecond, int most) {
        List<Long> starts = simulated(perSecond, 2, 100 * SECOND, 44);

        assertThat(starts.size()).isBetween((int) (most * 100 * 0.98), most * 100 + 1);
    }

    @Test
    @DisplayName("does not save up what was not used")
    void nothingSavedUp() {
        Pace pace = new Pace(10, 5);

        assertThat(pace.reserve(5, SECOND)).isZero();
        assertThat(pace.reserve(5 + 100 * SECOND, SECOND)).isZero();
        assertThat(pace.reserve(5 + 100 * SECOND, SECOND)).isEqualTo(101_000_000L);
        assertThat(pace.reserve(5 + 100 * SECOND, SECOND)).isEqualTo(202_000_000L);
    }

    @Test
    @DisplayName("takes no slot for somebody who cannot wait for it")
    void refusesLongWaits() {
        Pace pace = new Pace(1, 0);

        assertThat(pace.reserve(0, 0)).isZero();
        assertThat(pace.reserve(0, 500_000_000L)).isNegative();
        assertThat(pace.reserve(0, 500_000_000L)).isNegative();
        assertThat(pace.reserve(0, 2 * SECOND)).isEqualTo(1_010_000_000L);
    }

    @Test
    @DisplayName("may be less than one per second, or more than anyone can send")
    void extremes() {
        Pace slow = new Pace(0.5, 0);
        Pace fast = new Pace(1e12, 0);

        assertThat(slow.reserve(0, 0)).isZero();
        assertThat(slow.reserve(0, 10 * SECOND)).isEqualTo(2_020_000_000L);
        assertThat(fast.reserve(0, 0)).isZero();
        assertThat(fast.reserve(10, 0)).isZero();
    }

    @Test
    @DisplayName("is kept by all threads of a provider together, as the server sees it")
    void asTheServerSees() {
        ConcurrentLinkedQueue<Long> arrivals = new ConcurrentLinkedQueue<>();
        RawServer.Reaction noting = (out, closed) -> {
            arrivals.add(System.nanoTime());
            return RawServer.json(200, "{}").to(out, closed);
        };
        try (RawServer server = RawServer.with(noting);
                HttpCalls calls = TestCalls.open(server, "max-requests-per-second", "25", "max-concurrency", "4")) {
            ThingApi api = TestCalls.api(calls);
            AtomicInteger left = new AtomicInteger(60);
            List<Background> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                threads.add(Background.run(() -> {
                    while (left.getAndDecrement() > 0) {
                        calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a"));
                    }
                }));
            }
            threads.forEach(thread -> assertThat(thread.end().failure()).isNull());

            long[] times = arrivals.stream().mapToLong(Long::longValue).sorted().toArray();
            assertThat(times).hasSize(60);
            for (int i = 25; i < times.length; i++) {
                // The server's own threads may note an arrival late on a busy machine.
                assertThat(times[i] - times[i - 25]).isGreaterThan(SECOND - 100_000_000L);
            }
        }
    }

    private static List<Long> simulated(double perSecond, int lateMillis, long until, long seed) {
        return simulated(perSecond, lateMillis, until, seed, null);
    }

    /** A provider at the other end: on each way and until its answer some time passes by chance. */
    private record Answered(int wayMillis, int serverMillis, int moreMillis, Random random, List<Long> arrivals) {
        Answered(int wayMillis, int serverMillis, int moreMillis, long seed) {
            this(wayMillis, serverMillis, moreMillis, new Random(seed), new ArrayList<>());
        }

        /** When the answer is there to what was handed over now. */
        long to(long now) {
            long arrived = now + millis(wayMillis);
            arrivals.add(arrived);
            return arrived + serverMillis * 1_000_000L + millis(moreMillis) + millis(wayMillis);
        }

        private long millis(int most) {
            return most == 0 ? 0 : random.nextLong(most * 1_000_000L);
        }

        @Override
        public List<Long> arrivals() {
            return arrivals.stream().sorted().toList();
        }
    }

    /** When requests started, with many threads that always have work, each wake-up and hand-over late by chance. */
    private static List<Long> simulated(
            double perSecond, int lateMillis, long until, long seed, @Nullable Answered answered) {
        long born = -3 * SECOND;
        Pace pace = new Pace(perSecond, born);
        Random random = new Random(seed);
        List<Long> gone = new ArrayList<>();
        PriorityQueue<Turn> turns = new PriorityQueue<>((a, b) -> Long.compare(a.at(), b.at()));
        for (int i = 0; i < (answered == null ? 20 : 20 + Math.min(320, 2 * perSecond)); i++) {
            turns.add(new Turn(born + i, 0, 0));
        }
        while (turns.element().at() < born + until) {
            Turn turn = turns.remove();
            long now = turn.at();
            long late = lateMillis == 0 ? 0 : (long) (random.nextDouble() * lateMillis * 1_000_000);
            if (turn.phase() == 0) {
                turns.add(new Turn(now + pace.reserve(now, Long.MAX_VALUE) + late, 1, 0));
            } else if (turn.phase() == 1) {
                long ticket = pace.start(now);
                turns.add(ticket < 0 ? new Turn(now - ticket + late, 1, 0) : new Turn(now + late / 2, 2, ticket));
            } else if (turn.phase() == 2) {
                pace.gone(turn.ticket(), now);
                gone.add(now);
                turns.add(answered == null ? new Turn(now + 1000, 0, 0) : new Turn(answered.to(now), 3, turn.ticket()));
            } else {
                pace.answered(turn.ticket(), now);
                turns.add(new Turn(now + 1000, 0, 0));
            }
        }
        gone.sort(Long::compare);
        return gone;
    }
}
