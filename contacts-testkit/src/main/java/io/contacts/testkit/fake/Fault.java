package io.contacts.testkit.fake;

import java.time.Duration;
import java.util.Objects;

/** What goes wrong with one request. */
public sealed interface Fault {
    /** Whether the fake still handles the request, so that its effect is there whatever the client sees. */
    boolean letsEffectHappen();

    /** Nothing goes wrong. */
    record None() implements Fault {
        @Override
        public boolean letsEffectHappen() {
            return true;
        }
    }

    /** This answer comes instead of the fake's; nothing took effect. */
    record Answer(FakeResponse response) implements Fault {
        /** @throws NullPointerException when the answer is null */
        public Answer {
            Objects.requireNonNull(response, "response");
        }

        @Override
        public boolean letsEffectHappen() {
            return false;
        }
    }

    /** The request takes effect, and then this answer comes instead of the fake's. */
    record AnswerAfterEffect(FakeResponse response) implements Fault {
        /** @throws NullPointerException when the answer is null */
        public AnswerAfterEffect {
            Objects.requireNonNull(response, "response");
        }

        @Override
        public boolean letsEffectHappen() {
            return true;
        }
    }

    /**
     * The connection is reset and no answer comes.
     *
     * @param letsEffectHappen whether the request took effect before that
     */
    record Reset(boolean letsEffectHappen) implements Fault {}

    /** The request takes effect; the body of the answer comes in pieces, spread evenly over the time. */
    record SlowDrip(int chunks, Duration total) implements Fault {
        /** @throws IllegalArgumentException when there are no chunks, or the time is not positive */
        public SlowDrip {
            if (chunks < 1 || total.isNegative() || total.isZero()) {
                throw new IllegalArgumentException("A drip has at least one chunk and takes some time");
            }
        }

        @Override
        public boolean letsEffectHappen() {
            return true;
        }
    }

    /** The request takes effect; the answer breaks off in the middle of its body, before its {@code Content-Length}. */
    record TruncatedBody() implements Fault {
        @Override
        public boolean letsEffectHappen() {
            return true;
        }
    }

    /** The request takes effect; status and headers are right, the body is bytes that are neither JSON nor UTF-8. */
    record GarbageBody() implements Fault {
        @Override
        public boolean letsEffectHappen() {
            return true;
        }
    }
}
