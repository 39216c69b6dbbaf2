package io.contacts.importing.internal.text;

/**
 * Finds bytes that show that a text is not in Windows-1252, though each of them is a character there: inside words, where
 * nobody writes that character. Excel's "CSV (MS-DOS)" and "CSV (Macintosh)" have their accents at these places. What is seldom
 * written there, but is, shows it only where the accents of Windows-1252 do not show the contrary.
 */
final class ForeignBytes {
    /** {@code ‚ „ † ‡ ˆ ‰ ‹ ˜ ›}: not a dash, an ellipsis or an apostrophe, which do stand between letters. */
    private static final String NEVER_INSIDE = "\u0082\u0084\u0086\u0087\u0088\u0089\u008B\u0098\u009B";

    /** {@code “ ” • ™}: not between letters, as a rule. */
    private static final String SELDOM_INSIDE = "\u0093\u0094\u0095\u0099";

    /** {@code Š Œ Ž Ÿ}: not between small letters, and as a rule not behind one. */
    private static final String NEVER_AMONG_SMALL = "\u008A\u008C\u008E\u009F";

    /** {@code ¹ ³}: not between small letters, and well behind one. */
    private static final String RAISED = "\u00B9\u00B3";

    /** {@code à â ç è é ê ë î ï ô ö ù û ü}: behind a small letter. The other sets have capitals and marks at these places. */
    private static final String ACCENTS =
            "\u00E0\u00E2\u00E7\u00E8\u00E9\u00EA\u00EB\u00EE\u00EF\u00F4\u00F6\u00F9\u00FB\u00FC";

    private static final int LOW_QUOTE = 0x82;

    private static final byte INSIDE = 1;
    private static final byte SELDOM = 2;
    private static final byte AMONG_SMALL = 3;
    private static final byte RAISED_DIGIT = 4;
    private static final byte ACCENT = 5;
    private static final byte NO_CHARACTER = 6;
    private static final byte[] RULES = rules();

    private int before = ' ';
    private int beforeLast = ' ';
    private long firstLine;
    private long firstDoubtfulLine;
    private long doubtful;
    private long accents;
    private boolean noCharacter;

    /**
     * Looks at the next bytes.
     *
     * @param line the line that the first of them is on
     */
    void look(byte[] bytes, int length, long line) {
        if (length == 0) {
            return;
        }
        judge(beforeLast, before, bytes[0] & 0xFF, line, 0, bytes);
        for (int i = 0; i < length - 1; i++) {
            // Most bytes of most files are ASCII, which is looked at no further.
            if (bytes[i] < 0 && RULES[bytes[i] & 0x7F] != 0) {
                judge(i > 0 ? bytes[i - 1] & 0xFF : before, bytes[i] & 0xFF, bytes[i + 1] & 0xFF, line, i, bytes);
            }
        }
        beforeLast = length > 1 ? bytes[length - 2] & 0xFF : before;
        before = bytes[length - 1] & 0xFF;
    }

    /** There are no more bytes. */
    void end(long line) {
        judge(beforeLast, before, ' ', line, 0, new byte[0]);
    }

    /** Judges a byte by its neighbours; {@code place} is where it is among the bytes of which the line of the first is known. */
    private void judge(int left, int b, int right, long line, int place, byte[] bytes) {
        byte rule = b < 0x80 ? 0 : RULES[b & 0x7F];
        if (rule == 0) {
            return;
        }
        noCharacter |= rule == NO_CHARACTER;
        accents += rule == ACCENT && isSmall(left) ? 1 : 0;
        if (isForeign(rule, left, right)) {
            firstLine = firstLine == 0 ? line + ends(bytes, place) : firstLine;
        } else if (isDoubtful(rule, left, b, right)) {
            firstDoubtfulLine = doubtful == 0 ? line + ends(bytes, place) : firstDoubtfulLine;
            doubtful++;
        }
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

    private static boolean isForeign(byte rule, int left, int right) {
        return (rule == INSIDE && isLetter(left) && isLetter(right))
                || ((rule == AMONG_SMALL || rule == RAISED_DIGIT) && isSmall(left) && isSmall(right));
    }

    private static boolean isDoubtful(byte rule, int left, int b, int right) {
        return (rule == SELDOM && isLetter(left) && isLetter(right))
                || (rule == AMONG_SMALL && isSmall(left))
                || (b == LOW_QUOTE && isLetter(left));
    }

    private static boolean isLetter(int b) {
        return isSmall(b) || (b >= 'A' && b <= 'Z') || (b >= 0xC0 && b <= 0xDE && b != 0xD7);
    }

    private static boolean isSmall(int b) {
        return (b >= 'a' && b <= 'z') || (b >= 0xDF && b != 0xF7);
    }

    /** The line of the first such byte; 0 if there is none. */
    long firstLine() {
        return firstLine > 0 || accents >= doubtful ? firstLine : firstDoubtfulLine;
    }

    /** Whether there are bytes that are no character of Windows-1252 at all. */
    boolean holdNoCharacter() {
        return noCharacter;
    }

    private static byte[] rules() {
        byte[] rules = new byte[0x80];
        put(rules, NEVER_INSIDE, INSIDE);
        put(rules, SELDOM_INSIDE, SELDOM);
        put(rules, NEVER_AMONG_SMALL, AMONG_SMALL);
        put(rules, RAISED, RAISED_DIGIT);
        put(rules, ACCENTS, ACCENT);
        put(rules, "\u0081\u008D\u008F\u0090\u009D", NO_CHARACTER);
        return rules;
    }

    private static void put(byte[] rules, String characters, byte rule) {
        characters.chars().forEach(c -> rules[c & 0x7F] = rule);
    }
}
