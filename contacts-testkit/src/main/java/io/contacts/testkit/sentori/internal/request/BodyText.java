package io.contacts.testkit.sentori.internal.request;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.sentori.document.SentoriError;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request's JSON: UTF-8 without a byte-order mark, one object, no name twice, nothing behind it. */
final class BodyText {
    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static boolean isBlank(byte[] body) {
        for (byte character : body) {
            if (" \t\r\n".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    /** @throws Refusal Code -1 when it is anything else */
    JsonNode object(FakeRequest request) {
        try {
            JsonNode read = json.readTree(request.bodyText());
            Refusal.when(!read.isObject(), SentoriError.BAD_REQUEST);
            return read;
        } catch (JacksonException | UncheckedIOException | NumberFormatException malformed) {
            // The last is Jackson's own leak, for a number whose exponent no BigDecimal can hold.
            throw new Refusal(SentoriError.BAD_REQUEST);
        }
    }
}
