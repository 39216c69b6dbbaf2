package io.contacts.domain.architecture.wrong;

/** Breaks a rule on purpose. */
public final class AsksTheEnvironment {
    private AsksTheEnvironment() {}

    static String home() {
        return System.getenv().getOrDefault("HOME", "");
    }
}
