package io.contacts.domain.contact;

import java.util.Optional;

/**
 * A telephone number in E.164: a plus sign, a country code that does not start with zero, 7 to 15 digits in all, as in
 * {@code +590690112233}. Nothing else is accepted: reading people's spellings is the work of {@code contacts-phones}.
 *
 * @param value the number with its plus sign
 */
public record PhoneNumber(String value) {
    private static final int MIN_DIGITS = 7;
    private static final int MAX_DIGITS = 15;

    /** @throws IllegalArgumentException if the value is not E.164; the message does not repeat it */
    public PhoneNumber {
        if (!isE164(value)) {
            throw new IllegalArgumentException("not an E.164 telephone number (a plus sign and 7 to 15 digits)");
        }
    }

    /**
     * The number in this text.
     *
     * @throws IllegalArgumentException if the text is not E.164 with its plus sign; the message does not repeat it
     */
    public static PhoneNumber of(String e164) {
        return new PhoneNumber(e164);
    }

    /** The number in this text, or empty if it is not E.164. */
    public static Optional<PhoneNumber> tryOf(String text) {
        return isE164(text) ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }

    /** The digits without the plus sign, as in {@code 590690112233}. */
    public String digits() {
        return value.substring(1);
    }

    /** Says that there is a number, not which. */
    @Override
    public String toString() {
        return "PhoneNumber[hidden]";
    }

    private static boolean isE164(String text) {
        int digits = text.length() - 1;
        if (digits < MIN_DIGITS || digits > MAX_DIGITS || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
