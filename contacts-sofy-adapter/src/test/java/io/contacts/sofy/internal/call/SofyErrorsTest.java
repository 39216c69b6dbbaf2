package io.contacts.sofy.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.validation.Violation;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import io.contacts.testkit.sofy.SofySwitches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sofy's refusals, whose shape is not documented (sofy.md, gap 20)")
@ExtendWith(FakeSofyExtension.class)
class SofyErrorsTest {
    private static final AudienceId GROUP_1 = AudienceId.of("1");
    private static final String SAID = "contactPhoneNumber must be a string of digits";

    private static final Map<Integer, Class<? extends ContactsException>> KINDS = Map.of(
            400, InvalidContactException.class,
            422, InvalidContactException.class,
            401, AccessDeniedException.class,
            403, AccessDeniedException.class);

    private static final List<Arguments> SHAPES = List.of(
            Arguments.of("message", "application/json", "{\"message\":\"" + SAID + "\"}"),
            Arguments.of("error", "application/json", "{\"error\":\"" + SAID + "\"}"),
            Arguments.of("detail", "application/json", "{\"detail\":\"" + SAID + "\"}"),
            Arguments.of("beside others", "application/json", "{\"statusCode\":400,\"error\":\"" + SAID + "\"}"),
            Arguments.of("nested", "application/json", "{\"error\":{\"message\":\"" + SAID + "\"}}"),
            Arguments.of("list of texts", "application/json", "[\"" + SAID + "\"]"),
            Arguments.of("list of objects", "application/json", "[{\"message\":\"" + SAID + "\"}]"),
            Arguments.of("list in message", "application/json", "{\"message\":[\"" + SAID + "\"]}"),
            Arguments.of("list in errors", "application/json", "{\"errors\":[{\"detail\":\"" + SAID + "\"}]}"),
            Arguments.of("JSON text", "application/json", "\"" + SAID + "\""),
            Arguments.of("JSON called text", "text/plain", "{\"message\":\"" + SAID + "\"}"),
            Arguments.of("plain text", "text/plain", SAID + "\n"),
            Arguments.of("text called JSON", "application/json", SAID),
            Arguments.of(
                    "page",
                    "text/html; charset=utf-8",
                    "<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body><style>p{color:red}</style><p>"
                            + SAID + "</p><script>let a = 1 < 2;</script></body></html>"),
            Arguments.of("page without a type", "application/octet-stream", "<h1>" + SAID + "</h1>"));

    private static final List<Arguments> SILENCES = List.of(
            Arguments.of("nothing", "application/json", ""),
            Arguments.of("blanks", "text/plain", " \r\n"),
            Arguments.of("empty object", "application/json", "{}"),
            Arguments.of("empty list", "application/json", "[]"),
            Arguments.of("null", "application/json", "null"),
            Arguments.of("null message", "application/json", "{\"message\":null}"),
            Arguments.of("empty message", "application/json", "{\"message\":\" \"}"),
            Arguments.of("a number", "application/json", "{\"message\":17}"),
            Arguments.of("another key", "application/json", "{\"reason\":\"" + SAID + "\"}"),
            Arguments.of("broken JSON", "application/json", "{\"message\":\"" + SAID),
            Arguments.of("empty page", "text/html", "<html><body><br></body></html>"),
            Arguments.of("deep JSON", "application/json", "[".repeat(50) + "\"x\"" + "]".repeat(50)));

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("statusesAndShapes")
    @DisplayName("The status decides the kind, and what was said is kept in whatever shape it comes")
    void keepsWhatWasSaid(int status, String shape, String contentType, String body, FakeSofy sofy) {
        ContactsException e = refusal(sofy, FakeResponse.text(status, contentType, body));

        assertThat(e).isInstanceOf(KINDS.get(status)).hasMessageContaining("Sofy says: " + SAID);
        assertThat(e.httpStatus()).hasValue(status);
        assertThat(sofy.contacts(1)).isEmpty();
    }

