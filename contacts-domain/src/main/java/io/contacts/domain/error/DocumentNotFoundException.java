package io.contacts.domain.error;

/** The provider says that it has no such document: Sentori's code 300 ({@code sentori.md A3}). */
public final class DocumentNotFoundException extends ContactsException {
    /** A failure with these facts. */
    public DocumentNotFoundException(ErrorFacts facts) {
        super(facts, Retry.UNSAFE, "there is no such document", "List the drafts to see their ids", null);
    }
}
