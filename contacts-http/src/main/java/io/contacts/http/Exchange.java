package io.contacts.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. One deadline covers everything from the first byte sent to the last byte of the body, a
 * silence that is too long ends it earlier, and it can be aborted from another thread at any time.
 */
final class Exchange {
    private final Timing timing;
    private final AnswerBody.Use use;
    private final int maxBytes;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile long lastSign;
    private volatile @Nullable AnswerBody body;
    private volatile @Nullable CompletableFuture<HttpResponse<Boolean>> sending;
    private volatile boolean givenUp;

    Exchange(Timing timing, AnswerBody.Use use, int maxBytes) {
        this.timing = timing;
        this.use = use;
        this.maxBytes = maxBytes;
        this.lastSign = timing.nanos();
    }

    /**
     * Hands the request over. What follows is told by {@link #await}.
     *
     * @param gone run as soon as the client has the request, or will never have it
     */
    void send(JdkClient client, HttpRequest request, Runnable gone) {
        lastSign = timing.nanos();
        try {
            client.start(() -> start(client, request, gone));
        } catch (RejectedExecutionException e) {
            gone.run();
            abort();
        }
    }

    private void start(JdkClient client, HttpRequest request, Runnable gone) {
        try {
            if (answer.isDone() || givenUp) {
                return;
            }
            CompletableFuture<HttpResponse<Boolean>> sent = client.send(request, this::body);
            sending = sent;
            CompletableFuture<?> unused = sent.whenComplete((response, failure) -> {
                if (failure != null) {
                    answer.completeExceptionally(failure);
                }
            });
            if (givenUp) {
                sent.cancel(true);
            }
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        } finally {
            gone.run();
        }
    }

    /**
     * Waits for the answer.
     *
     * @param silence the longest silence in nanoseconds
     * @throws ExecutionException if the connection failed or broke, or the client cannot understand what came
     * @throws TimeoutException if the deadline passed or the silence was too long
     * @throws ClosedWhileWaiting if {@link #abort} was called
     */
    Answer await(Deadline deadline, long silence)
            throws InterruptedException, ExecutionException, TimeoutException, ClosedWhileWaiting {
        try {
            while (!answer.isDone()) {
                long left = Math.min(deadline.left(), lastSign + silence - timing.nanos());
                if (left <= 0) {
                    return withoutRest().orElseThrow(TimeoutException::new);
                }
                waitFor(left);
            }
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ClosedWhileWaiting closed) {
                throw closed;
            }
            throw e;
        } finally {
            if (!answer.isDone() || answer.isCompletedExceptionally()) {
                giveUp();
            }
        }
    }

    /** Ends the wait for the answer, from any thread. */
    void abort() {
        answer.completeExceptionally(new ClosedWhileWaiting());
    }

    private void giveUp() {
        givenUp = true;
        CompletableFuture<HttpResponse<Boolean>> sent = sending;
        if (sent != null) {
            sent.cancel(true);
        }
    }

    private AnswerBody body(HttpResponse.ResponseInfo head) {
        AnswerBody coming = new AnswerBody(head, use, maxBytes, () -> lastSign = timing.nanos(), answer::complete);
        body = coming;
        return coming;
    }

    private void waitFor(long nanos) throws InterruptedException, ExecutionException {
        try {
            answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Something may have come in the meantime, which starts the silence anew: whoever waits looks.
        }
    }

    private Optional<Answer> withoutRest() {
        AnswerBody coming = body;
        return coming == null ? Optional.empty() : coming.withoutRest();
    }
}
