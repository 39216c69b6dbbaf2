package io.contacts.testkit.memory;

import java.time.Duration;
import java.util.Objects;

/** How an operation fails that an {@link InMemoryContacts} was told to let fail. */
public sealed interface Failure {
    /**
     * The provider took too many calls and did nothing with this one.
     *
     * @param retryAfter how long it asks to wait
     */
    record RateLimited(Duration retryAfter) implements Failure {
        /** Refuses {@code null}. */
        public RateLimited {
            Objects.requireNonNull(retryAfter, "retryAfter");
        }
    }

    /** The provider says that it cannot serve; nothing took effect, but the caller cannot know. */
    record Unavailable() implements Failure {}

    /** The key is refused. */
    record AccessDenied() implements Failure {}

    /**
     * The operation was sent and no answer came. A read fails as unavailable.
     *
     * @param afterEffect whether it took effect
     */
    record AnswerLost(boolean afterEffect) implements Failure {}

    /**
     * No answer comes and nothing takes effect until {@link InMemoryContacts#heal}, or the provider is closed, or the
     * thread is interrupted. After {@code heal} the operation goes on as if nothing had been.
     */
    record Hanging() implements Failure {}

    /** Too many calls; wait this long. */
    static Failure rateLimited(Duration retryAfter) {
        return new RateLimited(retryAfter);
    }

    /** The provider cannot serve. */
    static Failure unavailable() {
        return new Unavailable();
    }

    /** The key is refused. */
    static Failure accessDenied() {
        return new AccessDenied();
    }

    /** It takes effect; the answer is lost. */
    static Failure answerLostAfterEffect() {
        return new AnswerLost(true);
    }

    /** It takes no effect; there is no answer, and the caller cannot know. */
    static Failure answerLostBeforeEffect() {
        return new AnswerLost(false);
    }

    /** No answer comes. */
    static Failure hanging() {
        return new Hanging();
    }
}
