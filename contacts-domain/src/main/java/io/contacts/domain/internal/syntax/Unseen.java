package io.contacts.domain.internal.syntax;

/** What no reader sees: two addresses or identifiers that look the same would be two. */
final class Unseen {
    // Letters, marks and symbols by their kind, without a picture all the same; the last two stand for what was lost.
    private static final String BLANK_ALL_THE_SAME = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFC\uFFFD";
    private static final int NULL_NOTEHEAD = 0x1D159;

    private Unseen() {}

    /**
     * Whether this is a blank of any script, a control character, one without a picture, as a zero-width space or a variation
     * selector, or one that Unicode (as this Java knows it) gives no meaning.
     */
    static boolean is(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint <= ' ' || codePoint == 0x7F;
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default ->
                codePoint == NULL_NOTEHEAD
                        || isVariationSelector(codePoint)
                        || BLANK_ALL_THE_SAME.indexOf(codePoint) >= 0;
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
                || (codePoint >= 0x180B && codePoint <= 0x180F);
    }
}
