package io.contacts.http;

import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that a provider says of an account, as its fields, kept for a while. One request is made, however many threads want
 * to know; a failure is told to those who wait for it, in the name of their own operation, and is not kept. Safe for use
 * by many threads.
 *
 * @param <T> what is kept; immutable, and told apart by identity
 */
public final class Remembered<T> {
    /** Thousands of contacts may miss the same field: each look for them costs a request of those that are allowed. */
    private static final long VAIN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final String name;
    private final Source<T> source;
    private final long lifetimeNanos;
    private final LongSupplier nanoTime;
    private final Supplier<Duration> timeLeft;
    private final AtomicReference<@Nullable CompletableFuture<T>> underWay = new AtomicReference<>();
    private final AtomicReference<@Nullable Kept<T>> kept = new AtomicReference<>();
    /** What was asked for since an older answer would not do, and would not do either. */
    private volatile @Nullable T inVain;

    /**
     * Nothing is known and nobody is asked yet.
     *
     * @param name what it is, in the plural, for a message: {@code the account's fields}
     * @param source who is asked
     * @param lifetime how long an answer is good, counted from when it was asked for
     * @param nanoTime nanoseconds from any origin, as {@link System#nanoTime()}
     * @param timeLeft how long the calling thread may wait for what another one asks: {@link HttpCalls#timeLeft()}
     */
    public Remembered(
            String name, Source<T> source, Duration lifetime, LongSupplier nanoTime, Supplier<Duration> timeLeft) {
        this.name = name;
        this.source = source;
        this.lifetimeNanos = lifetime.toNanos();
        this.nanoTime = nanoTime;
        this.timeLeft = timeLeft;
    }

    /**
     * Who is asked, in the name of an operation.
     *
     * @param provider asks
     * @param facts what a failure of an operation starts from
     * @param <T> what is answered
     */
    public record Source<T>(Function<Capability, T> provider, Function<Capability, ErrorFacts> facts) {}

    /**
     * As it is now; always asks.
     *
     * @throws ContactsException as the source does
     */
    public T fresh(Capability operation) {
        long askedAt = nanoTime.getAsLong();
        Kept<T> answer = new Kept<>(source.provider().apply(operation), askedAt);
        // Another thread may have asked later and been answered earlier.
        kept.updateAndGet(current -> current != null && current.askedAt - askedAt > 0 ? current : answer);
        return answer.answer;
    }

    /**
     * As it was not longer ago than the lifetime; asks if that is not known.
     *
     * @throws CallInterruptedException if the calling thread is interrupted while another one asks
     * @throws ProviderUnavailableException if the other one has no answer within the time that is left
     * @throws ContactsException as the source does, whichever thread asked
     */
    public T known(Capability operation) {
        while (true) {
            @Nullable T current = current();
            if (current != null) {
                return current;
            }
            CompletableFuture<T> mine = new CompletableFuture<>();
            CompletableFuture<T> theirs = underWay.compareAndExchange(null, mine);
            @Nullable T answer = theirs == null ? ask(operation, mine) : await(operation, theirs);
            if (answer != null) {
                return answer;
            }
        }
    }

    /**
     * As {@link #known}, but an answer that will not do is held against what the provider says now: something may have been
     * added meanwhile. If that would not do either, it is given all the same, and for some seconds nobody is asked again.
     *
     * @param willDo whether what is wanted can be made by this answer
     * @throws ContactsException as {@link #known}
     */
    public T known(Capability operation, Predicate<T> willDo) {
        Kept<T> before = kept.get();
        T answer = known(operation);
        if (willDo.test(answer)) {
            return answer;
        }
        if (before != null && before.answer == answer && !isRecentlyInVain(before)) {
            forget(answer);
            answer = known(operation);
        }
        if (!willDo.test(answer)) {
            inVain = answer;
        }
        return answer;
    }

    private boolean isRecentlyInVain(Kept<T> before) {
        return before.answer == inVain && nanoTime.getAsLong() - before.askedAt < VAIN_NANOS;
    }

    /** What is kept, if anything is; asks nobody. */
    public Optional<T> kept() {
        return Optional.ofNullable(current());
    }

    /** Forgets this answer, unless a newer one is kept: the provider refused what was made by it. */
    public void forget(T answer) {
        kept.updateAndGet(current -> current != null && current.answer == answer ? null : current);
    }

    private T ask(Capability operation, CompletableFuture<T> mine) {
        try {
            // Another thread may have been done between our look and our turn.
            @Nullable T current = current();
            T answer = current == null ? fresh(operation) : current;
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.set(null);
        }
    }

    /** What another thread asked for, or {@code null} if that one was interrupted, which is no reason for this one. */
    private @Nullable T await(Capability operation, CompletableFuture<T> theirs) {
        try {
            return theirs.get(timeLeft.get().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(facts(operation), Retry.SAFE);
        } catch (TimeoutException e) {
            throw new ProviderUnavailableException(
                    facts(operation).withDetail(name + " did not come within call-timeout; nothing was sent"),
                    Retry.SAFE,
                    null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CallInterruptedException) {
                return null;
            }
            if (e.getCause() instanceof ContactsException failure) {
                throw Restated.of(failure, failure.facts().during(operation));
            }
            throw new IllegalStateException(name + " could not be read", e.getCause());
        }
    }

    private ErrorFacts facts(Capability operation) {
        return source.facts().apply(operation);
    }

    private @Nullable T current() {
        Kept<T> current = kept.get();
        return current != null && nanoTime.getAsLong() - current.askedAt < lifetimeNanos ? current.answer : null;
    }

    private record Kept<T>(T answer, long askedAt) {}
}
