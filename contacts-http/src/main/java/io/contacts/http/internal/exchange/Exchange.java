package io.contacts.http.internal.exchange;

import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.internal.answer.AnswerHead;
import io.contacts.http.internal.time.Deadline;
import io.contacts.http.internal.time.Timing;
import java.net.http.HttpConnectTimeoutException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. One deadline covers everything from the first byte sent to the last byte of the body, a
 * silence that is too long ends it earlier, and it can be aborted from another thread at any time.
 *
 * <p>Until its first byte goes out, a request can be withdrawn, and then it is certain that it was never sent, whatever
 * failed. It goes out once.
 */
public final class Exchange {
    /**
     * How long to wait for a body that nobody reads: with it, the connection can be used again; without it, the provider has
     * said all the same that it is done.
     */
    static final long GRACE = TimeUnit.MILLISECONDS.toNanos(500);

    /** Odd, and of digits without a pattern: times that are near each other go far apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private enum State {
        HELD,
        RELEASED,
        WITHDRAWN
    }

    private final Timing timing;
    private final AnswerBody.Use use;
    private final int maxBytes;
    private final Runnable gone;
    private final int hash;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.HELD);
    private volatile long lastSign;
    private volatile @Nullable AnswerBody body;
    /** Set before the body, and read after it. */
    private long heardAt;

    private volatile @Nullable Runnable cancelling;
    private volatile boolean givenUp;
    private volatile boolean opening;
    private volatile long openBy;

    /**
     * One that begins.
     *
     * @param gone run as soon as the request has left, or never will; perhaps more than once
     * @param now when that is
     */
    public Exchange(Timing timing, AnswerBody.Use use, int maxBytes, Runnable gone, long now) {
        this.timing = timing;
        this.use = use;
        this.maxBytes = maxBytes;
        this.gone = gone;
        this.hash = Long.hashCode(now * SPREAD);
        this.lastSign = now;
    }

    /** By when it began: what the JVM gives an object for this costs more than all that the set of those under way does. */
    @Override
    public int hashCode() {
        return hash;
    }

    /** Lets the first byte go out: {@code false} if it must not any more. */
    public boolean release() {
        return state.compareAndSet(State.HELD, State.RELEASED);
    }

    /** Withdraws the request; returns whether that was in time. */
    public boolean withdraw() {
        return state.compareAndSet(State.HELD, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
    }

    /** Whether its first byte may have gone out. */
    public boolean isReleased() {
        return state.get() == State.RELEASED;
    }

    /** It turned out that what was let go never left. */
    public void neverSent() {
        state.compareAndSet(State.RELEASED, State.WITHDRAWN);
    }

    /** A connection is opened for the request, looking up its name and TLS included, which may take so long. */
    public void opensWithin(long nanos) {
        openBy = timing.nanos() + nanos;
        opening = true;
    }

    /** The connection is there. */
    public void opened() {
        sign();
        opening = false;
    }

    /** Whoever sends the request has done so, or will not. */
    public void gone() {
        gone.run();
    }

    /** What ends the sending and the reading, once nobody waits for the answer any more. */
    public void cancelBy(Runnable cancel) {
        cancelling = cancel;
        if (givenUp) {
            cancel.run();
        }
    }

    /** Whether nobody waits any more. */
    public boolean isOver() {
        return givenUp || answer.isDone();
    }

    /** Something came. */
    public void sign() {
        lastSign = timing.nanos();
    }

    /** The head came, which was the last sign: this takes in the body. */
    public AnswerBody heard(AnswerHead head) {
        AnswerBody coming = new AnswerBody(head, use, maxBytes);
        heardAt = lastSign;
        body = coming;
        return coming;
    }

    /** The answer is there: the wait is over. */
    public void answered(Answer came) {
        answer.complete(came);
    }

    /** There will be no answer: the wait ends in this. */
    public void failed(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    /** Ends the wait for the answer, from any thread. */
    public void abort() {
        failed(new ClosedWhileWaiting());
    }

    /**
     * Waits for the answer.
     *
     * @param silence the longest silence in nanoseconds
     * @return it, as far as it came, if the rest is not needed and is late, or the thread is interrupted or {@link #abort} was
     *     called meanwhile
     * @throws ExecutionException if the connection failed or broke, or what came cannot be understood
     * @throws TimeoutException if the deadline passed or the silence was too long
     * @throws ClosedWhileWaiting if {@link #abort} was called
     */
    public Answer await(Deadline deadline, long silence)
            throws InterruptedException, ExecutionException, TimeoutException, ClosedWhileWaiting {
        try {
            return awaited(deadline, silence);
        } catch (InterruptedException e) {
            Answer done = bareSuccess().orElseThrow(() -> e);
            Thread.currentThread().interrupt();
            return done;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ClosedWhileWaiting closed) {
                return bareSuccess().orElseThrow(() -> closed);
            }
            if (Thread.interrupted()) {
                // An interrupt during the sending closes the connection: that is why it broke.
                throw new InterruptedException();
            }
            throw e;
        } finally {
            if (!answer.isDone() || answer.isCompletedExceptionally()) {
                giveUp();
            }
        }
    }

    private Answer awaited(Deadline deadline, long silence)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (!answer.isDone()) {
            long now = timing.nanos();
            long toOpen = opening ? openBy - now : Long.MAX_VALUE;
            if (toOpen <= 0) {
                throw new ExecutionException(tooLate());
            }
            long left = Math.min(deadline.left(), lastSign + silence - now);
            if (left <= 0) {
                return withoutRest().orElseThrow(TimeoutException::new);
            }
            Optional<Answer> done = bareSuccess();
            if (done.isPresent() && heardAt + GRACE - now <= 0) {
                return done.get();
            }
            // Nobody wakes the one who waits when the head is there.
            waitFor(Math.min(toOpen, use == AnswerBody.Use.IGNORE ? Math.min(left, GRACE) : left));
        }
        return answer.get();
    }

    private void giveUp() {
        givenUp = true;
        Runnable cancel = cancelling;
        if (cancel != null) {
            cancel.run();
        }
    }

    private void waitFor(long nanos) throws InterruptedException, ExecutionException {
        try {
            answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Something may have come in the meantime, which starts the silence anew: whoever waits looks.
        }
    }

    /** The answer that says by its head alone that all is done. */
    private Optional<Answer> bareSuccess() {
        AnswerBody coming = body;
        return coming != null && coming.isIgnored() ? coming.withoutRest() : Optional.empty();
    }

    private Optional<Answer> withoutRest() {
        AnswerBody coming = body;
        return coming == null ? Optional.empty() : coming.withoutRest();
    }

    /** What a connection that is not there in time ends in. */
    public static HttpConnectTimeoutException tooLate() {
        return new HttpConnectTimeoutException("no connection in time");
    }
}
