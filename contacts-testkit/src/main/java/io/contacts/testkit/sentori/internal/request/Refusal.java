package io.contacts.testkit.sentori.internal.request;

import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.document.SentoriError;

/** The request is refused with this answer, and nothing has changed. Never leaves the fake. */
public final class Refusal extends RuntimeException {
    private final transient FakeResponse response;

    /** With a documented error. */
    public Refusal(SentoriError error) {
        this(error.response());
    }

    /** With an answer that is no documented error. */
    Refusal(FakeResponse response) {
        super(null, null, false, false);
        this.response = response;
    }

    /** Without an envelope: no limit is documented ({@code sentori.md}, gap 12). */
    public static Refusal tooLarge() {
        return new Refusal(FakeResponse.text(413, "Payload Too Large\n"));
    }

    /** What is sent. */
    public FakeResponse response() {
        return response;
    }

    /** Throws a refusal if something is wrong, and else does nothing. */
    public static void when(boolean wrong, SentoriError error) {
        if (wrong) {
            throw new Refusal(error);
        }
    }
}
