package io.contacts.domain.architecture.wrong;

import org.assertj.core.api.Assertions;

/** Breaks a rule on purpose. */
public final class UsesAnotherLibrary {
    private UsesAnotherLibrary() {}

    static Object use() {
        return Assertions.offset(1.0);
    }
}
