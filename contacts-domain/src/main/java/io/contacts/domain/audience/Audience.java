package io.contacts.domain.audience;

import java.util.Objects;

/**
 * A group of contacts that can be written to together: a Sentori mailing list, a Sofy group.
 *
 * @param id the provider's identifier
 * @param name the name that people see
 * @param description what it is for; empty where the provider has no such thing (Sofy)
 */
public record Audience(AudienceId id, String name, String description) {
    /** Refuses {@code null}. */
    public Audience {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
    }
}
