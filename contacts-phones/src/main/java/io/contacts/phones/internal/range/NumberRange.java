package io.contacts.phones.internal.range;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers, as libphonenumber describes it by a pattern, and how many first digits tell whether a number is in
 * it. Both patterns are that one, made to take a letter for a digit that is not looked at.
 *
 * @param whole takes the letter where the range takes every digit: what matches is in the range whatever the digits are
 * @param part takes the letter where the range takes any digit: what does not match is outside whatever the digits are
 */
record NumberRange(Pattern whole, Pattern part) {
    /** Stands for a digit that is not looked at. */
    static final char UNSEEN = 'X';

    /** The one form of patterns of which it is certain what the letter does to them. */
    private static final Pattern KNOWN_FORM =
            Pattern.compile("(?:\\\\d|\\[[0-9-]+]|\\(\\?:|[()|?\\d]|\\{\\d+(?:,\\d+)?})+");

    private static final Pattern DIGIT = Pattern.compile("\\\\d|\\[[0-9-]+]|\\{[\\d,]+}|\\d");

    /** The range of this pattern; {@code null} if its form is another one. */
    static @Nullable NumberRange of(String pattern) {
        if (!KNOWN_FORM.matcher(pattern).matches()) {
            return null;
        }
        String part = DIGIT.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(takingUnseen(found.group())));
        return new NumberRange(Pattern.compile(pattern.replace("\\d", "[\\d" + UNSEEN + "]")), Pattern.compile(part));
    }

    /** Whether all numbers that are written like this are in the range, or none is. */
    boolean isTold(String digitsAndUnseen) {
        return whole.matcher(digitsAndUnseen).matches()
                || !part.matcher(digitsAndUnseen).matches();
    }

    private static String takingUnseen(String token) {
        return switch (token.charAt(0)) {
            case '{' -> token;
            case '[' -> token.substring(0, token.length() - 1) + UNSEEN + "]";
            default -> "[" + token + UNSEEN + "]";
        };
    }
}
