package io.contacts.testkit.sofy;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A custom column, as {@code GET /customColumns} lists it ({@code sofy.md B2}, CustomColumn).
 *
 * @param id the number that, written as a string, is the member's name on a contact; 0 or greater
 * @param venueId the venue; 0 in the document's example, whose meaning is not stated (gap 29)
 * @param userLabel the name given to the column; no document keeps two columns from sharing it
 * @param type what a contact may hold there
 * @param createdAt sent with milliseconds and {@code Z}
 * @param updatedAt sent with milliseconds and {@code Z}
 * @param deletedAt when the column was deleted, null while it lives; deleted columns are still listed
 */
public record SofyColumn(
        long id,
        long venueId,
        String userLabel,
        SofyColumnType type,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if {@code id} is negative
     * @throws NullPointerException if anything but {@code deletedAt} is null
     */
    public SofyColumn {
        if (id < 0) {
            throw new IllegalArgumentException("a column's id is not negative: " + id);
        }
        Objects.requireNonNull(userLabel, "userLabel");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
    }

    /** Whether the column has been deleted; a contact that names it is then refused. */
    public boolean isDeleted() {
        return deletedAt != null;
    }
}
