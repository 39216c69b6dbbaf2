package io.contacts.domain.status;

/** Whether a provider would write to a contact ({@code sentori.md A7}, "states"). */
public enum ContactStatus {
    /** Subscribed, and nothing stands against writing to them. */
    EMAILABLE,
    /** Unsubscribed or on the account's suppression list: never written to. */
    SUPPRESSED,
    /** The address bounced too often. */
    BAD_ADDRESS,
    /** The provider did not say. */
    UNKNOWN
}
