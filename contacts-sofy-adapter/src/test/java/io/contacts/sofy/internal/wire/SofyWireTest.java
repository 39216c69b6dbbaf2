package io.contacts.sofy.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import io.contacts.testkit.sofy.SofyColumn;
import io.contacts.testkit.sofy.SofyColumnType;
import io.contacts.testkit.sofy.SofySwitches;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What goes over the wire to Sofy, byte for byte (sofy.md B1, B2)")
class SofyWireTest {
    private static final AudienceId GROUP_1 = AudienceId.of("1");

    @RegisterExtension
    final FakeSofyExtension extension = new FakeSofyExtension(fake -> fake.documentExamples()
            .column(column(10, "Note", SofyColumnType.CHAR))
            .column(column(2, "Last visit", SofyColumnType.DATETIME))
            .switches(SofySwitches.builder().groupCreation(true).build()));

    @Test
    @DisplayName("A contact has its six members in the documented order, then its columns by ascending id")
    void pinsTheBodyOfAWholeContact(FakeSofy sofy) {
        Contact contact = Contact.builder()
                .field("Note", "near the window, \"quiet\"")
                .field("Last visit", FieldValue.timestamp(LocalDateTime.of(2026, 3, 4, 21, 5, 6, 7_899_000)))
                .field("Name given to the column", FieldValue.number("42.10"))
                .consent(Consent.optedIn("paper form 12", Instant.EPOCH))
                .birthday(LocalDate.of(1984, 2, 29))
                .lastName("Durand")
                .firstName("Zoé")
                .mobilePhone("+590690112233")
                .email("zoe+table@example.com")
                .build();

        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(contact, GROUP_1);
        }

