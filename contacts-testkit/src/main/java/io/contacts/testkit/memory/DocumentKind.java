package io.contacts.testkit.memory;

/** What a document is that an import may be attached to, or not. */
public enum DocumentKind {
    /** An e-mail that is a draft: the only kind that takes an import. */
    DRAFT,
    /** An e-mail that was sent. */
    SENT_EMAIL,
    /** A text message. */
    SMS
}
