package io.contacts.sentori.webhook;

import io.contacts.sentori.webhook.SentoriWebhookException.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads the webhooks that Sentori sends and checks that they are Sentori's ({@code sentori.md A6}). Immutable; safe for use
 * by many threads.
 *
 * <pre>{@code
 * SentoriWebhooks webhooks = SentoriWebhooks.of(apiKey);
 * SentoriWebhook event = webhooks.read(requestBody);
 * if (!event.account().equals(account)) { … }
 * if (event instanceof SentoriWebhook.ContactUnsubscribed unsubscribed) { … }
 * }</pre>
 *
 * <p>The hash is Sentori's: SHA-1 over the values, one after the other, and the account's API key. It covers the values but
 * not where one ends and the next begins, it does not cover {@code Description}, and it does not keep a webhook from being
 * sent again by somebody who has seen it: take webhooks over HTTPS only, compare {@link SentoriWebhook#account()} with your
 * own account, and let what they lead to be repeatable.
 */
public final class SentoriWebhooks {
    private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{40}");

    private final String apiKey;
    private final Charset charset;

    private SentoriWebhooks(String apiKey, Charset charset) {
        this.apiKey = apiKey;
        this.charset = charset;
    }

    /**
     * For the account with this API key. Compare {@link SentoriWebhook#account()} of whatever is read with the account's own
     * {@code AccountExternalID}: the hash holds for any place where the account may end and the address begin, so that only the
     * right account has the right address behind it.
     *
     * <p>The hash is taken over UTF-8, as the body itself is written. Sentori's documents are ambiguous here: their sample
     * takes the default encoding of its machine. It makes no difference for ASCII; if webhooks about other addresses are
     * refused with {@link Reason#WRONG_HASH}, see {@link #withCharset}.
     *
     * @throws IllegalArgumentException if the key is blank
     */
    public static SentoriWebhooks of(String apiKey) {
        String key = apiKey.strip();
        if (key.isEmpty()) {
            throw new IllegalArgumentException("an API key is needed to check webhooks");
        }
        return new SentoriWebhooks(key, StandardCharsets.UTF_8);
    }

    /**
     * The same, with the hash taken over this encoding, such as {@code windows-1252}. A text that it cannot hold never has
     * the right hash: two different addresses would have the same one.
     *
     * @throws IllegalArgumentException if nothing can be written in this encoding
     */
    public SentoriWebhooks withCharset(Charset newCharset) {
        if (!Objects.requireNonNull(newCharset, "newCharset").canEncode()) {
            throw new IllegalArgumentException("nothing can be written in this encoding");
        }
        return new SentoriWebhooks(apiKey, newCharset);
    }

    /**
     * What a request says.
     *
     * @param body the body of the request, as it came
     * @throws SentoriWebhookException if it is not a webhook of a documented kind with the right hash
     */
    public SentoriWebhook read(byte[] body) {
        WebhookBody members = WebhookBody.read(body);
        WebhookKind kind = WebhookKind.of(members);
        requireHash(kind.hashedText(members), members.text("vhash"));
        return kind.value(members);
    }

    private void requireHash(String hashed, String given) {
        byte[] expected = sha1(hashed + apiKey);
        boolean wellFormed = HASH.matcher(given).matches();
        // Compared in constant time: how much of a guess is right must not show.
        if (!wellFormed || !MessageDigest.isEqual(expected, HexFormat.of().parseHex(given))) {
            throw wrongHash();
        }
    }

    private byte[] sha1(String text) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(bytes);
            return digest.digest();
        } catch (CharacterCodingException e) {
            throw wrongHash();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }

    private static SentoriWebhookException wrongHash() {
        return new SentoriWebhookException(Reason.WRONG_HASH, "the hash does not fit");
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "SentoriWebhooks[charset=" + charset + "]";
    }
}
