package io.contacts.domain.architecture.wrong;

/** Breaks a rule on purpose. */
public final class CountsInAStatic {
    private CountsInAStatic() {}

    private static int count;

    static int next() {
        return count++;
    }
}
