package io.contacts.sentori.internal.call;

import static java.util.Map.entry;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.DocumentNotFoundException;
import io.contacts.domain.error.DocumentNotUsableException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.validation.Violation;
import io.contacts.http.call.Call;
import io.contacts.http.call.ErrorReader;
import io.contacts.http.call.ErrorResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Sentori's error envelope, {@code {"Code": 101, "Message": "…"}} with a 4xx ({@code sentori.md A3}). The code decides, not
 * the message, whose wording changed over time, and not the status. Which operation raises which code is not documented,
 * so each code means the same everywhere.
 */
public final class SentoriErrors implements ErrorReader {
    private static final int FIELDS_NOT_VALID = 103;

    private static final Map<Integer, Function<ErrorFacts, ContactsException>> BY_CODE = Map.ofEntries(
            entry(-1, invalid("", "Sentori finds the request malformed")),
            entry(1, AccessDeniedException::new),
            entry(2, AccessDeniedException::new),
            entry(3, AccessDeniedException::new),
            entry(100, invalid("email", "is not an address to Sentori")),
            entry(101, ContactNotFoundException::new),
            entry(102, ContactAlreadyExistsException::new),
            entry(
                    FIELDS_NOT_VALID,
                    invalid("", "Sentori does not know a field, or does not take its value; it does not say which")),
            entry(104, invalid("email", "Sentori finds another address in the fields than in the path")),
            entry(105, invalid("contacts", "Sentori finds no address in them")),
            entry(106, ContactSuppressedException::new),
            entry(107, BadAddressException::new),
            entry(200, AudienceNotFoundException::new),
            entry(300, DocumentNotFoundException::new),
            entry(301, DocumentNotUsableException::new),
            entry(400, DocumentNotUsableException::new),
            entry(401, DocumentNotUsableException::new));

    @Override
    public Optional<ContactsException> read(ErrorFacts facts, ErrorResponse response, Call call) {
        // The envelope is documented for 4xx; 429 says by itself that nothing was done and when to come again.
        if (response.status() < 400 || response.status() > 499 || response.status() == 429) {
            return Optional.empty();
        }
        return response.json().flatMap(SentoriErrors::code).map(code -> error(code, facts, response));
    }

    private static ContactsException error(int code, ErrorFacts facts, ErrorResponse response) {
        ErrorFacts known = facts.withProviderCode(Integer.toString(code));
        Function<ErrorFacts, ContactsException> documented = BY_CODE.get(code);
        if (documented != null) {
            return documented.apply(known);
        }
        if (response.status() == 401 || response.status() == 403) {
            return new AccessDeniedException(known);
        }
        // The envelope says that the request was not completed: as it stands, it would be refused again.
        return new UnexpectedResponseException(
                known.withDetail("a code that our copy of the documents does not list")
                        .withNextStep("Look the code up in Sentori's error list"),
                Retry.UNSAFE,
                null);
    }

    /** Whether Sentori does not know a field of what was sent, or does not take its value. */
    public static boolean refusesFields(InvalidContactException refusal) {
        return refusal.providerCode().equals(Optional.of(Integer.toString(FIELDS_NOT_VALID)));
    }

    /** Whether this may be Sentori's way of saying no, where nothing with a code is documented: with a message or without. */
    static boolean holdsCode(JsonNode body) {
        return body.path("Code").isIntegralNumber();
    }

    private static Optional<Integer> code(JsonNode body) {
        JsonNode code = body.path("Code");
        return holdsCode(body) && code.canConvertToInt() && body.path("Message").isString()
                ? Optional.of(code.intValue())
                : Optional.empty();
    }

    private static Function<ErrorFacts, ContactsException> invalid(String component, String reason) {
        return facts -> new InvalidContactException(facts, List.of(new Violation(component, reason)));
    }
}
