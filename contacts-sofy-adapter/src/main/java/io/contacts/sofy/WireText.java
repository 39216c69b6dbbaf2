package io.contacts.sofy;

/** What text JSON can carry: everything that is whole characters. */
final class WireText {
    static final String BROKEN = "holds half of a character, as text that was cut in the middle does";

    private WireText() {}

    /** Whether no half of a surrogate pair stands alone: it has no form in UTF-8. */
    static boolean canWrite(String text) {
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
