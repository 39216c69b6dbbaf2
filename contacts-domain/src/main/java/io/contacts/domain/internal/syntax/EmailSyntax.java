package io.contacts.domain.internal.syntax;

import org.jspecify.annotations.Nullable;

/** The grammar of {@code EmailAddress}, by hand and in one pass: it runs once for every line of a large file. */
public final class EmailSyntax {
    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_LABEL = 63;
    private static final String NOT_IN_LOCAL_PART = "()<>[]:;,\\\"@";

    private EmailSyntax() {}

    /** What keeps this text from being an address of at most so many characters, or {@code null} if nothing does. */
    public static @Nullable String problemWith(String text, int maxLength) {
        if (text.isBlank()) {
            return "it is empty";
        }
        if (text.length() > maxLength) {
            return "it is longer than " + maxLength + " characters";
        }
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return "there is no @";
        }
        String problem = at > 1 && text.charAt(0) == '"' && text.charAt(at - 1) == '"'
                ? problemWithQuoted(text, at)
                : problemWithPlain(text, at);
        return problem != null ? problem : problemWithDomain(text, at + 1);
    }

    private static @Nullable String problemWithPlain(String text, int end) {
        if (end == 0) {
            return "there is nothing before the @";
        }
        if (end > MAX_LOCAL_PART) {
            return "there are more than " + MAX_LOCAL_PART + " characters before the @";
        }
        char previous = '.';
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (isLatinLetterOrDigit(c)) {
                previous = c;
                continue;
            }
            if (Unseen.is(text.codePointAt(i))) {
                return "there is a blank, an invisible or a control character before the @";
            }
            if (NOT_IN_LOCAL_PART.indexOf(c) >= 0) {
                return c == '@' ? "there is more than one @" : "a character before the @ is not allowed there";
            }
            if (c == '.' && previous == '.') {
                return "a dot before the @ is first or doubled";
            }
            if (isLoneSurrogate(text, i)) {
                return "a character is broken";
            }
            previous = c;
        }
        return previous == '.' ? "there is a dot right before the @" : null;
    }

    private static @Nullable String problemWithQuoted(String text, int end) {
        if (end > MAX_LOCAL_PART) {
            return "there are more than " + MAX_LOCAL_PART + " characters before the @";
        }
        for (int i = 1; i < end - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                if (i == end - 1) {
                    return "the quoted part before the @ is not closed";
                }
            } else if (c == '"') {
                return "there is a quote inside the quoted part before the @";
            }
            if ((text.charAt(i) != ' ' && Unseen.is(text.codePointAt(i))) || isLoneSurrogate(text, i)) {
                return "a character before the @ is broken, invisible or a control character";
            }
        }
        return null;
    }

    private static @Nullable String problemWithDomain(String text, int start) {
        if (start == text.length()) {
            return "there is nothing after the @";
        }
        int labels = 0;
        int labelStart = start;
        for (int i = start; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.') {
                String problem = problemWithLabel(text, labelStart, i);
                if (problem != null) {
                    return problem;
                }
                labels++;
                labelStart = i + 1;
            } else if (!isDomainCharacter(text, i)) {
                return "a character after the @ is not allowed there";
            }
        }
        if (labels < 2) {
            return "there is no dot after the @";
        }
        int last = text.lastIndexOf('.') + 1;
        if (isNumber(text, last)) {
            return "the part after the last dot is a number";
        }
        return text.codePointCount(last, text.length()) < 2 ? "the part after the last dot is too short" : null;
    }

    private static boolean isNumber(String text, int start) {
        int next;
        for (int i = start; i < text.length(); i = next) {
            int codePoint = text.codePointAt(i);
            if (!Character.isDigit(codePoint)) {
                return false;
            }
            next = i + Character.charCount(codePoint);
        }
        return true;
    }

    private static @Nullable String problemWithLabel(String text, int start, int end) {
        if (start == end) {
            return "a dot after the @ is first, last or doubled";
        }
        if (end - start > MAX_LABEL) {
            return "a part after the @ is longer than " + MAX_LABEL + " characters";
        }
        return text.charAt(start) == '-' || text.charAt(end - 1) == '-'
                ? "a part after the @ starts or ends with a hyphen"
                : null;
    }

    private static boolean isLatinLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDomainCharacter(String text, int i) {
        char c = text.charAt(i);
        if (isLatinLetterOrDigit(c)) {
            return true;
        }
        if (c < 0x80) {
            return c == '-';
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        int codePoint = text.codePointAt(i);
        int type = Character.getType(codePoint);
        boolean isMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return (isMark || Character.isLetterOrDigit(codePoint)) && !Unseen.is(codePoint);
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
