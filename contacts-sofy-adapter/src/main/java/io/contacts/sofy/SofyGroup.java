package io.contacts.sofy;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group of contacts, as {@code GET /groups} lists it ({@code sofy.md B2}).
 *
 * @param id 0 or greater; {@code {groupId}} in a path
 * @param name the name that people see
 * @param createdAt when it was made; {@code null} if Sofy does not say
 * @param updatedAt when it was last changed; {@code null} if Sofy does not say
 * @param source {@code "user"} in the document, which names no other value; {@code null} if Sofy does not say
 */
public record SofyGroup(
        long id,
        String name,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String source) {
    /** Refuses a {@code null} name. */
    public SofyGroup {
        Objects.requireNonNull(name, "name");
    }
}
