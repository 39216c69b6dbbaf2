package io.contacts.testkit.sentori.internal.request;

import io.contacts.testkit.sentori.document.SentoriError;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the text of one path segment: percent-encoded UTF-8, decoded exactly once; a plus is a plus. */
final class PathText {
    /** What RFC 3986 lets stand in a segment as it is, without {@code @}. */
    private static final Pattern ENCODED = Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})+");

    private static final Pattern ODD_SEGMENT = Pattern.compile("(?i)/(\\.|%2e){0,2}(?=/)");

    private final boolean atSignAccepted;

    PathText(boolean atSignAccepted) {
        this.atSignAccepted = atSignAccepted;
    }

    /**
     * The text of a segment.
     *
     * @throws Refusal Code -1 when it is not properly encoded
     */
    String of(String rawSegment) {
        String encoded = atSignAccepted ? rawSegment.replace("@", "%40") : rawSegment;
        Refusal.when(!ENCODED.matcher(encoded).matches(), SentoriError.BAD_REQUEST);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytesOf(encoded)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(SentoriError.BAD_REQUEST);
        }
    }

    /** Whether the path has an empty or dot segment, encoded or not, which some servers take away. */
    static boolean hasOddSegment(String rawPath) {
        return ODD_SEGMENT.matcher(rawPath + (rawPath.endsWith("/") ? "" : "/")).find();
    }

    /** The path as a server sees it that takes empty and dot segments away. */
    static String collapsed(String rawPath) {
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : List.of(rawPath.split("/", -1))) {
            String plain = segment.replaceAll("(?i)%2e", ".");
            if (plain.equals("..")) {
                kept.pollLast();
            } else if (!plain.isEmpty() && !plain.equals(".")) {
                kept.addLast(segment);
            }
        }
        return "/" + String.join("/", kept) + (rawPath.endsWith("/") && !kept.isEmpty() ? "/" : "");
    }

    private static byte[] bytesOf(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int index = 0; index < encoded.length(); index++) {
            char character = encoded.charAt(index);
            if (character == '%') {
                bytes.write(Integer.parseInt(encoded.substring(index + 1, index + 3), 16));
                index += 2;
            } else {
                bytes.write(character);
            }
        }
        return bytes.toByteArray();
    }
}
