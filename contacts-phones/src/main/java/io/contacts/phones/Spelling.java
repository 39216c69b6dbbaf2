package io.contacts.phones;

import io.contacts.phones.PhoneReading.Reason;

/** A cell's text taken apart: the digits that people wrapped in blanks, dots and brackets, or why there are none. */
sealed interface Spelling {

    /**
     * Nothing but digits was left.
     *
     * @param digits ASCII digits, at least one; without the plus sign or the double zero that announced a country code
     * @param sign what stood before them
     * @param optionalZeroAt where the zero of {@code +33 (0)6…} stands among the digits, or -1
     * @param repaired whether a spreadsheet's {@code .0} was taken off
     */
    record Digits(String digits, Sign sign, int optionalZeroAt, boolean repaired) implements Spelling {
        boolean hasOptionalZero() {
            return optionalZeroAt >= 0;
        }

        String withoutOptionalZero() {
            return digits.substring(0, optionalZeroAt) + digits.substring(optionalZeroAt + 1);
        }
    }

    /** What announces a country code. */
    enum Sign {
        NONE,
        PLUS,
        DOUBLE_ZERO
    }

    /** There is something in the text that no number has. */
    record Odd(Reason reason) implements Spelling {}

    /** Takes this text apart. */
    static Spelling of(String text) {
        return new SpellingScan(text).result();
    }
}
