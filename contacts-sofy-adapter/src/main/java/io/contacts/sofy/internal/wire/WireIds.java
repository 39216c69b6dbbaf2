package io.contacts.sofy.internal.wire;

import org.jspecify.annotations.Nullable;

/** What Sofy's ids have in common: integers ({@code sofy.md B4}) that go into a path or become a member's name. */
final class WireIds {
    private WireIds() {}

    /** Refuses what cannot be one, so that the response that holds it counts as not understood. */
    static void require(@Nullable Long id) {
        if (id == null || id < 0) {
            throw new IllegalArgumentException("an id is missing or negative");
        }
    }
}
