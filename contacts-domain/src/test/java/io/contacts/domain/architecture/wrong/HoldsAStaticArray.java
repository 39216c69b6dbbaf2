package io.contacts.domain.architecture.wrong;

/** Breaks a rule on purpose. */
public final class HoldsAStaticArray {
    private HoldsAStaticArray() {}

    private static final int[] NUMBERS = {1, 2, 3};

    static int first() {
        return NUMBERS[0];
    }
}
