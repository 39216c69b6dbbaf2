package io.contacts.domain.config;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with a configuration, without the value itself.
 *
 * @param key the key, as in {@code contacts.sentori.api-key}
 * @param reason what is wrong and what to do
 */
public record ConfigurationProblem(String key, String reason) implements Serializable {
    /** Refuses {@code null}. */
    public ConfigurationProblem {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(reason, "reason");
    }

    /** Both parts as one clause. */
    @Override
    public String toString() {
        return key + ": " + reason;
    }
}
