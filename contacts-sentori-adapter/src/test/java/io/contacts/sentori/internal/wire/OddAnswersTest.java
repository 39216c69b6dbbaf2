package io.contacts.sentori.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Operation;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because each odd answer stands there as it would come.
@DisplayName("Answers that Sentori does not document")
class OddAnswersTest {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String PAGE =
            "<!DOCTYPE html><html><body>Sign in to the hotel's network, joe@example.com</body></html>";

    static Stream<Arguments> bare() {
        return Stream.of(
                Arguments.of(400, UnexpectedResponseException.class),
                Arguments.of(401, AccessDeniedException.class),
                Arguments.of(403, AccessDeniedException.class),
                Arguments.of(404, UnexpectedResponseException.class),
                Arguments.of(405, UnexpectedResponseException.class),
                Arguments.of(409, UnexpectedResponseException.class),
                Arguments.of(411, UnexpectedResponseException.class),
                Arguments.of(413, UnexpectedResponseException.class),
                Arguments.of(415, UnexpectedResponseException.class),
                Arguments.of(429, RateLimitedException.class),
                Arguments.of(500, ProviderUnavailableException.class),
                Arguments.of(502, ProviderUnavailableException.class),
                Arguments.of(503, ProviderUnavailableException.class));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("bare")
    @DisplayName("a status without JSON is a typed error on every operation")
    void statusAlone(int status, Class<? extends ContactsException> kind) {
        for (FakeResponse answer : new FakeResponse[] {
            FakeResponse.empty(status), FakeResponse.text(status, "text/html; charset=utf-8", PAGE)
        }) {
            try (Wire wire = Wire.answering(answer)) {
                for (Operation operation : Operation.values()) {

                    ContactsException error = catchThrowableOfType(kind, () -> operation.run(wire));

                    assertThat(error).as("%s", operation).isNotNull();
                    assertThat(error.httpStatus()).hasValue(status);
                    assertThat(error.operation()).isEqualTo(operation.capability());
                    assertThat(error.toString()).doesNotContain("joe@").doesNotContain(Wire.KEY);
                }
            }
        }
    }

    @Test
    @DisplayName("a redirect is refused on every operation")
    void redirect() {
        try (Wire wire =
                Wire.answering(FakeResponse.empty(302).withHeader("Location", "http://127.0.0.1:9/elsewhere"))) {
            for (Operation operation : Operation.values()) {
                assertThat(catchThrowableOfType(UnexpectedResponseException.class, () -> operation.run(wire)))
                        .as("%s", operation)
                        .isNotNull();
            }
        }
    }

    /** Answers with status 200 that no operation can be content with. */
    static Stream<Arguments> neverGood() {
        return Stream.of(
                Arguments.of("an HTML page", FakeResponse.text(200, "text/html; charset=utf-8", PAGE)),
                Arguments.of("an HTML page that claims to be JSON", FakeResponse.text(200, JSON, PAGE)),
                Arguments.of("an HTML page that claims to be text", FakeResponse.text(200, "\r\n<HTML>" + PAGE)),
                Arguments.of(
                        "an HTML page that claims nothing",
                        new FakeResponse(200, Map.of(), PAGE.getBytes(StandardCharsets.UTF_8))),
                Arguments.of("an error under 200", Wire.error(200, 101)),
                Arguments.of("an error without a message", Wire.json(200, "{\"Code\":106,\"Message\":null}")),
                Arguments.of("an error with a code alone", Wire.json(200, "{\"Code\":106}")),
                Arguments.of("an error as text", FakeResponse.text(200, "{\"Code\":106,\"Message\":\"No\"}")),
                Arguments.of("an error with a byte order mark", Wire.json(200, "\uFEFF{\"Code\":106}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neverGood")
    @DisplayName("no operation believes an answer that somebody else wrote, nor one that is an error")
    void neverBelieved(String name, FakeResponse answer) {
        try (Wire wire = Wire.answering(answer)) {
            for (Operation operation : Operation.values()) {
                requireUnexpected(operation, wire);
            }
        }
    }

    /** Answers with status 200 that say nothing where something is documented. */
    static Stream<Arguments> noUse() {
        byte[] garbage = {(byte) 0xFF, (byte) 0xFE, 0, 1, 2, (byte) 0xC3};
        return Stream.of(
                Arguments.of("plain text", FakeResponse.text(200, "OK")),
                Arguments.of(
                        "text without a type", new FakeResponse(200, Map.of(), "OK".getBytes(StandardCharsets.UTF_8))),
                Arguments.of("truncated JSON", Wire.json(200, Bodies.CONTACT.substring(0, 120))),
                Arguments.of("JSON and more", Wire.json(200, Bodies.CONTACT + "{}")),
                Arguments.of("JSON with a byte order mark", Wire.json(200, "\uFEFF" + Bodies.CONTACT)),
                Arguments.of("garbage", new FakeResponse(200, Map.of("Content-Type", JSON), garbage)),
                Arguments.of(
                        "JSON in another encoding",
                        new FakeResponse(
                                200,
                                Map.of("Content-Type", "application/json; charset=utf-16"),
                                Bodies.CONTACT.getBytes(StandardCharsets.UTF_16))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noUse")
    @DisplayName(
            "an answer that was damaged is refused where one is documented; elsewhere the status says that it is done")
    void ofNoUse(String name, FakeResponse answer) {
        try (Wire wire = Wire.answering(answer)) {
            for (Operation operation : Operation.values()) {
                if (operation.answer() == Operation.Answer.NOTHING) {
                    assertThatCode(() -> operation.run(wire))
                            .as("%s", operation)
                            .doesNotThrowAnyException();
                } else {
                    requireUnexpected(operation, wire);
                }
            }
        }
    }

    private static void requireUnexpected(Operation operation, Wire wire) {
        UnexpectedResponseException error =
                catchThrowableOfType(UnexpectedResponseException.class, () -> operation.run(wire));

        assertThat(error).as("%s", operation).isNotNull();
        assertThat(error.retry()).as("%s", operation).isEqualTo(operation.isSingle() ? Retry.IN_DOUBT : Retry.SAFE);
        assertThat(error.toString()).doesNotContain("joe@").doesNotContain("hotel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "true", "\"done\"", "17", "[]", "[null]", "{}", "{\"EmailAddress\":null}"})
    @DisplayName("JSON of the wrong shape is refused wherever a shape is documented, and is fine elsewhere")
    void wrongShape(String body) {
        FakeResponse answer = body.isEmpty() ? FakeResponse.empty(200) : Wire.json(200, body);
        try (Wire wire = Wire.answering(answer)) {
            for (Operation operation : Operation.values()) {
                boolean emptyList = operation.answer() == Operation.Answer.LIST
                        && body.equals("[]")
                        && operation != Operation.NATIVE_STRUCTURE_LIST;
                boolean structure = body.contains("EmailAddress")
                        && (operation == Operation.FIELDS || operation == Operation.NATIVE_STRUCTURE);
                if (operation.answer() == Operation.Answer.NOTHING || emptyList || structure) {
                    assertThatCode(() -> operation.run(wire))
                            .as("%s", operation)
                            .doesNotThrowAnyException();
                } else {
                    assertThat(catchThrowable(() -> operation.run(wire)))
                            .as("%s", operation)
                            .isInstanceOf(UnexpectedResponseException.class);
                }
            }
        }
    }

    /** Changes of the documented contact that make it one that nobody can trust. */
    static Stream<Arguments> spoiltContacts() {
        return Stream.of(
                Arguments.of("\"SystemID\" : 16382,", ""),
                Arguments.of("\"SystemID\" : 16382", "\"SystemID\" : null"),
                Arguments.of("\"SystemID\" : 16382", "\"SystemID\" : \"\""),
                Arguments.of("\"SystemID\" : 16382", "\"SystemID\" : \"one\""),
                Arguments.of("\"SystemID\" : 16382", "\"SystemID\" : 1.5"),
                Arguments.of("\"SystemID\" : 16382", "\"SystemID\" : -1"),
                Arguments.of("\"SystemID\" : 16382", "\"SystemID\" : true"),
                Arguments.of("\"SystemID\" : 16382", "\"SystemID\" : {}"),
                Arguments.of("\"EmailAddress\" : \"joe@example.sentoriapp.com\",", ""),
                Arguments.of("\"joe@example.sentoriapp.com\"", "null"),
                Arguments.of("\"joe@example.sentoriapp.com\"", "\"\""),
                Arguments.of("\"joe@example.sentoriapp.com\"", "\"no address\""),
                Arguments.of("\"joe@example.sentoriapp.com\"", "17"),
                Arguments.of("\"joe@example.sentoriapp.com\"", "[\"joe@example.sentoriapp.com\"]"),
                Arguments.of("\"FirstName\" : \"Joe\"", "\"FirstName\" : 5"),
                Arguments.of("\"FirstName\" : \"Joe\"", "\"FirstName\" : true"),
                Arguments.of("\"FirstName\" : \"Joe\"", "\"FirstName\" : {\"value\":\"Joe\"}"),
                Arguments.of("\"FirstName\" : \"Joe\"", "\"FirstName\" : \"Joe\", \"FirstName\" : \"Jim\""),
                Arguments.of("\"CRMID\" : null", "\"CRMID\" : 42"),
                Arguments.of("\"MobilePhoneNumber\" : null", "\"MobilePhoneNumber\" : 590690112233"),
                Arguments.of("\"IsSuppressed\" : false", "\"IsSuppressed\" : \"false\""),
                Arguments.of("\"IsSuppressed\" : false", "\"IsSuppressed\" : 0"),
                Arguments.of("\"IsBadEmailAddress\" : false", "\"IsBadEmailAddress\" : \"no\""),
                Arguments.of("\"IsConfirmed\" : true", "\"IsConfirmed\" : 1"),
                Arguments.of("\"IsConfirmed\" : true", "\"IsConfirmed\" : true, \"Table\" : [1]"),
                Arguments.of("\"IsConfirmed\" : true", "\"IsConfirmed\" : true, \"Table\" : {}"),
                Arguments.of(
                        "\"ModifiedTimestamp\" : \"2010-05-13T09:00:00\"", "\"ModifiedTimestamp\" : \"yesterday\""),
                Arguments.of("\"ModifiedTimestamp\" : \"2010-05-13T09:00:00\"", "\"ModifiedTimestamp\" : 1273741200"),
                Arguments.of(
                        "\"ModifiedTimestamp\" : \"2010-05-13T09:00:00\"",
                        "\"ModifiedTimestamp\" : \"2010-05-13T09:00:00Z\""),
                Arguments.of(
                        "\"ModifiedTimestamp\" : \"2010-05-13T09:00:00\"",
                        "\"ModifiedTimestamp\" : \"2010-02-30T09:00:00\""));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("spoiltContacts")
    @DisplayName("a contact with a member missing or of the wrong type is refused, never half filled")
    void spoiltContact(String documented, String spoilt) {
        try (Wire wire = Wire.answering(Bodies.contactWith(documented, spoilt))) {
            for (Operation operation : Operation.values()) {
                if (operation.answer() == Operation.Answer.CONTACT && operation != Operation.NATIVE_FIND) {
                    assertThat(catchThrowableOfType(UnexpectedResponseException.class, () -> operation.run(wire)))
                            .as("%s", operation)
                            .isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TotalRows",
                "EmailableRowsCreated",
                "EmailableRowsUpdated",
                "SuppressedUpdated",
                "BadEmailUpdated",
                "ExcludedDuplicates",
                "ExcludedInvalidEmail",
                "ExcludedRoleBased"
            })
    @DisplayName("a counter that is missing, negative or no whole number makes the answer unreadable")
    void spoiltCounter(String counter) {
        for (String value : new String[] {"-1", "null", "\"1\"", "1.0", "true", "2147483648", "99999999999"}) {
            String spoilt = Bodies.COUNTERS.replaceAll("\"" + counter + "\": \\d", "\"" + counter + "\": " + value);
            requireRefused(spoilt);
        }
        requireRefused(Bodies.COUNTERS.replaceAll("\"" + counter + "\": \\d,", ""));
    }

    private static void requireRefused(String counters) {
        assertThat(counters).isNotEqualTo(Bodies.COUNTERS);
        try (Wire wire = Wire.answering(Wire.json(200, counters))) {
            assertThat(catchThrowableOfType(UnexpectedResponseException.class, () -> Operation.IMPORT.run(wire)))
                    .as(counters)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"SystemID\":\"1\"}]",
                "[{\"EmailAddress\":\"joe@example.com\"}]",
                "[{\"SystemID\":\"1\",\"EmailAddress\":\"no address\"}]",
                "[{\"SystemID\":[1],\"EmailAddress\":\"joe@example.com\"}]",
                "[{\"SystemID\":\"1\",\"EmailAddress\":\"joe@example.com\"},]",
                "[{\"SystemID\":\"1\",\"EmailAddress\":\"joe@example.com\"},null]",
                "{\"SystemID\":\"1\",\"EmailAddress\":\"joe@example.com\"}"
            })
    @DisplayName("a list of subscribers is whole or refused")
    void spoiltSubscribers(String body) {
        try (Wire wire = Wire.answering(Wire.json(200, body))) {
            assertThat(catchThrowableOfType(UnexpectedResponseException.class, () -> Operation.MEMBERS.run(wire)))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 203, 204, 206})
    @DisplayName("a save that is answered with neither 200 nor 201 has not said what it did")
    void otherSuccess(int status) {
        FakeResponse answer = status == 204 ? FakeResponse.empty(204) : Wire.json(status, Bodies.CONTACT);
        for (Operation operation : new Operation[] {Operation.SAVE, Operation.SAVE_AS}) {
            try (Wire wire = Wire.answering(answer)) {

                UnexpectedResponseException error =
                        catchThrowableOfType(UnexpectedResponseException.class, () -> operation.run(wire));

                assertThat(error).isNotNull();
                assertThat(error.httpStatus()).hasValue(status);
                assertThat(error.retry()).isEqualTo(Retry.SAFE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    @DisplayName("where no status of success is documented, any will do")
    void anySuccess(int status) {
        FakeResponse nothing = FakeResponse.empty(status);
        FakeResponse contact = Wire.json(status, Bodies.CONTACT);
        for (Operation operation : Operation.values()) {
            boolean open = operation.answer() == Operation.Answer.NOTHING || operation == Operation.ADD;
            if (open && !(operation == Operation.ADD && status == 204)) {
                try (Wire wire = Wire.answering(operation == Operation.ADD ? contact : nothing)) {
                    assertThatCode(() -> operation.run(wire))
                            .as("%s", operation)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    @DisplayName(
            "a server error after which an addition may have been done leaves the outcome open when nobody can be asked")
    void serverErrorOnAdd() {
        try (Wire wire = Wire.answering(FakeResponse.empty(500))) {

            ContactsException error = catchThrowableOfType(ContactsException.class, () -> Operation.ADD.run(wire));

            assertThat(error).isNotInstanceOf(OutcomeUnknownException.class);
            assertThat(error.retry()).isEqualTo(Retry.IN_DOUBT);
        }
    }
}
