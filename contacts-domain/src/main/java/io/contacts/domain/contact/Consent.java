package io.contacts.domain.contact;

import java.time.Instant;
import java.util.Objects;

/**
 * Whether a person agreed to be written to. The default is {@link #unknown()}, which never changes what the provider
 * holds.
 */
public sealed interface Consent {
    /**
     * The person agreed.
     *
     * @param evidence how that is known, in words that stand up to a question: never blank, at most 1,000 characters
     * @param at when it was given
     */
    record OptedIn(String evidence, Instant at) implements Consent {
        private static final int MAX_EVIDENCE = 1000;

        /** @throws IllegalArgumentException if the evidence is blank or too long */
        public OptedIn {
            if (evidence.isBlank() || evidence.length() > MAX_EVIDENCE) {
                throw new IllegalArgumentException("consent needs evidence of 1 to " + MAX_EVIDENCE + " characters");
            }
            Objects.requireNonNull(at, "at");
        }

        /** Leaves the evidence out: it may name people. */
        @Override
        public String toString() {
            return "OptedIn[evidence=hidden, at=" + at + "]";
        }
    }

    /** The person refused, or withdrew. */
    record OptedOut() implements Consent {}

    /** Nothing is known; nothing is said to the provider. */
    record Unknown() implements Consent {}

    /**
     * Agreement, with its evidence.
     *
     * @throws IllegalArgumentException if the evidence is blank or longer than 1,000 characters
     */
    static Consent optedIn(String evidence, Instant at) {
        return new OptedIn(evidence, at);
    }

    /** Refusal or withdrawal. */
    static Consent optedOut() {
        return new OptedOut();
    }

    /** Nothing is known. */
    static Consent unknown() {
        return new Unknown();
    }
}
