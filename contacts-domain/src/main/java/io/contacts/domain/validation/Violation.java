package io.contacts.domain.validation;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with what was given, without the value itself.
 *
 * @param component where: {@code firstName}, {@code fields[Table]}, {@code contacts[3].email}; empty for the whole contact
 * @param reason why, as a clause that follows the component: {@code must have 1 to 255 characters}
 */
public record Violation(String component, String reason) implements Serializable {
    /** Refuses {@code null}. */
    public Violation {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(reason, "reason");
    }

    /** The same violation inside a larger thing: {@code contacts[3]} and {@code email} make {@code contacts[3].email}. */
    public Violation inside(String owner) {
        return new Violation(component.isEmpty() ? owner : owner + "." + component, reason);
    }

    /** Both parts as one clause. */
    @Override
    public String toString() {
        return component.isEmpty() ? reason : component + " " + reason;
    }
}
