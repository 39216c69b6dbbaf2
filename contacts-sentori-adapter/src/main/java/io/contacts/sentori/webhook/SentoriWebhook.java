package io.contacts.sentori.webhook;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.EmailAddress;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What Sentori tells by webhook, in the four kinds whose bodies are documented ({@code sentori.md A6}). Got from
 * {@link SentoriWebhooks#read}, which checks it.
 */
public sealed interface SentoriWebhook {
    /** The account that it comes from: Sentori's {@code AccountExternalID}. */
    String account();

    /** Whom it is about: the address as it came, also if {@link EmailAddress} would not take it. Never blank. */
    String emailAddress();

    /**
     * Whom it is about; empty if it is not an address that {@link EmailAddress} takes. Sentori's own grammar is not documented
     * ({@code sentori.md}, gap 10), so that an opt-out under such an address has to be heeded by {@link #emailAddress}.
     */
    default Optional<EmailAddress> email() {
        return EmailAddress.problemIn(emailAddress()).isEmpty()
                ? Optional.of(EmailAddress.of(emailAddress()))
                : Optional.empty();
    }

    /** When it happened. */
    Instant at();

    /** Sentori's sentence about it, which names the address; empty if there is none. It is not covered by the hash. */
    String description();

    /**
     * Somebody followed the link that confirms a sign-up, or a user added one contact by hand. Uploads do not fire it.
     *
     * @param account the account
     * @param emailAddress whom it is about, as it came
     * @param at when it happened
     * @param source the address of the form, or the word {@code User}
     * @param description Sentori's sentence
     */
    record ContactSubscribed(String account, String emailAddress, Instant at, String source, String description)
            implements SentoriWebhook {
        /** Refuses {@code null}. */
        public ContactSubscribed {
            requireAll(account, emailAddress, at, description);
            Objects.requireNonNull(source, "source");
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "ContactSubscribed[account=" + account + ", at=" + at + "]";
        }
    }

    /**
     * Somebody unsubscribed from everything, or a user did it for them. Uploads of a suppression list do not fire it.
     *
     * @param account the account
     * @param emailAddress whom it is about, as it came
     * @param at when it happened
     * @param description Sentori's sentence
     */
    record ContactUnsubscribed(String account, String emailAddress, Instant at, String description)
            implements SentoriWebhook {
        /** Refuses {@code null}. */
        public ContactUnsubscribed {
            requireAll(account, emailAddress, at, description);
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "ContactUnsubscribed[account=" + account + ", at=" + at + "]";
        }
    }

    /**
     * Somebody came onto a mailing list, by what they did themselves or by a user. Uploads do not fire it.
     *
     * @param account the account
     * @param emailAddress whom it is about, as it came
     * @param list the mailing list
     * @param at when it happened
     * @param description Sentori's sentence
     */
    record ListSubscribed(String account, String emailAddress, AudienceId list, Instant at, String description)
            implements SentoriWebhook {
        /** Refuses {@code null}. */
        public ListSubscribed {
            requireAll(account, emailAddress, at, description);
            Objects.requireNonNull(list, "list");
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "ListSubscribed[account=" + account + ", list=" + list + ", at=" + at + "]";
        }
    }

    /**
     * Somebody left a mailing list, also by unsubscribing from everything. Uploads of a suppression list do not fire it.
     *
     * @param account the account
     * @param emailAddress whom it is about, as it came
     * @param list the mailing list
     * @param at when it happened
     * @param description Sentori's sentence
     */
    record ListUnsubscribed(String account, String emailAddress, AudienceId list, Instant at, String description)
            implements SentoriWebhook {
        /** Refuses {@code null}. */
        public ListUnsubscribed {
            requireAll(account, emailAddress, at, description);
            Objects.requireNonNull(list, "list");
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "ListUnsubscribed[account=" + account + ", list=" + list + ", at=" + at + "]";
        }
    }

    private static void requireAll(String account, String emailAddress, Instant at, String description) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(emailAddress, "emailAddress");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(description, "description");
    }
}
