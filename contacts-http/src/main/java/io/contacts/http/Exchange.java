package io.contacts.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
    private @Nullable CompletableFuture<HttpResponse<Boolean>> sending;

    Exchange(Timing timing, AnswerBody.Use use, int maxBytes) {
        this.timing = timing;
        this.use = use;
        this.maxBytes = maxBytes;
        this.lastSign = timing.nanos();
    }

    /** Hands the request over. What follows is told by {@link #await}. */
    void send(HttpClient client, HttpRequest request) {
        lastSign = timing.nanos();
        sending = client.sendAsync(request, this::body);
        CompletableFuture<?> unused = sending.whenComplete((response, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
            }
        });
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
            if (sending != null && (!answer.isDone() || answer.isCompletedExceptionally())) {
                sending.cancel(true);
            }
        }
    }

    /** Ends the wait for the answer, from any thread. */
    void abort() {
        answer.completeExceptionally(new ClosedWhileWaiting());
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