        assertThat(bodies(sofy))
                .containsExactly("{\"contactEmailAddress\":\"zoe+table@example.com\","
                        + "\"contactPhoneNumber\":\"590690112233\","
                        + "\"contactFirstName\":\"Zoé\","
                        + "\"contactLastName\":\"Durand\","
                        + "\"contactSubscribed\":true,"
                        + "\"contactBirthday\":\"1984-02-29T00:00:00.000Z\","
                        + "\"1\":42.10,"
                        + "\"2\":\"2026-03-04T21:05:06.007Z\","
                        + "\"10\":\"near the window, \\\"quiet\\\"\"}");
    }

    @Test
    @DisplayName("The document's own example comes out as it stands there")
    void sendsTheDocumentsExample(FakeSofy sofy) {
        Contact contact = Contact.builder()
                .email("john@example.com")
                .firstName("John")
                .lastName("Doe")
                .consent(Consent.optedIn("example", Instant.EPOCH))
                .birthday(LocalDate.EPOCH)
                .field("1", FieldValue.number(BigDecimal.valueOf(42)))
                .build();

        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(contact, GROUP_1);
        }

        assertThat(bodies(sofy))
                .containsExactly("{\"contactEmailAddress\":\"john@example.com\",\"contactFirstName\":\"John\","
                        + "\"contactLastName\":\"Doe\",\"contactSubscribed\":true,"
                        + "\"contactBirthday\":\"1970-01-01T00:00:00.000Z\",\"1\":42}");
    }

    @Test
    @DisplayName("What is absent is not sent, neither as null nor as an empty text")
    void leavesOutWhatIsAbsent(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(Contact.builder().email("zoe@example.com").build(), GROUP_1);
            provider.contacts()
                    .add(Contact.builder().mobilePhone("+33612345678").build(), GROUP_1);
        }

        assertThat(bodies(sofy))
                .containsExactly(
                        "{\"contactEmailAddress\":\"zoe@example.com\"}", "{\"contactPhoneNumber\":\"33612345678\"}");
    }

    @Test
    @DisplayName("A refusal is sent as false")
    void sendsAnOptOut(FakeSofy sofy) {
        Contact contact = Venue.zoe().consent(Consent.optedOut()).build();

        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(contact, GROUP_1);
        }

        assertThat(bodies(sofy))
                .containsExactly("{\"contactEmailAddress\":\"zoe@example.com\",\"contactSubscribed\":false}");
    }

    @Test
    @DisplayName("Subscribing sends the address and nothing else: nobody has said that it agreed")
    void pinsTheBodyOfASubscription(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.subscriptions().subscribe(EmailAddress.of("zoe@example.com"), AudienceId.of("2"));
        }

        RecordedRequest request = only(sofy);
        assertThat(request.method() + " " + request.rawPath()).isEqualTo("POST /v1/groups/2/contacts");
        assertThat(request.bodyText()).isEqualTo("{\"contactEmailAddress\":\"zoe@example.com\"}");
    }

    @Test
    @DisplayName("A write has both keys, asks for JSON, says that it is JSON, and has no trailing slash or query")
    void pinsTheHeadOfAWrite(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(Venue.zoe().build(), GROUP_1);
        }

        RecordedRequest request = only(sofy);
        assertThat(request.method() + " " + request.rawPath()).isEqualTo("POST /v1/groups/1/contacts");
        assertThat(request.rawQuery()).isEmpty();
        assertThat(request.headers())
                .containsEntry("x-api-key-id", List.of(sofy.keyId()))
                .containsEntry("x-api-key-secret", List.of(sofy.keySecret()))
                .containsEntry("accept", List.of("application/json"))
                .containsEntry("content-type", List.of("application/json"))
                .containsEntry("content-length", List.of(Integer.toString(request.body().length)));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({"groups, /v1/groups", "columns, /v1/customColumns"})
    @DisplayName("A list is a bare GET with both keys")
    void pinsTheHeadOfARead(String list, String path, FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            if (list.equals("groups")) {
                provider.audiences().list();
            } else {
                provider.fields().list();
            }
        }

        RecordedRequest request = only(sofy);
        assertThat(request.method() + " " + request.rawPath()).isEqualTo("GET " + path);
        assertThat(request.rawQuery()).isEmpty();
        assertThat(request.headers())
                .containsEntry("x-api-key-id", List.of(sofy.keyId()))
                .containsEntry("x-api-key-secret", List.of(sofy.keySecret()))
                .containsEntry("accept", List.of("application/json"))
                .doesNotContainKey("content-type");
        assertThat(request.body()).isEmpty();
    }

    @Test
    @DisplayName("A group is created by its name, where the undocumented request is allowed")
    void pinsTheCreationOfAGroup(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.allow-undocumented", "true")) {
            provider.audiences().create("Été \"26\"");
        }

        RecordedRequest request = only(sofy);
        assertThat(request.method() + " " + request.rawPath()).isEqualTo("POST /v1/groups");
        assertThat(request.bodyText()).isEqualTo("{\"name\":\"Été \\\"26\\\"\"}");
        assertThat(request.headers()).containsEntry("content-type", List.of("application/json"));
    }

    @ParameterizedTest(name = "{0} is sent as {1}")
    @CsvSource({
        "42, 42",
        "1.10, 1.10",
        "42.12343, 42.12343",
        "1E+2, 100",
        "1E-7, 0.0000001",
        "-0.50, -0.50",
        "0E-3, 0.000",
        "12345678901234567890.123456789, 12345678901234567890.123456789"
    })
    @DisplayName("A number is sent digit for digit, never with an exponent")
    void sendsNumbersPlainly(String given, String sent, FakeSofy sofy) {
        Contact contact = Venue.zoe().field("1", FieldValue.number(given)).build();

        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(contact, GROUP_1);
        }

        assertThat(bodies(sofy)).containsExactly("{\"contactEmailAddress\":\"zoe@example.com\",\"1\":" + sent + "}");
    }

    @Test
    @DisplayName("Characters beyond ASCII are UTF-8 bytes, an emoji too")
    void sendsUtf8(FakeSofy sofy) {
        Contact contact = Venue.zoe().firstName("Zoé 🦜").build();

        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(contact, GROUP_1);
        }

        assertThat(only(sofy).body())
                .isEqualTo("{\"contactEmailAddress\":\"zoe@example.com\",\"contactFirstName\":\"Zoé 🦜\"}"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static SofyColumn column(long id, String label, SofyColumnType type) {
        return new SofyColumn(id, 0, label, type, Instant.EPOCH, Instant.EPOCH, null);
    }

    private static RecordedRequest only(FakeSofy sofy) {
        assertThat(sofy.journal()).hasSize(1);
        return sofy.journal().get(0);
    }

    private static List<String> bodies(FakeSofy sofy) {
        return sofy.journal().stream()
                .filter(request -> request.method().equals("POST"))
                .map(RecordedRequest::bodyText)
                .toList();
    }
}
