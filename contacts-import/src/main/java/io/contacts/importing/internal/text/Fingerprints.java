package io.contacts.importing.internal.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which a file's content is known again. */
public final class Fingerprints {
    private Fingerprints() {}

    /** A new digest, to be fed with the content. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was digested so far, as lower-case hexadecimal digits; the digest starts anew. */
    public static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
