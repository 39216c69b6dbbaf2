package io.contacts.http.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.http.internal.pace.LimiterSimulation.Client;
import io.contacts.http.internal.pace.LimiterSimulation.Tally;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Against a limiter that nobody told of")
class AdaptiveRateTest {
    private static final int[] LATENCIES = {5, 20, 50};
    private static final int SEEDS = 5;

    /** From how many seconds on it is measured, and what is asked of it. */
    private record Bounds(int from, double mostRefusedWithHeaders, double mostRefusedWithout, double leastUse) {}

    private static final Bounds PROMISED = new Bounds(30, 0.01, 0.03, 0.9);
    /** One refusal is more than one in a hundred of what a limiter of a few per second takes in a minute. */
    private static final Bounds FEW = new Bounds(30, 0.02, 0.03, 0.9);
    /** No two requests may be closer than the rate says: whoever wakes late by a fifth of that loses as much. */
    private static final Bounds NO_BURST = new Bounds(30, 0.01, 0.03, 0.75);
    /** A window has to be over before its length is known. */
    private static final Bounds LONG_WINDOW = new Bounds(120, 0.015, 0.03, 0.8);
    /** Without a limit per second, there is none to use up: of what so many threads would do that are never refused. */
    private static final Bounds CONCURRENCY = new Bounds(30, 0.01, 0.03, 0.45);

    private static final Map<String, Supplier<LimiterModel>> BUCKETS = Map.of(
            "10 per second, saving none", () -> LimiterModel.tokenBucket(10, 1),
            "10 per second, saving 10", () -> LimiterModel.tokenBucket(10, 10),
            "10 per second, saving 100", () -> LimiterModel.tokenBucket(10, 100),
            "20 per second, saving 20", () -> LimiterModel.tokenBucket(20, 20),
            "50 per second, saving 5", () -> LimiterModel.tokenBucket(50, 5),
            "50 per second, saving 50", () -> LimiterModel.tokenBucket(50, 50),
            "100 per second, saving 10", () -> LimiterModel.tokenBucket(100, 10),
            "100 per second, saving 200", () -> LimiterModel.tokenBucket(100, 200));

    private static final Map<String, Supplier<LimiterModel>> WINDOWS = Map.of(
            "10 in each second", () -> LimiterModel.fixedWindow(10, 1),
            "100 in each second", () -> LimiterModel.fixedWindow(100, 1),
            "10 in any second", () -> LimiterModel.slidingWindow(10, 1),
            "100 in any second", () -> LimiterModel.slidingWindow(100, 1));

    private static final Map<String, Supplier<LimiterModel>> SLOW = Map.of(
            "2 per second, saving 2", () -> LimiterModel.tokenBucket(2, 2),
            "5 per second, saving 5", () -> LimiterModel.tokenBucket(5, 5));

    private static final Map<String, Supplier<LimiterModel>> LONG = Map.of(
            "100 in each ten seconds", () -> LimiterModel.fixedWindow(100, 10),
            "100 in any ten seconds", () -> LimiterModel.slidingWindow(100, 10));

    static Stream<Arguments> limiters() {
        return Stream.of(
                        all(BUCKETS, PROMISED),
                        all(WINDOWS, PROMISED),
                        all(SLOW, FEW),
                        all(Map.of("100 per second, saving none", () -> LimiterModel.tokenBucket(100, 1)), NO_BURST),
                        all(LONG, LONG_WINDOW))
                .flatMap(same -> same);
    }

    @ParameterizedTest(name = "{0}, {1} ms, headers: {2}")
    @MethodSource("limiters")
    @DisplayName("few requests are refused once its rate is found, and its rate is used")
    void rate(String name, int latency, boolean headers, Supplier<LimiterModel> limiter, Bounds bounds) {
        IntStream.rangeClosed(1, SEEDS).forEach(seed -> {
            LimiterModel model = limiter.get();
            LimiterSimulation simulation = new LimiterSimulation(model, headers, new Client(8, latency), seed);
            simulation.until(bounds.from());

            Tally tally = simulation.until(bounds.from() + 180L);

            assertThat(tally.refusedShare())
                    .as("share refused, seed %s, %s", seed, tally)
                    .isLessThanOrEqualTo(headers ? bounds.mostRefusedWithHeaders() : bounds.mostRefusedWithout());
            // A tenth of a percent for what the simulation's own beginning and end cut off.
            assertThat(tally.taken() / (model.perSecond() * 180))
                    .as("use, seed %s, %s", seed, tally)
                    .isGreaterThanOrEqualTo(bounds.leastUse() - 0.001);
        });
    }

