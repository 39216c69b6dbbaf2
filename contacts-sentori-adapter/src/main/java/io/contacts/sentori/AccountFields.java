package io.contacts.sentori;

import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.field.ContactField;
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

/** The fields of the account, remembered for a while: the provider is asked once, however many threads want to know. */
final class AccountFields {
    private final Function<Capability, List<ContactField>> provider;
    private final Duration lifetime;
    private final LongSupplier nanoTime;
    private final Supplier<Duration> timeLeft;
    private final AtomicReference<@Nullable CompletableFuture<Answer>> latest = new AtomicReference<>();

    /**
     * Nothing is known and nobody is asked yet.
     *
     * @param provider asks, in the name of an operation
     * @param lifetime how long an answer is good
     * @param nanoTime as {@link System#nanoTime()}
     * @param timeLeft how long the calling thread may wait for what another one asks
     */
    AccountFields(
            Function<Capability, List<ContactField>> provider,
            Duration lifetime,
            LongSupplier nanoTime,
            Supplier<Duration> timeLeft) {
        this.provider = provider;
        this.lifetime = lifetime;
        this.nanoTime = nanoTime;
        this.timeLeft = timeLeft;
    }

    private record Answer(List<ContactField> fields, long at) {}

    /** The fields as they are now; always asks. */
    List<ContactField> fresh(Capability operation) {
        Answer answer = ask(operation);
        latest.set(CompletableFuture.completedFuture(answer));
        return answer.fields();
    }

    /** The fields as they were not longer ago than the lifetime. */
    List<ContactField> known(Capability operation) {
        while (true) {
            CompletableFuture<Answer> current = latest.get();
            if (current != null && !isOver(current)) {
                try {
                    return await(operation, current).fields();
                } catch (OtherThreadInterruptedException e) {
                    // That thread gave up, not we: ask again.
                    latest.compareAndSet(current, null);
                }
            } else {
                CompletableFuture<Answer> own = new CompletableFuture<>();
                if (latest.compareAndSet(current, own)) {
                    return askFor(own, operation).fields();
                }
            }
        }
    }

    private Answer askFor(CompletableFuture<Answer> waiting, Capability operation) {
        try {
            Answer answer = ask(operation);
            waiting.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            // A failure is told to those who wait for it and then forgotten.
            latest.compareAndSet(waiting, null);
            waiting.completeExceptionally(e);
            throw e;
        }
    }

    private Answer ask(Capability operation) {
        return new Answer(provider.apply(operation), nanoTime.getAsLong());
    }

    private boolean isOver(CompletableFuture<Answer> answer) {
        return answer.isDone()
                && (answer.isCompletedExceptionally() || age(answer.join()).compareTo(lifetime) >= 0);
    }

    private Duration age(Answer answer) {
        return Duration.ofNanos(nanoTime.getAsLong() - answer.at());
    }

    private Answer await(Capability operation, CompletableFuture<Answer> answer)
            throws OtherThreadInterruptedException {
        try {
            return answer.get(timeLeft.get().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(ErrorFacts.of(SentoriProviderFactory.NAME, operation), Retry.SAFE);
        } catch (TimeoutException e) {
            throw new ProviderUnavailableException(
                    ErrorFacts.of(SentoriProviderFactory.NAME, operation)
                            .withDetail("the account's fields did not come within call-timeout; nothing was sent"),
                    Retry.SAFE,
                    null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CallInterruptedException) {
                throw new OtherThreadInterruptedException();
            }
            if (e.getCause() instanceof ContactsException failure) {
                throw Restated.of(failure, failure.facts().during(operation));
            }
            throw new IllegalStateException("the account's fields could not be read", e.getCause());
        }
    }

    /** The thread that asked for all of us was interrupted. */
    private static final class OtherThreadInterruptedException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
