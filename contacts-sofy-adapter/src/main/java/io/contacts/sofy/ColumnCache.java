package io.contacts.sofy;

import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The venue's custom columns, kept for a while: one request, however many threads ask. A request that fails is not kept;
 * those who waited for it fail as it did.
 */
final class ColumnCache {
    private final Function<Capability, List<SofyCustomColumn>> source;
    private final Function<Capability, ErrorFacts> facts;
    private final long lifetimeNanos;
    private final LongSupplier nanoTime;
    private final Supplier<Duration> timeLeft;
    private final AtomicReference<@Nullable CompletableFuture<Columns>> underWay = new AtomicReference<>();
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    /**
     * A cache that holds nothing yet.
     *
     * @param source asks Sofy, on behalf of an operation
     * @param facts what an error of an operation starts from
     * @param nanoTime nanoseconds from any origin, never going back
     * @param timeLeft how long the calling thread may wait for what another one asks
     */
    ColumnCache(
            Function<Capability, List<SofyCustomColumn>> source,
            Function<Capability, ErrorFacts> facts,
            Duration lifetime,
            LongSupplier nanoTime,
            Supplier<Duration> timeLeft) {
        this.source = source;
        this.facts = facts;
        this.lifetimeNanos = lifetime.toNanos();
        this.nanoTime = nanoTime;
        this.timeLeft = timeLeft;
    }

    /** The columns, asked for now if none are kept. */
    Columns get(Capability operation) {
        while (true) {
            Columns fresh = fresh();
            if (fresh != null) {
                return fresh;
            }
            CompletableFuture<Columns> mine = new CompletableFuture<>();
            CompletableFuture<Columns> theirs = underWay.compareAndExchange(null, mine);
            Columns columns = theirs == null ? load(operation, mine) : await(operation, theirs);
            if (columns != null) {
                return columns;
            }
        }
    }

    /** Keeps what Sofy has just listed. */
    void put(List<SofyCustomColumn> columns, long askedAtNanos) {
        kept.set(new Kept(Columns.of(columns), askedAtNanos));
    }

    /** Forgets these columns, unless newer ones are kept: Sofy refused a contact that was written by them. */
    void forget(Columns refused) {
        kept.updateAndGet(current -> current != null && current.columns == refused ? null : current);
    }

    /** Now, in the time of this cache. */
    long now() {
        return nanoTime.getAsLong();
    }

    private Columns load(Capability operation, CompletableFuture<Columns> mine) {
        try {
            // Another thread may have been done between our look and our turn.
            Columns columns = fresh();
            if (columns == null) {
                long askedAt = now();
                columns = Columns.of(source.apply(operation));
                kept.set(new Kept(columns, askedAt));
            }
            mine.complete(columns);
            return columns;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.set(null);
        }
    }

    /** The columns that another thread asked for, or {@code null} if it was interrupted: that is no reason for this one. */
    private @Nullable Columns await(Capability operation, CompletableFuture<Columns> theirs) {
        try {
            return theirs.get(timeLeft.get().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(facts.apply(operation), Retry.SAFE);
        } catch (TimeoutException e) {
            ErrorFacts late = facts.apply(operation)
                    .withDetail("the custom columns did not come within call-timeout; nothing was sent");
            throw new ProviderUnavailableException(late, Retry.SAFE, null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CallInterruptedException) {
                return null;
            }
            if (e.getCause() instanceof ContactsException failure) {
                throw failure;
            }
            throw new IllegalStateException("the custom columns could not be read", e.getCause());
        }
    }

    private @Nullable Columns fresh() {
        Kept current = kept.get();
        return current != null && nanoTime.getAsLong() - current.askedAt < lifetimeNanos ? current.columns : null;
    }

    private record Kept(Columns columns, long askedAt) {}
}
