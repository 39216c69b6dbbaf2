package io.contacts.sofy.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sofy.SofyClient;
import io.contacts.sofy.fixture.Venue;
import io.contacts.sofy.internal.mapping.SofyMapperImpl;
import io.contacts.sofy.internal.value.PlainNumber;
import io.contacts.sofy.internal.wire.ContactWire;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Fault;
import io.contacts.testkit.fake.FaultPlan;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.SofyColumnType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Nothing of a person or a key in what Sofy's adapter says")
class SofySecrecyTest {
    private static final String KEY_ID = "quince-5f2e-kolibri";
    private static final String KEY_SECRET = "9b1c-tamarind-zephyr";

    private static final Contact CONTACT = Contact.builder()
            .email("canary.person@example.com")
            .mobilePhone("+590690998877")
            .firstName("Canarina")
            .lastName("Quetzalcoatl")
            .birthday(LocalDate.of(1977, 7, 17))
            .consent(Consent.optedIn("canary evidence", Instant.EPOCH))
            .field("Note", "canary note about allergies")
            .field("Spent", FieldValue.number("98765.43"))
            .build();

    private static final List<String> CANARIES = List.of(
            KEY_ID,
            KEY_SECRET,
            "kolibri",
            "zephyr",
            "canary",
            "person@",
            "590690998877",
            "0998877",
            "canarina",
            "quetzal",
            "1977",
            "allergies",
            "98765");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("answersThatRepeatEverything")
    @DisplayName("An answer that repeats the whole request, keys included, is told without any of it")
    void saysNothingOfIt(int status, String contentType, String template) {
        FaultScript echo = request -> new FaultPlan(
                Duration.ZERO,
                request.method().equals("POST")
                        ? new Fault.Answer(FakeResponse.text(status, contentType, filled(template, request)))
                        : new Fault.None());

        try (FakeSofy sofy = FakeSofy.builder()
                        .keyId(KEY_ID)
                        .keySecret(KEY_SECRET)
                        .group("Guests")
                        .column("Note", SofyColumnType.CHAR)
                        .column("Spent", SofyColumnType.DOUBLE)
                        .script(echo)
                        .start();
                ContactsProvider provider = Venue.open(sofy, "contacts.sofy.max-attempts", "1")) {
            Throwable e = catchThrowable(() -> provider.contacts().add(CONTACT, AudienceId.of("1")));

            assertThat(e).isInstanceOf(ContactsException.class);
            assertThat(everythingIn(e)).doesNotContain(CANARIES);
        }
    }

    static Stream<Arguments> answersThatRepeatEverything() {
        return Stream.of(400, 401, 403, 404, 409, 422, 429, 500, 503, 302)
                .flatMap(status -> Stream.of(
                        Arguments.of(status, "application/json", "{\"message\":\"refused: %s\"}"),
                        Arguments.of(status, "application/json", "[{\"error\":\"%s\"},{\"detail\":\"%s\"}]"),
                        Arguments.of(status, "text/plain", "refused: %s"),
                        Arguments.of(status, "text/html", "<html><body><p>refused: %s</p></body></html>")));
    }

    @Test
    @DisplayName("No toString of the adapter shows a key or a person")
    void hidesInToString() {
        ContactWire wire = new SofyMapperImpl().toWire(CONTACT, Map.of(1L, "canary note about allergies"));

        try (FakeSofy sofy =
                        FakeSofy.builder().keyId(KEY_ID).keySecret(KEY_SECRET).start();
                ContactsProvider provider = Venue.open(sofy)) {
            String shown = String.join(
                    "\n",
                    provider.toString(),
                    provider.unwrap(SofyClient.class).toString(),
                    wire.toString(),
                    SentWords.of(wire).toString(),
                    new PlainNumber(java.math.BigDecimal.valueOf(98765)).toString());

            assertThat(shown.toLowerCase(java.util.Locale.ROOT)).doesNotContain(CANARIES);
        }
    }

    @Test
    @DisplayName("A configuration that is refused names its keys, never a value")
    void hidesInConfigurationErrors() {
        Throwable e = catchThrowable(() -> Venue.open(
                FakeSofy.builder().keyId(KEY_ID).keySecret(KEY_SECRET).start(),
                "contacts.sofy.group-id",
                "canary group",
                "contacts.sofy.api-key",
                KEY_SECRET));

        assertThat(e).isInstanceOf(ConfigurationException.class).hasMessageContaining("contacts.sofy.group-id");
        assertThat(everythingIn(e)).doesNotContain(CANARIES);
    }

    private static String filled(String template, FakeRequest request) {
        // The keys first: what is shown of a long text is its beginning.
        String keys = request.header("x-api-key-id").orElseThrow() + " / "
                + request.header("x-api-key-secret").orElseThrow();
        String everything = (keys + " " + request.bodyText()).replace('"', ' ');
        return template.replace("%s", everything);
    }

    private static String everythingIn(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        String facts =
                e instanceof ContactsException contacts ? contacts.facts().toString() : "";
        return (e + facts + trace).toLowerCase(java.util.Locale.ROOT);
    }
}
