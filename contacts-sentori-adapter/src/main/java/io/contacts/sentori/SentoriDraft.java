package io.contacts.sentori;

import io.contacts.domain.bulk.DocumentId;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that is still a draft: what an import can be attached to ({@code sentori.md A2.6}).
 *
 * @param id Sentori's {@code ExternalID}
 * @param name its name
 * @param description empty if there is none
 * @param created when it was made, in Sentori's own undocumented zone; {@code null} if Sentori does not say
 * @param modified when it was last changed, as {@code created}
 * @param createdBy the name of the user who made it; empty if Sentori does not say
 * @param modifiedBy the name of the user who last changed it; empty if Sentori does not say
 */
public record SentoriDraft(
        DocumentId id,
        String name,
        String description,
        @Nullable LocalDateTime created,
        @Nullable LocalDateTime modified,
        String createdBy,
        String modifiedBy) {
    /** Refuses {@code null} where it is not allowed. */
    public SentoriDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(createdBy, "createdBy");
        Objects.requireNonNull(modifiedBy, "modifiedBy");
    }

    /** Leaves out the users. */
    @Override
    public String toString() {
        return "SentoriDraft[id=" + id + ", name=" + name + "]";
    }
}
