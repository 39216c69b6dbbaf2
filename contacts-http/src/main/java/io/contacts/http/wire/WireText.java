package io.contacts.http.wire;

/**
 * What text may be sent: everything that is whole characters. Jackson does not fail at half of one but writes an escape, such
 * as <code>&#92;uD83D</code>, of which the other side makes what it likes: the value would change without a word.
 */
public final class WireText {
    /** What is wrong with text that is not whole characters, as the reason of a violation. */
    public static final String BROKEN = "holds half of a character, as text that was cut in the middle does";

    private WireText() {}

    /** Whether no half of a surrogate pair stands alone: it has no form in UTF-8. */
    public static boolean canWrite(String text) {
        int next;
        for (int i = 0; i < text.length(); i = next) {
            next = i + 1;
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                next++;
            }
        }
        return true;
    }
}
