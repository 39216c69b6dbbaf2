package io.contacts.testkit.sentori.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An upload group, as one import made it.
 *
 * @param externalId its id, {@code 1234ABCD}
 * @param name the import's name; null when it had none (what Sentori then shows is gap 12)
 * @param description the import's description; null when it had none
 * @param systemIds the contacts that the import created or updated
 */
public record SentoriUploadGroup(
        String externalId, @Nullable String name, @Nullable String description, Set<Long> systemIds) {

    /** Copies what it is given. */
    public SentoriUploadGroup {
        systemIds = Set.copyOf(systemIds);
    }
}
