package io.contacts.http.internal.pace;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lets requests go where nobody said how many a provider takes, and learns it from its answers: a rate from what it refuses
 * ({@link RateSearch}), a number under way from what it refuses and from its trouble ({@link FlightLimit}), and waits from
 * what it asks for.
 */
final class AdaptiveLimits {
    private static final long SHORTEST_HOLD = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_HOLD = TimeUnit.SECONDS.toNanos(10);
    private static final long LONGEST_HONOURED = TimeUnit.SECONDS.toNanos(60);
    /** Nothing is said of more, so that it can be counted in nanoseconds. */
    private static final Duration LONGEST_ASKED = Duration.ofDays(10_000);

    /** Whole seconds say too little about a shorter time. */
    private static final long SHORTEST_RESET = TimeUnit.SECONDS.toNanos(2);

    private final RateSearch rate;
    private final FlightLimit flights;
    private final ChanceRefusals chance;
    private int flying;
    private long free;
    private long heldUntil;
    /** Until when the provider itself asked to wait. */
    private long askedUntil;

    private long refusedAt;
    private long refusedBefore;
    private int refusals;
    private int plan;

    AdaptiveLimits(int mostUnderWay, long now) {
        rate = new RateSearch(now);
        flights = new FlightLimit(mostUnderWay, now);
        chance = new ChanceRefusals(now);
        free = now;
        heldUntil = now;
        askedUntil = now;
        refusedAt = now;
        refusedBefore = now;
    }

    /**
     * A time to start at.
     *
     * @param at when
     * @param plan by which plan; a plan that was changed meanwhile does not hold any more
     * @param paced whether it is later than it could be
     */
    record Slot(long at, int plan, boolean paced) {}

    /** A request under way: since when, and how many were under way then, itself included. */
    record Flight(long since, int flying, boolean paced) {}

    /** How many may be under way. */
    synchronized int concurrency() {
        return flights.limit();
    }

    /** Sends a request at once, if nothing stands against it. */
    synchronized Optional<Flight> beginAtOnce(long now) {
        if (now - free < 0 || now - heldUntil < 0) {
            return Optional.empty();
        }
        free = now + spacing();
        return Optional.of(begin(now, false));
    }

    /** The next slot, which is taken if it is not too long to wait for it. */
    synchronized Slot reserve(long now, long longestWait) {
        long next = latest(now, latest(heldUntil, free));
        if (next - now <= longestWait) {
            free = next + spacing();
        }
        return new Slot(next, plan, next - now > 0);
    }

    /** Whether what was reserved still holds. */
    synchronized boolean holds(Slot reserved) {
        return reserved.plan() == plan;
    }

    /** For how long the provider asks to wait, if somebody who can wait this long waits in vain for that reason. */
    synchronized Optional<Duration> asked(long now, long longestWait) {
        long asked = askedUntil - now;
        return Math.min(asked, heldUntil - now) > Math.max(longestWait, 0)
                ? Optional.of(Duration.ofNanos(asked))
                : Optional.empty();
    }

    /** A request is sent. */
    synchronized Flight begin(long now, boolean paced) {
        rate.sent(now);
        return new Flight(now, ++flying, paced);
    }

    /** A request is over without an answer. */
    synchronized void end() {
        flying--;
    }

    /** A request was answered, and so is over; returns how many may be under way now. */
    synchronized int answered(Flight flight, int status, LimiterHints hints, long now) {
        flying--;
        if (status == 429) {
            refused(flight, hints, now);
            return flights.limit();
        }
        if (status == 503) {
            flights.troubled(flight.since(), now);
        } else {
            flights.taken(flight.flying(), now - flight.since());
        }
        chance.taken(now, rate.perSecond());
        if (flight.since() - refusedAt >= 0) {
            refusals = 0;
        } else if (flight.since() - refusedBefore >= 0) {
            // Its answer was overtaken by a refusal, but the hold before was long enough.
            refusals = Math.min(refusals, 1);
        }
        rate.taken(flight.since(), now, flight.paced());
        if (hints.remaining().isPresent()) {
            waitForMore(hints, now);
        }
        return flights.limit();
    }

    private void waitForMore(LimiterHints hints, long now) {
        hints.waitForMore().map(AdaptiveLimits::nanos).ifPresent(wait -> {
            if (wait >= SHORTEST_RESET) {
                holdAsAsked(now, wait);
            }
        });
    }

    private long spacing() {
        double perSecond = rate.perSecond();
        return Double.isFinite(perSecond) ? (long) (TimeUnit.SECONDS.toNanos(1) / perSecond) : 0;
    }

    private void refused(Flight flight, LimiterHints hints, long now) {
        long asked = hints.waitAfterRefusal().map(AdaptiveLimits::nanos).orElse(0L);
        // What was sent before the last refusal was known says nothing new but how long to wait.
        boolean news = flight.since() - refusedAt >= 0;
        if (news) {
            refusedBefore = refusedAt;
            refusedAt = now;
            refusals++;
            if (chance.refused(now, rate.perSecond())) {
                rate.restore();
            } else if (!chance.isChance() && !flights.refused(flight.flying())) {
                rate.refused(now, hints.perSecond().orElse(Double.POSITIVE_INFINITY));
            }
        }
        if (news || asked > 0) {
            if (asked > 0) {
                holdAsAsked(now, asked);
            } else {
                hold(now, ownHold());
            }
            rate.held(now, heldUntil - now);
        }
    }

    private long ownHold() {
        double perSecond = rate.perSecond();
        long two = Double.isFinite(perSecond) ? (long) (2 * TimeUnit.SECONDS.toNanos(1) / perSecond) : 0;
        long first = Math.max(SHORTEST_HOLD, Math.min(two, TimeUnit.SECONDS.toNanos(1)));
        return Math.min(first << Math.min(refusals - 1, 10), LONGEST_HOLD);
    }

    private void holdAsAsked(long now, long nanos) {
        askedUntil = latest(askedUntil, now + nanos);
        hold(now, Math.min(nanos, LONGEST_HONOURED));
    }

    private void hold(long now, long nanos) {
        heldUntil = latest(heldUntil, now + nanos);
        free = heldUntil;
        plan++;
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED.toNanos() : duration.toNanos();
    }

    /** As times of {@link System#nanoTime()} are compared. */
    private static long latest(long one, long other) {
        return one - other > 0 ? one : other;
    }
}
