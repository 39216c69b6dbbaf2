package io.contacts.domain.contact;

import java.util.Objects;

/**
 * What a save did, as the provider said it. Where an answer was lost and the call repeated, it is the second one that the
 * provider speaks of: a contact that the first one created is then {@link Updated}.
 */
public sealed interface SaveResult {
    /** The contact as it stands now. */
    StoredContact contact();

    /**
     * There was no such contact; now there is.
     *
     * @param contact the contact as it stands now
     */
    record Created(StoredContact contact) implements SaveResult {
        /** Refuses {@code null}. */
        public Created {
            Objects.requireNonNull(contact, "contact");
        }
    }

    /**
     * The contact existed and was changed.
     *
     * @param contact the contact as it stands now
     */
    record Updated(StoredContact contact) implements SaveResult {
        /** Refuses {@code null}. */
        public Updated {
            Objects.requireNonNull(contact, "contact");
        }
    }
}
