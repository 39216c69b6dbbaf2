package io.contacts.http.internal.attempt;

import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.Retry;
import io.contacts.http.call.Call;
import io.contacts.http.call.Repeat;
import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.lifetime.Access;
import io.contacts.http.internal.time.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One attempt at a call: what is known of it while Feign's code stands between its beginning and its end. One thread's. */
public final class Attempt {
    private static final long NEVER_WAITED = -1;

    private final String provider;
    private final Call call;
    private final Deadline deadline;
    private final Access access;
    private boolean begun;
    private boolean sent;
    private @Nullable Answer answer;
    private long answeredAt;
    private @Nullable Duration retryAfter;
    private long waited = NEVER_WAITED;

    /** An attempt of which nothing is known yet but what the call began with. */
    public Attempt(String provider, Call call, Deadline deadline, Access access) {
        this.provider = provider;
        this.call = call;
        this.deadline = deadline;
        this.access = access;
    }

    /** The call that this is an attempt at. */
    public Call call() {
        return call;
    }

    /** By when the call has to be over. */
    public Deadline deadline() {
        return deadline;
    }

    /** What the call began with. */
    public Access access() {
        return access;
    }

    /** Notes that the one request of this attempt is about to be made. */
    public void begin() {
        if (begun) {
            throw new IllegalStateException("the body of a call may make one request only");
        }
        begun = true;
    }

    /** Notes that from now on something may have reached the provider. */
    public void sent() {
        sent = true;
    }

    /** Notes that nothing can have reached the provider after all. */
    public void takenBack() {
        sent = false;
    }

    /** Whether something may have reached the provider. */
    public boolean isSent() {
        return sent;
    }

    /** Notes how long the request waited for its permit. */
    public void waited(long nanos) {
        waited = nanos;
    }

    /** Nanoseconds that the request waited for its permit; empty if it never asked for one. */
    public OptionalLong waited() {
        return waited == NEVER_WAITED ? OptionalLong.empty() : OptionalLong.of(waited);
    }

    /** Notes that the provider asked earlier to wait, and that it is too long to. */
    public void held(Duration left) {
        retryAfter = left;
    }

    /** Notes the answer, and how long it asks to wait before the next attempt. */
    public void answered(Answer came, Optional<Duration> asksToWait) {
        answer = came;
        retryAfter = asksToWait.orElse(null);
    }

    /** Notes when the answer came. */
    public void answeredAt(long now) {
        answeredAt = now;
    }

    /** When the answer came; means nothing without one. */
    public long answeredAt() {
        return answeredAt;
    }

    /** The answer, once it is there. */
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /** How long the provider asks to wait before the next attempt. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Provider, operation and, once it is there, the status. */
    public ErrorFacts facts() {
        ErrorFacts facts = ErrorFacts.of(provider, call.operation());
        return answer == null ? facts : facts.withHttpStatus(answer.status());
    }

    /** Whether to repeat the call once the request may have taken effect. */
    public Retry afterSending() {
        return call.repeat() == Repeat.ALWAYS ? Retry.SAFE : Retry.IN_DOUBT;
    }

    /** Whether to repeat the call as things stand. */
    public Retry soFar() {
        return sent ? afterSending() : Retry.SAFE;
    }
}