    static Stream<Arguments> concurrencyLimiters() {
        return Stream.of(1, 4)
                .flatMap(most -> IntStream.of(LATENCIES)
                        .boxed()
                        .flatMap(latency ->
                                Stream.of(Arguments.of(most, latency, true), Arguments.of(most, latency, false))));
    }

    @ParameterizedTest(name = "{0} at the same time, {1} ms, headers: {2}")
    @MethodSource("concurrencyLimiters")
    @DisplayName("that counts those under way, few are refused too")
    void concurrency(int most, int latency, boolean headers) {
        LimiterModel model = LimiterModel.concurrency(most, most * 1000.0 / latency);
        LimiterSimulation simulation = new LimiterSimulation(model, headers, new Client(8, latency), 1);
        simulation.until(CONCURRENCY.from());

        Tally tally = simulation.until(CONCURRENCY.from() + 180L);

        assertThat(tally.refusedShare()).isLessThanOrEqualTo(CONCURRENCY.mostRefusedWithHeaders());
        assertThat(tally.taken() / (model.perSecond() * 180)).isGreaterThanOrEqualTo(CONCURRENCY.leastUse());
    }

    @ParameterizedTest(name = "{0} in a hundred, Retry-After: {1}, {2} ms: {3} per second")
    @CsvSource({
        "1,true,5,10",
        "1,true,50,10",
        "1,false,5,50",
        "1,false,50,30",
        "5,true,5,12",
        "5,true,50,12",
        "5,false,5,100",
        "5,false,50,70"
    })
    @DisplayName("that is none, but refuses by chance, going slower is given up after two minutes")
    void chance(int percent, boolean headers, int latency, int least) {
        IntStream.rangeClosed(1, SEEDS).forEach(seed -> {
            LimiterModel model = LimiterModel.chance(percent / 100.0, seed);
            LimiterSimulation simulation = new LimiterSimulation(model, headers, new Client(8, latency), seed);
            simulation.until(120);

            Tally tally = simulation.until(300);

            assertThat(tally.taken() / 180.0).as("seed %s, %s", seed, tally).isGreaterThanOrEqualTo(least);
        });
    }

    @ParameterizedTest(name = "Retry-After: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("that is none, but refuses one in twenty, 2,000 requests take less than ten minutes")
    void chanceFromTheBeginning(boolean headers) {
        IntStream.rangeClosed(1, SEEDS).forEach(seed -> {
            LimiterModel model = LimiterModel.chance(0.05, seed);
            LimiterSimulation simulation = new LimiterSimulation(model, headers, new Client(8, 20), seed);

            assertThat(simulation.until(600).taken()).as("seed %s", seed).isGreaterThan(2000);
        });
    }

    @Test
    @DisplayName("a simulated client that adapts to nothing is refused most of the time: the simulation can fail")
    void simulationCanFail() {
        LimiterModel model = LimiterModel.tokenBucket(10, 10);
        int taken = 0;
        int refused = 0;
        for (long now = 0; now < 60 * 1_000_000_000L; now += 10_000_000L) {
            if (model.take(now)) {
                taken++;
            } else {
                refused++;
            }
        }

        assertThat((double) refused / (taken + refused)).isGreaterThan(0.8);
    }

    @Test
    @DisplayName("whose rate is raised, the new rate is found")
    void raised() {
        LimiterModel.Changing model = new LimiterModel.Changing(LimiterModel.tokenBucket(20, 20));
        LimiterSimulation simulation = new LimiterSimulation(model, true, new Client(8, 20), 1);
        simulation.until(60);

        model.become(LimiterModel.tokenBucket(60, 60));
        simulation.until(180);

        assertThat(simulation.until(240).taken()).isGreaterThan(60 * 60 * 8 / 10);
    }

    @Test
    @DisplayName("whose rate is lowered, the new rate is found")
    void lowered() {
        LimiterModel.Changing model = new LimiterModel.Changing(LimiterModel.tokenBucket(60, 60));
        LimiterSimulation simulation = new LimiterSimulation(model, true, new Client(8, 20), 1);
        simulation.until(60);

        model.become(LimiterModel.tokenBucket(20, 20));
        simulation.until(90);

        assertThat(simulation.until(150).refusedShare()).isLessThanOrEqualTo(0.01);
    }

    private static Stream<Arguments> all(Map<String, Supplier<LimiterModel>> limiters, Bounds bounds) {
        return limiters.entrySet().stream()
                .flatMap(entry -> IntStream.of(LATENCIES)
                        .boxed()
                        .flatMap(latency -> Stream.of(true, false)
                                .map(headers ->
                                        Arguments.of(entry.getKey(), latency, headers, entry.getValue(), bounds))));
    }
}
