package io.contacts.http.internal.answer;

import java.util.Optional;
import java.util.function.Predicate;

/** What came back: status, headers, and as much of the body as is of use. */
public final class Answer {
    /** Why a body stands as it does. */
    public enum Body {
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

    /** The status. */
    public int status() {
        return head.status();
    }

    /** Whether the status is a 2xx. */
    public boolean isSuccess() {
        return status() >= 200 && status() < 300;
    }

    /** Why the body stands as it does. */
    public Body state() {
        return state;
    }

    /** What came of the body. Not copied: it stays in this module. */
    public byte[] bytes() {
        return bytes;
    }

    /** The first value of a header, whatever the case of its name; empty if it did not come. */
    public Optional<String> header(String name) {
        return head.first(name);
    }

    /** As {@link AnswerHead#mayHave}. */
    public boolean mayHave(Predicate<String> name) {
        return head.mayHave(name);
    }

    /** The {@code Content-Type} header as it came. */
    public Optional<String> contentType() {
        return header("Content-Type");
    }
}