    static Stream<Arguments> statusesAndShapes() {
        return combined(SHAPES);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("statusesAndSilences")
    @DisplayName("Where nothing can be read, the status alone decides, and nothing is made up")
    void livesWithSilence(int status, String shape, String contentType, String body, FakeSofy sofy) {
        ContactsException e = refusal(sofy, FakeResponse.text(status, contentType, body));

        assertThat(e).isInstanceOf(KINDS.get(status)).hasMessageNotContaining("Sofy says");
        assertThat(e.httpStatus()).hasValue(status);
    }

    static Stream<Arguments> statusesAndSilences() {
        return combined(SILENCES);
    }

    @Test
    @DisplayName("Each thing in a list is a violation of its own, and none of them names a component")
    void keepsEveryReason(FakeSofy sofy) {
        InvalidContactException e = (InvalidContactException) refusal(
                sofy,
                FakeResponse.text(
                        400,
                        "application/json",
                        "{\"message\":[\"contactBirthday must be a string\",\"contactSubscribed must be true or false\"],"
                                + "\"error\":\"Bad Request\"}"));

        assertThat(e.violations())
                .containsExactly(
                        new Violation("", "Sofy says: contactBirthday must be a string"),
                        new Violation("", "Sofy says: contactSubscribed must be true or false"),
                        new Violation("", "Sofy says: Bad Request"));
    }

    @Test
    @DisplayName("A refusal without a word is a violation without a component")
    void makesNothingUp(FakeSofy sofy) {
        InvalidContactException e = (InvalidContactException) refusal(sofy, FakeResponse.empty(422));

        assertThat(e.violations()).containsExactly(new Violation("", "Sofy refuses it and does not say why"));
    }

    @Test
    @DisplayName(
            "A conflict is not called somebody who is there already, which no document says: it is told as Sofy says it")
    void doesNotInterpretAConflict(FakeSofy sofy) {
        ContactsException e =
                refusal(sofy, FakeResponse.text(409, "application/json", "{\"message\":\"" + SAID + "\"}"));

        assertThat(e)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("Sofy says: " + SAID)
                .hasMessageNotContaining("is there already")
                .hasMessageNotContaining("save or update");
        assertThat(e.httpStatus()).hasValue(409);
        assertThat(e.retry()).isEqualTo(Retry.UNSAFE);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(ints = {400, 422})
    @DisplayName("A subscription that is refused is refused as a contact is, in Sofy's words and without the person's")
    void refusesASubscription(int status, FakeSofy sofy) {
        String said = "{\"message\":\"contactEmailAddress must be an address: zoe\"}";
        sofy.script(Faults.script()
                .onMethod("POST")
                .answer(FakeResponse.text(status, "application/json", said))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            InvalidContactException e = catchThrowableOfType(
                    InvalidContactException.class,
                    () -> provider.subscriptions().subscribe(EmailAddress.of("zoe@example.com"), GROUP_1));

            assertThat(e.violations())
                    .containsExactly(new Violation("", "Sofy says: contactEmailAddress must be an address: …"));
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(ints = {400, 409, 422})
    @DisplayName("A refusal to list the columns is none of the contact that is not sent yet")
    void doesNotBlameTheContact(int status, FakeSofy sofy) {
        sofy.script(Faults.script()
                .onPath("/v1/customColumns")
                .answer(FakeResponse.text(status, "application/json", "{\"message\":\"" + SAID + "\"}"))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            ContactsException e = catchThrowableOfType(
                    ContactsException.class,
                    () -> provider.contacts().add(Venue.zoe().field("Note", "n").build(), GROUP_1));

            assertThat(e).isInstanceOf(UnexpectedResponseException.class);
            assertThat(e.httpStatus()).hasValue(status);
        }
        assertThat(sofy.journal()).extracting(RecordedRequest::method).containsExactly("GET");
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({"409", "429", "500", "502", "503", "404", "405", "413", "418"})
    @DisplayName("Other statuses are what they are for every provider")
    void leavesOtherStatusesAlone(int status, FakeSofy sofy) {
        ContactsException e =
                refusal(sofy, FakeResponse.text(status, "text/html", "<html><body>Zoe is not here</body></html>"));

        Class<? extends ContactsException> kind = switch (status) {
            case 429 -> RateLimitedException.class;
            case 500, 502, 503 -> ProviderUnavailableException.class;
            default -> UnexpectedResponseException.class;
        };
        assertThat(e).isInstanceOf(kind).hasMessageNotContaining("Zoe");
        assertThat(e.httpStatus()).hasValue(status);
        // Only a 404 may mean the group.
        assertThat(sofy.journal()).hasSize(status == 404 ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(SofySwitches.ErrorBody.class)
    @DisplayName("Wrong keys are refused access, in every shape that the fake knows")
    void reportsWrongKeys(SofySwitches.ErrorBody shape) {
        for (int status : List.of(401, 403)) {
            SofySwitches switches = SofySwitches.builder()
                    .errorBody(shape)
                    .badCredentialsStatus(status)
                    .build();

            try (FakeSofy sofy = FakeSofy.builder()
                            .documentExamples()
                            .switches(switches)
                            .start();
                    ContactsProvider provider = Venue.open(sofy, "contacts.sofy.api-key-secret", "another-secret")) {
                AccessDeniedException e = catchThrowableOfType(
                        AccessDeniedException.class, () -> provider.audiences().list());

                assertThat(e.httpStatus()).hasValue(status);
                assertThat(e).hasMessageNotContaining("another-secret").hasMessageNotContaining(sofy.keyId());
                assertThat(sofy.journal()).hasSize(1);
            }
        }
    }

    private static ContactsException refusal(FakeSofy sofy, FakeResponse answer) {
        sofy.script(Faults.script().onMethod("POST").answer(answer).build());
        Contact contact = Venue.zoe().firstName("Zoé").build();
        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.max-attempts", "1")) {
            return catchThrowableOfType(
                    ContactsException.class, () -> provider.contacts().add(contact, GROUP_1));
        }
    }

    private static Stream<Arguments> combined(List<Arguments> bodies) {
        return KINDS.keySet().stream()
                .sorted()
                .flatMap(status -> bodies.stream().map(body -> {
                    List<Object> both = new ArrayList<>(List.of(status));
                    both.addAll(List.of(body.get()));
                    return Arguments.of(both.toArray());
                }));
    }
}
