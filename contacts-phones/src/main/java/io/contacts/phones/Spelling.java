package io.contacts.phones;

import io.contacts.phones.PhoneReading.Reason;

/** A cell's text taken apart: the digits that people wrapped in blanks, dots and brackets, or why there are none. */
sealed interface Spelling {

    /**
     * Nothing but digits was left.
     *
     * @param digits ASCII digits, at least one; without the plus sign or the double zero that announced a country code
     * @param sign what announced a country code before them
     * @param optionalZeroAt where the zero of {@code +33 (0)6…} stands among the digits, or -1
     * @param repaired whether a spreadsheet's {@code .0} was taken off
     */
    record Digits(String digits, Sign sign, int optionalZeroAt, boolean repaired) implements Spelling {
        private static final int LONGEST_COUNTRY_CODE = 3;

        /** Not the zero that a number starts with: that one is dialled. */
        boolean hasOptionalZero() {
            return optionalZeroAt > 0;
        }

        /** Whether the optional zero stands where most people put it, right behind a country code. */
        boolean hasZeroBehindCode() {
            return sign != Sign.NONE && optionalZeroAt <= LONGEST_COUNTRY_CODE;
        }

        String withoutOptionalZero() {
            return digits.substring(0, optionalZeroAt) + digits.substring(optionalZeroAt + 1);
        }
    }

    /** There is something in the text that no number has. */
    record Odd(Reason reason) implements Spelling {}

    /** What says that a country code follows. */
    enum Sign {
        NONE,
        PLUS,
        DOUBLE_ZERO
    }

    /** Takes this text apart. */
    static Spelling of(String text) {
        return new SpellingScan(text).result();
    }
}
