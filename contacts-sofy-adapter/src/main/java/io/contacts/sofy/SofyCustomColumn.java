package io.contacts.sofy;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A custom column, as {@code GET /customColumns} lists it ({@code sofy.md B2}).
 *
 * @param id 0 or greater; written as a string, it is the member's name on a contact
 * @param venueId the venue; its meaning is not documented ({@code sofy.md}, gap 29); {@code null} if Sofy does not say
 * @param userLabel the name given to the column; no document keeps two columns from sharing it
 * @param type {@code DATETIME}, {@code CHAR} or {@code DOUBLE}, or what Sofy says instead
 * @param createdAt when it was made; {@code null} if Sofy does not say
 * @param updatedAt when it was last changed; {@code null} if Sofy does not say
 * @param deletedAt when it was deleted; {@code null} while it lives
 */
public record SofyCustomColumn(
        long id,
        @Nullable Long venueId,
        String userLabel,
        String type,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant deletedAt) {
    /** Refuses a {@code null} label or type. */
    public SofyCustomColumn {
        Objects.requireNonNull(userLabel, "userLabel");
        Objects.requireNonNull(type, "type");
    }

    /** Whether the column was deleted and is only still listed; nothing can be written to it. */
    public boolean isDeleted() {
        return deletedAt != null;
    }
}
