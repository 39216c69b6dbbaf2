package io.contacts.domain.architecture.wrong;

/** Breaks a rule on purpose. */
public final class Prints {
    private Prints() {}

    static void print() {
        System.out.println("wrong");
    }
}
