package io.contacts.http.internal.transport;

import feign.RequestTemplate;
import feign.codec.Encoder;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.validation.Violation;
import io.contacts.http.internal.attempt.CurrentAttempt;
import io.contacts.http.wire.Json;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Writes a wire type as the bytes of its JSON. */
final class WireEncoder implements Encoder {
    private final CurrentAttempt current;

    WireEncoder(CurrentAttempt current) {
        this.current = current;
    }

    @Override
    public void encode(Object body, Type type, RequestTemplate template) {
        template.body(bytes(body), StandardCharsets.UTF_8);
    }

    /** @throws InvalidContactException if JSON cannot hold it */
    byte[] bytes(Object body) {
        try {
            return Json.write(body);
        } catch (JacksonException e) {
            // Not chained: its message may quote what could not be written.
            throw new InvalidContactException(
                    current.get().facts(),
                    List.of(new Violation("", "cannot be written as JSON: the same field twice")));
        }
    }
}
