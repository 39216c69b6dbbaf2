package io.contacts.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The cache of custom columns")
@Timeout(30)
class ColumnCacheTest {
    private static final Capability ADD = Capability.ADD_CONTACT;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000);
    private final AtomicInteger requests = new AtomicInteger();
    private Duration timeLeft = Duration.ofSeconds(20);

    @Test
    @DisplayName("keeps what it got for its lifetime, counted from the asking, to the nanosecond")
    void livesAsLongAsItIsTold() {
        // The clock's origin is arbitrary: it may even run over.
        ColumnCache cache = cache(Duration.ofMinutes(5), List::of);

        Columns first = cache.get(ADD);
        now.addAndGet(Duration.ofMinutes(5).toNanos() - 1);
        Columns second = cache.get(ADD);
        now.addAndGet(1);
        Columns third = cache.get(ADD);

        assertThat(second).isSameAs(first);
        assertThat(third).isNotSameAs(first);
        assertThat(requests).hasValue(2);
    }

    @Test
    @DisplayName("forgets the columns by which a contact was refused, but not those that came since")
    void forgetsOnlyWhatWasRefused() {
        ColumnCache cache = cache(Duration.ofMinutes(5), List::of);
        Columns old = cache.get(ADD);
        cache.forget(old);
        Columns current = cache.get(ADD);

        cache.forget(old);

        assertThat(cache.get(ADD)).isSameAs(current);
        assertThat(requests).hasValue(2);
    }

    @Test
    @DisplayName("lets those who waited fail as the request did, and asks again the next time")
    void sharesAFailureOnce() throws Exception {
        CompletableFuture<List<SofyCustomColumn>> answer = new CompletableFuture<>();
        ColumnCache cache = cache(Duration.ofMinutes(5), () -> joined(answer));
        CompletableFuture<Columns> asking = new CompletableFuture<>();
        CompletableFuture<Columns> waiting = new CompletableFuture<>();
        Thread asker = thread(asking, () -> cache.get(ADD));
        awaitState(asker);
        Thread waiter = thread(waiting, () -> cache.get(ADD));
        awaitState(waiter);

        answer.completeExceptionally(new AccessDeniedException(ErrorFacts.of("sofy", ADD)));

        assertThatThrownBy(asking::get).hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(waiting::get).hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThat(requests).hasValue(1);
        assertThatThrownBy(() -> cache.get(ADD)).isInstanceOf(AccessDeniedException.class);
        assertThat(requests).hasValue(2);
    }

    @Test
    @DisplayName("does not pass on that another thread was interrupted: who waited asks instead")
    void survivesTheInterruptionOfTheAsker() throws Exception {
        CompletableFuture<List<SofyCustomColumn>> first = new CompletableFuture<>();
        AtomicInteger turn = new AtomicInteger();
        ColumnCache cache = cache(Duration.ofMinutes(5), () -> turn.getAndIncrement() == 0 ? joined(first) : List.of());
        CompletableFuture<Columns> asking = new CompletableFuture<>();
        CompletableFuture<Columns> waiting = new CompletableFuture<>();
        awaitState(thread(asking, () -> cache.get(ADD)));
        awaitState(thread(waiting, () -> cache.get(ADD)));

        first.completeExceptionally(new CallInterruptedException(ErrorFacts.of("sofy", ADD), Retry.SAFE));

        assertThatThrownBy(asking::get).hasRootCauseInstanceOf(CallInterruptedException.class);
        assertThat(waiting.get()).isNotNull();
        assertThat(requests).hasValue(2);
    }

    @Test
    @DisplayName("lets a waiting thread be interrupted, without harm to the request that is under way")
    void endsTheWaitOfAnInterruptedThread() throws Exception {
        CompletableFuture<List<SofyCustomColumn>> answer = new CompletableFuture<>();
        ColumnCache cache = cache(Duration.ofMinutes(5), () -> joined(answer));
        CompletableFuture<Columns> asking = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        awaitState(thread(asking, () -> cache.get(ADD)));
        Thread waiter = thread(interrupted, () -> {
            try {
                cache.get(ADD);
                return false;
            } catch (CallInterruptedException e) {
                return e.retry() == Retry.SAFE && Thread.currentThread().isInterrupted();
            }
        });
        awaitState(waiter);

        waiter.interrupt();

        assertThat(interrupted.get()).isTrue();
        answer.complete(List.of());
        assertThat(asking.get()).isNotNull();
        assertThat(requests).hasValue(1);
    }

    @Test
    @DisplayName("lets nobody wait longer than the operation may take: another thread's request may never be answered")
    void boundedWait() throws Exception {
        CompletableFuture<List<SofyCustomColumn>> answer = new CompletableFuture<>();
        ColumnCache cache = cache(Duration.ofMinutes(5), () -> joined(answer));
        CompletableFuture<Columns> asking = new CompletableFuture<>();
        awaitState(thread(asking, () -> cache.get(ADD)));
        timeLeft = Duration.ofMillis(50);

        assertThatThrownBy(() -> cache.get(ADD))
                .isInstanceOfSatisfying(
                        ProviderUnavailableException.class,
                        e -> assertThat(e.retry()).isEqualTo(Retry.SAFE))
                .hasMessageContaining("nothing was sent");
        answer.complete(List.of());

        assertThat(asking.get()).isNotNull();
        assertThat(requests).hasValue(1);
    }

    private ColumnCache cache(Duration lifetime, Supplier<List<SofyCustomColumn>> source) {
        return new ColumnCache(
                operation -> {
                    requests.incrementAndGet();
                    return source.get();
                },
                operation -> ErrorFacts.of("sofy", operation),
                lifetime,
                now::get,
                () -> timeLeft);
    }

    private static List<SofyCustomColumn> joined(CompletableFuture<List<SofyCustomColumn>> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw (ContactsException) e.getCause();
        }
    }

    private static <T> Thread thread(CompletableFuture<T> result, Supplier<T> body) {
        Thread thread = new Thread(() -> {
            try {
                result.complete(body.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitState(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
