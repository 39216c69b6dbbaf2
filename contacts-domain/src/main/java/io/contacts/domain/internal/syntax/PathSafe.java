package io.contacts.domain.internal.syntax;

/** The rule that all identifiers share: one that is put into a path can never become another path. */
public final class PathSafe {
    private static final int MAX_LENGTH = 128;
    private static final String MEANINGFUL_IN_A_PATH = "/\\%?#";

    private PathSafe() {}

    /**
     * Refuses what could change a path.
     *
     * @param value the identifier
     * @param what what it identifies, for the message
     * @throws IllegalArgumentException if the value is blank, longer than 128 characters, {@code .} or {@code ..}, or holds
     *     a blank, a control or invisible character, a broken surrogate or one of {@code / \ % ? #}
     */
    public static void require(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a " + what + " must not be blank");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a " + what + " has at most " + MAX_LENGTH + " characters");
        }
        if (value.equals(".") || value.equals("..") || !isHarmless(value)) {
            throw new IllegalArgumentException("a " + what
                    + " must not hold blanks, invisible or control characters or any of / \\ % ? #, nor be . or ..");
        }
    }

    private static boolean isHarmless(String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            if (!isHarmless(value.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(int codePoint) {
        return !Unseen.is(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && MEANINGFUL_IN_A_PATH.indexOf(codePoint) < 0;
    }
}
