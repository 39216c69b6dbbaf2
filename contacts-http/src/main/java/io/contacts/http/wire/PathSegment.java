package io.contacts.http.wire;

import feign.Param;
import java.nio.charset.StandardCharsets;

/**
 * Writes a text as one segment of a path: everything but {@code A-Z a-z 0-9 - . _ ~} becomes percent-encoded UTF-8, so
 * that no character of a value can change the path. {@code joe@example.com} becomes {@code joe%40example.com}.
 *
 * <pre>{@code
 * @RequestLine(value = "GET /contact/get/{email}/", decodeSlash = false)
 * Optional<WireContact> get(@Param(value = "email", expander = PathSegment.class) String email);
 * }</pre>
 *
 * <p>Without {@code decodeSlash = false} Feign would turn {@code %2F} back into a slash.
 */
public final class PathSegment implements Param.Expander {
    private static final String HEX = "0123456789ABCDEF";

    /** For Feign, which makes its expanders by their class. */
    public PathSegment() {}

    /**
     * The text as a segment.
     *
     * @param value a {@code String}; value types are refused, since their {@code toString} hides what they hold
     * @throws IllegalArgumentException if the value is not a string, is blank, is {@code .} or {@code ..}, or holds half
     *     of a character pair; the message does not repeat it
     */
    @Override
    public String expand(Object value) {
        StringBuilder segment = new StringBuilder();
        append(segment, value);
        return segment.toString();
    }

    /** Puts the text as a segment at the end of a path; fails as {@link #expand}. */
    public static void append(StringBuilder path, Object value) {
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException("a path segment must be given as a String");
        }
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("a path segment must not be blank, a dot or two dots");
        }
        if (isUnreserved(text)) {
            path.append(text);
        } else {
            appendBytes(path, text);
        }
    }

    private static boolean isUnreserved(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void appendBytes(StringBuilder segment, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a path segment must not hold half of a character pair");
        }
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            append(segment, b);
        }
    }

    private static void append(StringBuilder segment, byte b) {
        if (isUnreserved((char) b)) {
            segment.append((char) b);
        } else {
            segment.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
        }
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
