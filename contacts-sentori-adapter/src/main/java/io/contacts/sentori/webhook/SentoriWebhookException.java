package io.contacts.sentori.webhook;

import java.util.Objects;

/** A request that is not a webhook to be believed. Names nobody and holds no secret, so the message may be logged. */
public final class SentoriWebhookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why it is not believed. */
    public enum Reason {
        /** It is not one JSON object in UTF-8. */
        NOT_JSON,
        /** It is of a kind whose body is not documented, such as a bounce or an interaction: it cannot be checked. */
        UNDOCUMENTED_KIND,
        /** A member is missing, or is not what it is documented to be. */
        MALFORMED,
        /** The hash does not fit: it does not come from Sentori, is for another account, or was changed on the way. */
        WRONG_HASH
    }

    private final Reason reason;

    SentoriWebhookException(Reason reason, String detail) {
        super(detail);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Why it is not believed. */
    public Reason reason() {
        return reason;
    }
}
