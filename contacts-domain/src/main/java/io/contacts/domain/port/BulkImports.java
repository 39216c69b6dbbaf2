package io.contacts.domain.port;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;

/**
 * Many contacts in one request. Blocking; safe for use by many threads.
 *
 * <p>Every operation may throw any {@link io.contacts.domain.error.ContactsException}; those named on a method have a
 * meaning of their own there. Once the provider is closed, each throws {@link IllegalStateException}, and so does what takes a contact
 * where no Bean Validation provider is on the class path; the adapters bring one.
 */
public interface BulkImports {
    /**
     * Creates or updates all contacts of the batch ({@code sentori.md A2.5}). The provider answers with counters, not contact by contact: a contact
     * that it leaves out is counted, not named. Ends in the same state however often it runs, but each run that lands
     * something makes another import at the provider.
     *
     * @throws io.contacts.domain.error.InvalidContactException if a contact breaks a constraint (all violations, of all
     *     contacts), or if the provider refuses the batch as a whole
     */
    ImportReceipt submit(ImportBatch batch);

    /**
     * Makes an earlier import the recipients of a draft.
     *
     * @throws io.contacts.domain.error.DocumentNotFoundException if there is no such document
     * @throws io.contacts.domain.error.DocumentNotUsableException if it is not an e-mail, or no longer a draft
     */
    void attach(ImportId importId, DocumentId documentId);
}
