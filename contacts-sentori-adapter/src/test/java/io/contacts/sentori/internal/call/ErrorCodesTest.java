package io.contacts.sentori.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.DocumentNotFoundException;
import io.contacts.domain.error.DocumentNotUsableException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.sentori.fixture.Operation;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Sentori's error codes (A3)")
class ErrorCodesTest {
    private static final Map<Integer, Class<? extends ContactsException>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry(-1, InvalidContactException.class),
            Map.entry(1, AccessDeniedException.class),
            Map.entry(2, AccessDeniedException.class),
            Map.entry(3, AccessDeniedException.class),
            Map.entry(100, InvalidContactException.class),
            Map.entry(101, ContactNotFoundException.class),
            Map.entry(102, ContactAlreadyExistsException.class),
            Map.entry(103, InvalidContactException.class),
            Map.entry(104, InvalidContactException.class),
            Map.entry(105, InvalidContactException.class),
            Map.entry(106, ContactSuppressedException.class),
            Map.entry(107, BadAddressException.class),
            Map.entry(200, AudienceNotFoundException.class),
            Map.entry(300, DocumentNotFoundException.class),
            Map.entry(301, DocumentNotUsableException.class),
            Map.entry(400, DocumentNotUsableException.class),
            Map.entry(401, DocumentNotUsableException.class)));

    /** Where a code is no error: what is not there is not found, deleted already, or on no list; who is suppressed is that. */
    private static final Map<Integer, Set<Operation>> NO_ERROR = Map.of(
            101,
            EnumSet.of(
                    Operation.FIND,
                    Operation.FIND_BY_ID,
                    Operation.NATIVE_FIND,
                    Operation.DELETE,
                    Operation.UNSUBSCRIBE),
            106,
            EnumSet.of(Operation.SUPPRESS),
            200,
            EnumSet.of(Operation.FIND_AUDIENCE));

    static Stream<Arguments> codes() {
        return KINDS.entrySet().stream().map(kind -> Arguments.of(kind.getKey(), kind.getValue()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("codes")
    @DisplayName("every documented code is its own error on every operation, with code, status and operation")
    void documented(int code, Class<? extends ContactsException> kind) {
        int status = statusOf(code);
        try (Wire wire = Wire.answering(Wire.error(status, code))) {
            for (Operation operation : Operation.values()) {
                if (NO_ERROR.getOrDefault(code, Set.of()).contains(operation)) {
                    assertThatCode(() -> operation.run(wire))
                            .as("%s", operation)
                            .doesNotThrowAnyException();
                } else {

                    ContactsException error = catchThrowableOfType(kind, () -> operation.run(wire));

                    assertThat(error).as("%s", operation).isNotNull();
                    assertThat(error.providerCode()).contains(Integer.toString(code));
                    assertThat(error.httpStatus()).hasValue(status);
                    assertThat(error.operation()).isEqualTo(operation.capability());
                    assertThat(error.provider()).isEqualTo("sentori");
                    assertThat(error.retry()).isEqualTo(Retry.UNSAFE);
                }
            }
        }
    }

    @Test
    @DisplayName("suppressing is never taken for done because there is no such contact")
    void suppressingMustHappen() {
        try (Wire wire = Wire.answering(Wire.error(404, 101))) {
            assertThat(catchThrowableOfType(ContactNotFoundException.class, () -> Operation.SUPPRESS.run(wire)))
                    .isNotNull();
        }
    }

    @Test
    @DisplayName("a code that is not listed keeps its number, and is not to be repeated as it stands")
    void unlisted() {
        for (int code : new int[] {0, 4, 99, 108, 201, 302, 402, 4711, -2, Integer.MAX_VALUE}) {
            try (Wire wire = Wire.answering(Wire.error(400, code))) {
                for (Operation operation : Operation.values()) {

                    UnexpectedResponseException error =
                            catchThrowableOfType(UnexpectedResponseException.class, () -> operation.run(wire));

                    assertThat(error).as("%s, code %s", operation, code).isNotNull();
                    assertThat(error.providerCode()).contains(Integer.toString(code));
                    assertThat(error.retry()).isEqualTo(Retry.UNSAFE);
                }
            }
        }
    }

    @Test
    @DisplayName("an old code under 403 is still a matter of access")
    void oldCode() {
        try (Wire wire = Wire.answering(Wire.error(403, 4031))) {

            AccessDeniedException error =
                    catchThrowableOfType(AccessDeniedException.class, () -> Operation.SAVE.run(wire));

            assertThat(error.providerCode()).contains("4031");
        }
    }

    @Test
    @DisplayName("the code decides, not the status that it comes with")
    void codeBeforeStatus() {
        try (Wire wire = Wire.answering(Wire.error(403, 101))) {
            assertThat(wire.provider().contacts().find(ContactRef.email("joe@example.com")))
                    .isEmpty();
        }
        for (int status : new int[] {400, 402, 404, 409, 422, 499}) {
            KINDS.forEach((code, kind) -> {
                try (Wire wire = Wire.answering(Wire.error(status, code))) {
                    assertThat(catchThrowableOfType(kind, () -> Operation.SAVE.run(wire)))
                            .as("%s under %s", code, status)
                            .isNotNull();
                }
            });
        }
    }

    @Test
    @DisplayName("a 404 without Sentori's envelope is never an absence")
    void bare404() {
        List<FakeResponse> bare = List.of(
                FakeResponse.empty(404),
                FakeResponse.text(404, "text/html", "<html><body>Not Found</body></html>"),
                FakeResponse.text(404, "Not found"),
                Wire.json(404, "{}"),
                Wire.json(404, "[]"),
                Wire.json(404, "null"),
                Wire.json(404, "{\"code\":101,\"message\":\"Contact not found\"}"),
                Wire.json(404, "{\"Code\":\"101\",\"Message\":\"Contact not found\"}"),
                Wire.json(404, "{\"Code\":101.5,\"Message\":\"Contact not found\"}"),
                Wire.json(404, "{\"Code\":101}"),
                Wire.json(404, "{\"Code\":4294967397,\"Message\":\"more than an int, whose lower half is 101\"}"),
                Wire.json(404, "{\"Code\":101,\"Message\":\"Contact not found\""));
        for (FakeResponse answer : bare) {
            try (Wire wire = Wire.answering(answer)) {
                for (Operation operation : Operation.values()) {
                    assertThat(catchThrowableOfType(UnexpectedResponseException.class, () -> operation.run(wire)))
                            .as("%s after %s", operation, new String(answer.body(), StandardCharsets.UTF_8))
                            .isNotNull();
                }
            }
        }
    }

    @Test
    @DisplayName("an envelope under a status that is not 4xx is not Sentori's documented one")
    void envelopeElsewhere() {
        try (Wire wire = Wire.answering(Wire.error(500, 101))) {
            assertThat(catchThrowableOfType(ProviderUnavailableException.class, () -> Operation.FIND.run(wire)))
                    .isNotNull();
        }
        try (Wire wire = Wire.answering(Wire.error(429, 101))) {
            assertThat(catchThrowableOfType(RateLimitedException.class, () -> Operation.FIND.run(wire)))
                    .isNotNull();
        }
        try (Wire wire = Wire.answering(Wire.error(200, 101))) {
            for (Operation operation : Operation.values()) {
                assertThat(catchThrowableOfType(UnexpectedResponseException.class, () -> operation.run(wire)))
                        .as("%s", operation)
                        .isNotNull();
            }
        }
    }

    @Test
    @DisplayName("no error repeats what Sentori's message says: it may name somebody")
    void nothingOfTheMessage() {
        for (int code : new int[] {-1, 101, 103, 4711}) {
            FakeResponse answer = Wire.json(400, "{\"Code\":" + code + ",\"Message\":\"Zebra joe@example.com\"}");
            try (Wire wire = Wire.answering(answer)) {

                ContactsException error = catchThrowableOfType(ContactsException.class, () -> Operation.SAVE.run(wire));

                assertThat(error.toString()).doesNotContain("Zebra").doesNotContain("joe@");
            }
        }
    }

    private static int statusOf(int code) {
        if (code >= 1 && code <= 3) {
            return 403;
        }
        return code == 101 || code == 200 || code == 300 ? 404 : 400;
    }
}
