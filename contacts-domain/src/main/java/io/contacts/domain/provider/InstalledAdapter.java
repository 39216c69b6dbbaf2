package io.contacts.domain.provider;

import io.contacts.domain.config.ConfigKey;
import java.util.List;

/**
 * An adapter that was found on the class path.
 *
 * @param name the short name that {@code contacts.provider} takes
 * @param location the jar or directory that it came from
 * @param keys every key that it knows
 */
public record InstalledAdapter(String name, String location, List<ConfigKey<?>> keys) {
    /** Copies the keys. */
    public InstalledAdapter {
        keys = List.copyOf(keys);
    }

    /** Name and place, for messages. */
    @Override
    public String toString() {
        return name + " (" + location + ")";
    }
}
