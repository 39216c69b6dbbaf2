package io.contacts.http.internal.transport;

import feign.Response;
import feign.codec.Decoder;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.answer.BodyExcerpt;
import io.contacts.http.internal.answer.JsonContent;
import io.contacts.http.internal.attempt.Attempt;
import io.contacts.http.internal.attempt.CurrentAttempt;
import io.contacts.http.wire.AnyBody;
import io.contacts.http.wire.Json;
import io.contacts.http.wire.Reply;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Reads the body of a 2xx as the wire type that it is documented to be, and as nothing else. */
final class WireDecoder implements Decoder {
    private static final int LOOKED_AT = 256;
    private static final Pattern PAGE =
            Pattern.compile("\\uFEFF?\\s*+<(?:!doctype\\s++)?html\\b", Pattern.CASE_INSENSITIVE);

    private final CurrentAttempt current;

    WireDecoder(CurrentAttempt current) {
        this.current = current;
    }

    @Override
    public @Nullable Object decode(Response ignored, Type type) {
        Attempt attempt = current.get();
        return decoded(attempt, attempt.answer().orElseThrow(), WireTypes.returned(type));
    }

    /** What this answer says. */
    @SuppressWarnings("NullAway") // the body of a Reply<Void> is null, which its type argument allows
    static @Nullable Object decoded(Attempt attempt, Answer answer, WireTypes.Returned type) {
        Object body = body(attempt, answer, type.body());
        return type.isReply() ? new Reply<>(answer.status(), body) : body;
    }

    private static @Nullable Object body(Attempt attempt, Answer answer, Type type) {
        if (WireTypes.isNothing(type)) {
            requireNoPage(attempt, answer);
            return null;
        }
        boolean empty = answer.state() == Answer.Body.NONE;
        requireReadable(attempt, answer);
        if (type == AnyBody.class) {
            requireNoPage(attempt, answer);
            return new AnyBody(answer.bytes());
        }
        if (WireTypes.isOptional(type)) {
            return empty ? Optional.empty() : Optional.of(value(attempt, answer, WireTypes.argument(type)));
        }
        if (empty) {
            throw unexpected(attempt, "an empty body came instead of JSON");
        }
        return value(attempt, answer, type);
    }

    /** Where no body is documented any will do, but a page for people comes from a proxy or a portal, not from the provider. */
    private static void requireNoPage(Attempt attempt, Answer answer) {
        if (answer.state() != Answer.Body.NONE && (isCalledPage(answer) || beginsAsPage(answer.bytes()))) {
            throw unexpected(attempt, "an HTML page came where the provider answers a program");
        }
    }

    private static boolean isCalledPage(Answer answer) {
        return answer.contentType()
                .filter(type -> !JsonContent.isUsual(type))
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                .isPresent();
    }

    private static boolean beginsAsPage(byte[] body) {
        int looked = Math.min(body.length, LOOKED_AT);
        return beginsWithTag(body, looked)
                && PAGE.matcher(new String(body, 0, looked, StandardCharsets.UTF_8))
                        .lookingAt();
    }

    /** The first byte that is neither blank nor of a byte-order mark tells of nearly every answer that it is no page. */
    private static boolean beginsWithTag(byte[] body, int looked) {
        for (int i = 0; i < looked; i++) {
            if (body[i] > ' ') {
                return body[i] == '<';
            }
        }
        return false;
    }

    private static void requireReadable(Attempt attempt, Answer answer) {
        switch (answer.state()) {
            case TOO_LARGE -> throw unexpected(attempt, "the body is over the limit");
            case COMPRESSED -> throw unexpected(attempt, "the body is compressed, which was not asked for");
            case NONE, WHOLE, CUT -> {
                // As it should be.
            }
        }
    }

    private static Object value(Attempt attempt, Answer answer, Type type) {
        Optional<String> problem = JsonContent.problem(answer.contentType(), answer.bytes());
        if (problem.isPresent()) {
            throw unexpected(attempt, answer, problem.get());
        }
        Object value;
        try {
            value = Json.read(answer.bytes(), type);
        } catch (JacksonException e) {
            // Not chained: its message quotes the body.
            throw unexpected(attempt, answer, "the JSON cannot be read" + place(e.getLocation()));
        } catch (NumberFormatException e) {
            // Jackson's own leak, for a number whose exponent no BigDecimal can hold.
            throw unexpected(attempt, answer, "the JSON holds a number that is out of range");
        }
        if (value == null) {
            throw unexpected(attempt, answer, "a JSON null came");
        }
        return value;
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static ContactsException unexpected(Attempt attempt, Answer answer, String what) {
        return unexpected(attempt, what + ": " + BodyExcerpt.describe(answer.contentType(), answer.bytes()));
    }

    private static ContactsException unexpected(Attempt attempt, String what) {
        return new UnexpectedResponseException(attempt.facts().withDetail(what), attempt.afterSending(), null);
    }
}
