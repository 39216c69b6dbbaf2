package io.contacts.http;

import java.util.Optional;
import java.util.function.Predicate;

/** What came back: status, headers, and as much of the body as is of use. */
final class Answer {
    /** Why a body stands as it does. */
    enum Body {
        /** There was none: nothing is missing, and nothing was said. */
        NONE,
        /** All of it. */
        WHOLE,
        /** What is beyond the first bytes was not read: it does not matter. */
        CUT,
        /** It was longer than allowed. */
        TOO_LARGE,
        /** It was compressed, which nobody asked for. */
        COMPRESSED
    }

    private final AnswerHead head;
    private final Body state;
    private final byte[] bytes;

    Answer(AnswerHead head, Body state, byte[] bytes) {
        this.head = head;
        this.state = state;
        this.bytes = bytes;
    }

    int status() {
        return head.status();
    }

    boolean isSuccess() {
        return status() >= 200 && status() < 300;
    }

    Body state() {
        return state;
    }

    /** Not copied: what is here stays in this package. */
    byte[] bytes() {
        return bytes;
    }

    Optional<String> header(String name) {
        return head.first(name);
    }

    /** As {@link AnswerHead#mayHave}. */
    boolean mayHave(Predicate<String> name) {
        return head.mayHave(name);
    }

    Optional<String> contentType() {
        return header("Content-Type");
    }
}
