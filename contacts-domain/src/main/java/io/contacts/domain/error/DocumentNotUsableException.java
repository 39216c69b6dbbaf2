package io.contacts.domain.error;

/**
 * The document is not an e-mail, or not a draft any more: Sentori's codes 301 and 400, and 401, of which our copy of the documents
 * shows no more than the number ({@code sentori.md A3}).
 */
public final class DocumentNotUsableException extends ContactsException {
    /** A failure with these facts. */
    public DocumentNotUsableException(ErrorFacts facts) {
        super(facts, Retry.UNSAFE, "the document cannot be used for this", "Use an e-mail that is still a draft", null);
    }
}
