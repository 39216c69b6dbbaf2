package io.contacts.testkit.sentori.account;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail or an SMS of the account.
 *
 * @param externalId its id, {@code YQ4G521C}
 * @param kind what it is
 * @param name its name
 * @param description its description; null when it has none
 * @param created when it was made; a local time, whose zone no document names ({@code sentori.md A8})
 * @param modified when it was changed last, as {@code created}
 * @param user the name of the user who did both
 */
public record SentoriDocument(
        String externalId,
        Kind kind,
        String name,
        @Nullable String description,
        LocalDateTime created,
        LocalDateTime modified,
        String user) {

    /** What a document is. */
    public enum Kind {
        /** An e-mail that may still be changed: the only one that an upload group can be attached to. */
        DRAFT,
        /** An e-mail that was sent. */
        SENT_EMAIL,
        /** An e-mail to make others from. */
        TEMPLATE,
        /** Not an e-mail. */
        SMS
    }
}
