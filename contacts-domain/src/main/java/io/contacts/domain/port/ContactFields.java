package io.contacts.domain.port;

import io.contacts.domain.field.ContactField;
import java.util.List;

/**
 * The fields that an account keeps for each contact, beyond the components that all providers share. Blocking; safe for use by
 * many threads.
 *
 * <p>Every operation may throw any {@link io.contacts.domain.error.ContactsException}. Once the provider is
 * closed, each throws {@link IllegalStateException}.
 */
public interface ContactFields {
    /**
     * All fields that can be written, custom ones and the provider's own, in the provider's order; those that were deleted
     * and are still listed say so.
     */
    List<ContactField> list();
}
