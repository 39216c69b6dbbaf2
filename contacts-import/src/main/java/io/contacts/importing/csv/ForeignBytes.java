package io.contacts.importing.csv;

/**
 * Finds bytes that show that a text is not in Windows-1252, though each of them is a character there: inside words, where
 * nobody writes that character. Excel's "CSV (MS-DOS)" and "CSV (Macintosh)" have their accents at these places.
 */
final class ForeignBytes {
    /** {@code ‚ „ † ‡ ˆ ‰ ‹ “ ” • ˜ ™ ›}: not a dash, an ellipsis or an apostrophe, which do stand between letters. */
    private static final String NEVER_INSIDE =
            "\u0082\u0084\u0086\u0087\u0088\u0089\u008B\u0093\u0094\u0095\u0098\u0099\u009B";

    /** {@code Š Œ Ž Ÿ ¹ ³}: not between small letters. */
    private static final String NEVER_AMONG_SMALL = "\u008A\u008C\u008E\u009F\u00B9\u00B3";

    private static final byte[] RULES = rules();
    private static final byte INSIDE = 1;
    private static final byte AMONG_SMALL = 2;
    private static final byte NO_CHARACTER = 3;

    private int before = ' ';
    private int beforeLast = ' ';
    private long firstLine;
    private boolean noCharacter;

    /**
     * Looks at the next bytes.
     *
     * @param line the line that the first of them is on
     */
    void look(byte[] bytes, int length, long line) {
        if (isForeign(beforeLast, before, length > 0 ? bytes[0] & 0xFF : ' ')) {
            note(line);
        }
        for (int i = 0; i < length; i++) {
            // Most bytes of most files are ASCII, which is looked at no further.
            if (bytes[i] < 0 && RULES[bytes[i] & 0x7F] != 0) {
                lookAt(bytes, i, length, line);
            }
        }
        beforeLast = length > 1 ? bytes[length - 2] & 0xFF : length > 0 ? before : beforeLast;
        before = length > 0 ? bytes[length - 1] & 0xFF : before;
    }

    private void lookAt(byte[] bytes, int i, int length, long line) {
        int b = bytes[i] & 0xFF;
        noCharacter |= RULES[b & 0x7F] == NO_CHARACTER;
        if (firstLine == 0
                && i + 1 < length
                && isForeign(i > 0 ? bytes[i - 1] & 0xFF : before, b, bytes[i + 1] & 0xFF)) {
            note(line + ends(bytes, i));
        }
    }

    private void note(long line) {
        firstLine = firstLine == 0 ? line : firstLine;
    }

    /** How many lines end before this place. */
    private int ends(byte[] bytes, int place) {
        int ends = 0;
        for (int i = 0; i < place; i++) {
            boolean second = bytes[i] == '\n' && (i > 0 ? bytes[i - 1] : before) == '\r';
            ends += bytes[i] == '\r' || (bytes[i] == '\n' && !second) ? 1 : 0;
        }
        return ends;
    }

    private static boolean isForeign(int left, int b, int right) {
        byte rule = b < 0x80 ? 0 : RULES[b & 0x7F];
        return (rule == INSIDE && isLetter(left) && isLetter(right))
                || (rule == AMONG_SMALL && isSmall(left) && isSmall(right));
    }

    private static boolean isLetter(int b) {
        return isSmall(b) || (b >= 'A' && b <= 'Z') || (b >= 0xC0 && b <= 0xDE && b != 0xD7);
    }

    private static boolean isSmall(int b) {
        return (b >= 'a' && b <= 'z') || (b >= 0xDF && b != 0xF7);
    }

    /** The line of the first such byte; 0 if there is none. */
    long firstLine() {
        return firstLine;
    }

    /** Whether there are bytes that are no character of Windows-1252 at all. */
    boolean holdNoCharacter() {
        return noCharacter;
    }

    private static byte[] rules() {
        byte[] rules = new byte[0x80];
        NEVER_INSIDE.chars().forEach(c -> rules[c & 0x7F] = INSIDE);
        NEVER_AMONG_SMALL.chars().forEach(c -> rules[c & 0x7F] = AMONG_SMALL);
        "\u0081\u008D\u008F\u0090\u009D".chars().forEach(c -> rules[c & 0x7F] = NO_CHARACTER);
        return rules;
    }
}
