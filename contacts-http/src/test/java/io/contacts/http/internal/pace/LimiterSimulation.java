package io.contacts.http.internal.pace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Threads that always have work, against a limiter, in simulated time. They do with {@link AdaptiveLimits} what
 * {@link Permits} does, and after a refusal what {@code BackOff} does.
 */
final class LimiterSimulation {
    /** What became of the requests in one stretch of time. */
    record Tally(int taken, int refused) {
        double refusedShare() {
            return (double) refused / (taken + refused);
        }
    }

    /** Answers take from half to one and a half times the latency, a tenth of it each way on the network. */
    record Client(int threads, int latencyMillis) {}

    private static final long MILLISECOND = 1_000_000L;

    private record Event(long at, long order, Runnable what) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private final LimiterModel limiter;
    private final boolean headers;
    private final int latencyMillis;
    private final Random random;
    private final AdaptiveLimits limits;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private int places;
    private long now;
    private long order;
    private int taken;
    private int refused;

    LimiterSimulation(LimiterModel limiter, boolean headers, Client client, long seed) {
        this.limiter = limiter;
        this.headers = headers;
        this.latencyMillis = client.latencyMillis();
        this.random = new Random(seed);
        this.limits = new AdaptiveLimits(16, 0);
        for (int i = 0; i < client.threads(); i++) {
            at(i, () -> enter(0));
        }
    }

    /** Goes on until this second. */
    Tally until(long second) {
        int takenBefore = taken;
        int refusedBefore = refused;
        while (events.element().at() < second * 1_000_000_000L) {
            Event event = events.remove();
            now = event.at();
            event.what().run();
        }
        return new Tally(taken - takenBefore, refused - refusedBefore);
    }

    private void at(long time, Runnable what) {
        events.add(new Event(time, order++, what));
    }

    private void enter(int attempt) {
        waiting.addLast(attempt);
        admit();
    }

    private void admit() {
        while (places < limits.concurrency() && !waiting.isEmpty()) {
            places++;
            int attempt = waiting.removeFirst();
            reserve(attempt);
        }
    }

    private void reserve(int attempt) {
        AdaptiveLimits.Slot slot = limits.reserve(now, Long.MAX_VALUE / 4);
        // Threads wake late.
        long late = slot.at() > now ? random.nextInt(2 * (int) MILLISECOND) : 0;
        at(slot.at() + late, () -> start(attempt, slot));
    }

    private void start(int attempt, AdaptiveLimits.Slot slot) {
        if (!limits.holds(slot)) {
            reserve(attempt);
            return;
        }
        AdaptiveLimits.Flight flight = limits.begin(now, slot.paced());
        long there = latencyMillis * MILLISECOND / 10;
        at(now + there, () -> arrive(attempt, flight));
    }

    private void arrive(int attempt, AdaptiveLimits.Flight flight) {
        boolean good = limiter.take(now);
        LimiterHints hints = !headers
                ? LimiterHints.none()
                : new LimiterHints(
                        good ? Optional.empty() : Optional.of(Duration.ofSeconds(limiter.secondsToWait(now))),
                        limiter.remaining(),
                        Optional.empty(),
                        OptionalDouble.empty());
        // A refusal takes no time there.
        long work = good ? latency() * 8 / 10 : 0;
        at(now + work, () -> {
            if (good) {
                limiter.over();
            }
            at(now + latencyMillis * MILLISECOND / 10, () -> answered(attempt, flight, good, hints));
        });
    }

    private void answered(int attempt, AdaptiveLimits.Flight flight, boolean good, LimiterHints hints) {
        limits.answered(flight, good ? 200 : 429, hints, now);
        places--;
        if (good) {
            taken++;
            at(now + 100_000, () -> enter(0));
        } else {
            refused++;
            long ceiling = 200L << Math.min(attempt, 5);
            long wait = hints.asked().map(Duration::toMillis).orElse(0L) + (long) (random.nextDouble() * ceiling);
            at(now + wait * MILLISECOND, () -> enter(attempt + 1));
        }
        admit();
    }

    private long latency() {
        return (long) (latencyMillis * MILLISECOND * (0.5 + random.nextDouble()));
    }
}
