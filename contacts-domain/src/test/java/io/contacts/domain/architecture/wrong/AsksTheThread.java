package io.contacts.domain.architecture.wrong;

import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public final class AsksTheThread {
    private AsksTheThread() {}

    static @Nullable ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
