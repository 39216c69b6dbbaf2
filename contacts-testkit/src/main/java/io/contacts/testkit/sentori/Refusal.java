package io.contacts.testkit.sentori;

import io.contacts.testkit.fake.FakeResponse;

/** The request is refused with this answer, and nothing has changed. Never leaves the fake. */
final class Refusal extends RuntimeException {
    private final transient FakeResponse response;

    Refusal(SentoriError error) {
        this(error.response());
    }

    Refusal(FakeResponse response) {
        super(null, null, false, false);
        this.response = response;
    }

    /** Without an envelope: no limit is documented ({@code sentori.md}, gap 12). */
    static Refusal tooLarge() {
        return new Refusal(FakeResponse.text(413, "Payload Too Large\n"));
    }

    FakeResponse response() {
        return response;
    }

    static void when(boolean wrong, SentoriError error) {
        if (wrong) {
            throw new Refusal(error);
        }
    }
}
