package io.contacts.http.internal.pace;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.attempt.Attempt;
import io.contacts.http.internal.exchange.ClosedWhileWaiting;
import io.contacts.http.internal.lifetime.Access;
import io.contacts.http.internal.lifetime.AccessRefusedWhileWaiting;
import io.contacts.http.internal.lifetime.Lifetime;
import io.contacts.http.internal.time.Deadline;
import io.contacts.http.internal.time.Timing;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets requests go: so many at the same time, so many per second; where nobody said how many, as {@link AdaptiveLimits} learn. */
public final class Permits {
    private final Places places;
    private final @Nullable Pace pace;
    private final @Nullable AdaptiveLimits adaptive;
    private final Timing timing;
    private final Lifetime lifetime;

    /** Permits within the limits that the settings name, and otherwise within those that are learned. */
    public Permits(HttpSettings settings, Timing timing, Lifetime lifetime) {
        int most = settings.maxConcurrency();
        this.pace = settings.maxRequestsPerSecond()
                .map(perSecond -> new Pace(perSecond, timing.nanos()))
                .orElse(null);
        this.adaptive = pace == null ? new AdaptiveLimits(most, timing.nanos()) : null;
        this.places = new Places(adaptive == null ? most : adaptive.concurrency());
        this.timing = timing;
        this.lifetime = lifetime;
    }

    /** What one request may go with; to be handed in by {@link #release}. */
    public static final class Permit {
        private final long ticket;
        private final AdaptiveLimits.@Nullable Flight flight;
        private final long since;
        private boolean gone;
        /** Its own thread's. */
        private boolean answered;

        private Permit(long ticket, AdaptiveLimits.@Nullable Flight flight, long since) {
            this.ticket = ticket;
            this.flight = flight;
            this.since = since;
        }

        /** When it was given. */
        public long since() {
            return since;
        }

        /** Whether this is the first time that its request is said to be gone. */
        private synchronized boolean leave() {
            boolean first = !gone;
            gone = true;
            return first;
        }
    }

    /**
     * Waits for a place among those under way and for the pace; the place comes first, so that nobody's slot passes while
     * waiting for one. The wait ends at once when access is refused to anybody.
     *
     * @param access what the call began with
     * @param asked the time as of now: most permits are given at once, and each look at the clock costs more than that
     * @return empty if the deadline would pass
     */
    public Optional<Permit> acquire(Deadline deadline, Access access, long asked)
            throws InterruptedException, ClosedWhileWaiting, AccessRefusedWhileWaiting {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (places.takeFree()) {
            return acquirePlaced(deadline, access, asked);
        }
        boolean placed = places.take(access, deadline.leftToWait());
        if (!placed) {
            lifetime.requireOpen();
            access.requireGranted();
            return Optional.empty();
        }
        return acquirePlaced(deadline, access, timing.nanos());
    }

    private Optional<Permit> acquirePlaced(Deadline deadline, Access access, long placed)
            throws InterruptedException, ClosedWhileWaiting, AccessRefusedWhileWaiting {
        Optional<Permit> permit = Optional.empty();
        try {
            lifetime.requireOpen();
            access.requireGranted();
            if (adaptive != null) {
                permit = start(adaptive, deadline, access, placed);
            } else if (pace != null) {
                permit = start(pace, deadline, access);
            }
        } finally {
            if (permit.isEmpty()) {
                places.release();
            }
        }
        return permit;
    }

    /** The request has been handed over, or never will be. Only the first time counts: its place may be another's since. */
    public void gone(Permit permit) {
        if (pace != null && permit.leave()) {
            pace.gone(permit.ticket, timing.nanos());
        }
    }

    /** The answer to the request is known; returns since when. */
    public long answered(Permit permit, Answer answer) {
        // Not when it came: what left in between did not know of it.
        long now = timing.nanos();
        if (saysRefused(answer)) {
            accessRefused();
        }
        if (adaptive != null && permit.flight != null) {
            LimiterHints hints = LimiterHints.of(answer, timing::now);
            permit.answered = true;
            places.resize(adaptive.answered(permit.flight, answer.status(), hints, now));
        } else if (pace != null) {
            pace.answered(permit.ticket, now);
        }
        return now;
    }

    /** The request is over, answered or not, and so gone: a ticket that nobody settled would stop the pace for ever. */
    public void release(Permit permit) {
        gone(permit);
        if (adaptive != null && !permit.answered) {
            adaptive.end();
        }
        places.release();
    }

    /** An attempt failed: where its answer says in words what others say by the status, access was refused. */
    public void failed(Attempt attempt, ContactsException error) {
        Optional<Answer> answer = attempt.answer();
        if (error instanceof AccessDeniedException && answer.isPresent() && !saysRefused(answer.get())) {
            accessRefused();
        }
    }

    /** How long the provider asks to wait, if that is longer than this deadline allows; empty if it did not ask so. */
    public Optional<Duration> asked(Deadline deadline) {
        return adaptive == null ? Optional.empty() : adaptive.asked(timing.nanos(), deadline.leftToWait());
    }

    /** Wakes all who wait; they find that the end has come. */
    public void end() {
        places.wake();
    }

    private void accessRefused() {
        lifetime.refused();
        places.wake();
    }

    private Optional<Permit> start(AdaptiveLimits limits, Deadline deadline, Access access, long placed)
            throws InterruptedException, ClosedWhileWaiting, AccessRefusedWhileWaiting {
        if (deadline.left(placed) >= 0) {
            Optional<AdaptiveLimits.Flight> flight = limits.beginAtOnce(placed);
            if (flight.isPresent()) {
                return Optional.of(new Permit(0, flight.get(), placed));
            }
        }
        while (true) {
            AdaptiveLimits.Slot slot = limits.reserve(timing.nanos(), deadline.leftToWait());
            if (slot.at() - timing.nanos() > deadline.leftToWait()) {
                return Optional.empty();
            }
            pauseUntil(slot.at(), access);
            if (limits.holds(slot)) {
                long now = timing.nanos();
                return Optional.of(new Permit(0, limits.begin(now, slot.paced()), now));
            }
        }
    }

    private Optional<Permit> start(Pace limit, Deadline deadline, Access access)
            throws InterruptedException, ClosedWhileWaiting, AccessRefusedWhileWaiting {
        long wait = limit.reserve(timing.nanos(), deadline.leftToWait());
        if (wait < 0) {
            return Optional.empty();
        }
        pauseUntil(timing.nanos() + wait, access);
        long ticket = limit.start(timing.nanos());
        while (ticket < 0) {
            if (-ticket > deadline.leftToWait()) {
                return Optional.empty();
            }
            lifetime.pause(access, -ticket);
            ticket = limit.start(timing.nanos());
        }
        return Optional.of(new Permit(ticket, null, timing.nanos()));
    }

    private static boolean saysRefused(Answer answer) {
        return answer.status() == 401 || answer.status() == 403;
    }

    private void pauseUntil(long moment, Access access)
            throws InterruptedException, ClosedWhileWaiting, AccessRefusedWhileWaiting {
        for (long left = moment - timing.nanos(); left > 0; left = moment - timing.nanos()) {
            lifetime.pause(access, left);
        }
    }
}
