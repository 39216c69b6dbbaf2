package io.contacts.sentori.internal.value;

import java.time.LocalDateTime;

/**
 * Reads {@code 2010-05-13T09:00:00}, the form of nearly every time that Sentori answers: the general reader takes longer over
 * it than over all the rest of a contact.
 */
public final class SecondsTime {
    private static final String FORM = "0000-00-00T00:00:00";

    private SecondsTime() {}

    /** Whether a text has this form; what it says may still be no time. */
    public static boolean isForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == '0' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The time.
     *
     * @param text of this form
     * @throws java.time.DateTimeException if there is no such time
     */
    public static LocalDateTime read(String text) {
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
