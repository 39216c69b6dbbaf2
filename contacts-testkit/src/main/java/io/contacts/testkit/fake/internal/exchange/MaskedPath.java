package io.contacts.testkit.fake.internal.exchange;

import java.util.regex.Pattern;

/** Shows the words of a path and hides the rest, so that a failing test can name the operation and no person. */
public final class MaskedPath {
    private static final Pattern SEGMENT = Pattern.compile("[^/]+");
    private static final Pattern WORD_OR_VERSION = Pattern.compile("[A-Za-z]+|v[0-9]+(\\.[0-9]+)?");

    private MaskedPath() {}

    /** The path with every segment that is neither a word nor a version as {@code ***}. */
    public static String of(String rawPath) {
        return SEGMENT.matcher(rawPath)
                .replaceAll(segment -> WORD_OR_VERSION.matcher(segment.group()).matches() ? segment.group() : "***");
    }
}
