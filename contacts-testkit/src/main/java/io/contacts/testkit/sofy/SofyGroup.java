package io.contacts.testkit.sofy;

import java.time.Instant;
import java.util.Objects;

/**
 * A group of contacts, as {@code GET /groups} lists it ({@code sofy.md B2}, Group).
 *
 * @param id the number that stands in {@code /groups/{groupId}/contacts}; 0 or greater
 * @param name what the dashboard shows; may be empty
 * @param createdAt sent with milliseconds and {@code Z}
 * @param updatedAt sent with milliseconds and {@code Z}
 * @param source {@code "user"} in the document's example; no other value is documented
 */
public record SofyGroup(long id, String name, Instant createdAt, Instant updatedAt, String source) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if {@code id} is negative
     * @throws NullPointerException if anything is null
     */
    public SofyGroup {
        if (id < 0) {
            throw new IllegalArgumentException("a group's id is not negative: " + id);
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(source, "source");
    }
}
