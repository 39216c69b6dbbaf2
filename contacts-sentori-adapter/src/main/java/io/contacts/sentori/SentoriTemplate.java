package io.contacts.sentori;

import io.contacts.domain.bulk.DocumentId;
import java.util.Objects;

/**
 * A template that drafts can be made from. Sentori's template has more members; our copy of its page ends after these
 * ({@code sentori.md A2.1}, row 17).
 *
 * @param id Sentori's {@code ExternalID}
 * @param name its name
 */
public record SentoriTemplate(DocumentId id, String name) {
    /** Refuses {@code null}. */
    public SentoriTemplate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
