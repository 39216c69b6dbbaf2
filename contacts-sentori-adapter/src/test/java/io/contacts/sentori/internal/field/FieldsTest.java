package io.contacts.sentori.internal.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.status.ContactStatus;
import io.contacts.domain.validation.Violation;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Fields of a contact")
// Longer than most, because it has a case for each form of a field and for each answer about them.
class FieldsTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.sentoriapp.com");

    @Test
    @DisplayName("the documented contact is read whole: what it holds, whose it is, where it came from")
    void documentedContact() {
        StoredContact joe = found(Bodies.contact());

        assertThat(joe.id().orElseThrow().value()).isEqualTo("16382");
        assertThat(joe.contact())
                .isEqualTo(Contact.builder()
                        .email("joe@example.sentoriapp.com")
                        .title("Mr")
                        .firstName("Joe")
                        .lastName("Example")
                        .build());
        assertThat(joe.status()).isEqualTo(ContactStatus.EMAILABLE);
        assertThat(joe.basis()).isEqualTo(StoredContact.Basis.AS_RETURNED);
        assertThat(joe.provenance().source()).contains("Uploaded");
        assertThat(joe.provenance().ipAddress()).contains("127.0.0.1");
        assertThat(joe.provenance().referrer()).isEmpty();
        assertThat(joe.provenance().createdAt()).contains(LocalDateTime.of(2010, 5, 13, 9, 0));
        assertThat(joe.provenance().modifiedAt()).contains(LocalDateTime.of(2010, 5, 13, 9, 0));
        assertThat(joe.provenance().confirmed()).contains(true);
    }

    @Test
    @DisplayName("a SystemID in quotes is the same id")
    void quotedId() {
        assertThat(found(Bodies.contactWith("\"SystemID\" : 16382", "\"SystemID\" : \"16382\""))
                        .id())
                .isEqualTo(found(Bodies.contact()).id());
    }

    @ParameterizedTest(name = "IsSuppressed {0}, IsBadEmailAddress {1}: {2}")
    @CsvSource({
        "true, false, SUPPRESSED",
        "true, true, SUPPRESSED",
        "true, null, SUPPRESSED",
        "false, true, BAD_ADDRESS",
        "null, true, BAD_ADDRESS",
        "false, false, EMAILABLE",
        "false, null, UNKNOWN",
        "null, false, UNKNOWN",
        "null, null, UNKNOWN"
    })
    @DisplayName("the status is what the two flags say, and unknown where they do not say enough")
    void status(String suppressed, String bad, ContactStatus status) {
        String flags = "\"IsSuppressed\" : false, \"IsBadEmailAddress\" : false";
        String others = "\"IsSuppressed\" : " + suppressed + ", \"IsBadEmailAddress\" : " + bad;

        assertThat(found(Bodies.contactWith(flags, others)).status()).isEqualTo(status);
    }

    @Test
    @DisplayName("members that are not Sentori's own are fields, with their JSON type; null is none")
    void customFields() {
        StoredContact joe =
                found(Bodies.contactAnd("\"Table\" : \"7\", \"Empty\" : \"\", \"Spent\" : 1.10, \"Visits\" : 3,"
                        + " \"Huge\" : 12345678901234567890, \"Vip\" : true, \"Dog\" : false, \"Nothing\" : null,"
                        + " \"City\" : \"Pointe-à-Pitre \uD83C\uDF7D\""));

        assertThat(joe.contact().fields())
                .containsOnly(
                        entry("Table", FieldValue.text("7")),
                        entry("Empty", FieldValue.text("")),
                        entry("Spent", FieldValue.number("1.10")),
                        entry("Visits", FieldValue.number("3")),
                        entry("Huge", FieldValue.number("12345678901234567890")),
                        entry("Vip", FieldValue.flag(true)),
                        entry("Dog", FieldValue.flag(false)),
                        entry("City", FieldValue.text("Pointe-à-Pitre \uD83C\uDF7D")));
    }

    @Test
    @DisplayName("Sentori's own members never appear among the fields")
    void ownMembersAreNoFields() {
        assertThat(found(Bodies.contact()).contact().fields()).isEmpty();
    }

    @Test
    @DisplayName("an empty text in a component is none")
    void emptyComponent() {
        assertThat(found(Bodies.contactWith("\"Title\" : \"Mr\"", "\"Title\" : \"\""))
                        .contact()
                        .title())
                .isNull();
    }

    @Test
    @DisplayName("a mobile telephone that is not in E.164 is kept under its own name as well")
    void unreadableMobilePhone() {
        Contact joe = found(Bodies.contactWith(
                        "\"MobilePhoneNumber\" : null", "\"MobilePhoneNumber\" : \"06 90 11 22 33\""))
                .contact();

        assertThat(joe.mobilePhone()).isNull();
        assertThat(joe.fields()).containsOnly(entry("MobilePhoneNumber", FieldValue.text("06 90 11 22 33")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "\"9223372036854775807\""})
    @DisplayName("an id may be as long as any whole number is, in quotes or not")
    void longId(String id) {
        assertThat(found(Bodies.contactWith("\"SystemID\" : 16382", "\"SystemID\" : " + id))
                        .id())
                .contains(ContactId.of("9223372036854775807"));
    }

    @Test
    @DisplayName("a telephone in E.164 is the component; any other is kept under its name and goes back as it came")
    void unreadablePhone() {
        FakeResponse answer = Bodies.contactWith(
                "\"PhoneNumber\" : null,\n  \"MobilePhoneNumber\" : null",
                "\"PhoneNumber\" : \"0590 11 22 33\", \"MobilePhoneNumber\" : \"+590690112233\"");
        try (Wire wire = Wire.answering(answer)) {
            Contact joe = wire.provider()
                    .contacts()
                    .find(ContactRef.email(JOE))
                    .orElseThrow()
                    .contact();

            wire.provider().contacts().save(joe);

            assertThat(joe.mobilePhone()).isEqualTo(PhoneNumber.of("+590690112233"));
            assertThat(joe.phone()).isNull();
            assertThat(joe.fields()).containsOnly(entry("PhoneNumber", FieldValue.text("0590 11 22 33")));
            assertThat(wire.requests().get(1).bodyText())
                    .contains("\"MobilePhoneNumber\":\"+590690112233\"")
                    .contains("\"PhoneNumber\":\"0590 11 22 33\"");
        }
    }

    @Test
    @DisplayName("a number that is set goes before the text that could not be read as one")
    void phoneGoesFirst() {
        Contact joe = Contact.builder()
                .email(JOE)
                .field("PhoneNumber", "0590 11 22 33")
                .phone("+590590112233")
                .build();
        try (Wire wire = Wire.answering(Bodies.contact())) {

            wire.provider().contacts().save(joe);

            assertThat(wire.request().bodyText()).isEqualTo("{\"PhoneNumber\":\"+590590112233\"}");
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "CRMID, crmId",
        "Title, title",
        "FirstName, firstName",
        "firstname, firstName",
        "LastName, lastName",
        "KnownAs, knownAs",
        "CompanyName, companyName",
        "EmailAddress, email",
        "PhoneNumber, phone",
        "phonenumber, phone",
        "MobilePhoneNumber, mobilePhone"
    })
    @DisplayName("a component cannot be set as a field: the error names the field and the component")
    void componentAsField(String name, String component) {
        Contact joe = Contact.builder().email(JOE).field(name, "+590690112233").build();

        assertThat(violation(joe))
                .isEqualTo(new Violation("fields[" + name + "]", "is the contact's " + component + ": use that"));
    }

    @Test
    @DisplayName("a flag of Sentori's takes true or false, under its own spelling")
    void flags() {
        String reason = "must be spelled IsBadEmailAddress and set to true or false";

        assertThat(violation(Contact.builder()
                        .email(JOE)
                        .field("IsBadEmailAddress", "TRUE")
                        .build()))
                .isEqualTo(new Violation("fields[IsBadEmailAddress]", reason));
        assertThat(violation(Contact.builder()
                        .email(JOE)
                        .field("isbademailaddress", FieldValue.flag(true))
                        .build()))
                .isEqualTo(new Violation("fields[isbademailaddress]", reason));
    }

    @Test
    @DisplayName("every violation of a contact is told at once, and nothing is sent")
    void allViolations() {
        Contact joe = Contact.builder()
                .email(JOE)
                .field("FirstName", "Joe")
                .field("SystemID", "1")
                .field(" ", "x")
                .field("Table", "7")
                .build();
        try (Wire wire = Wire.answering(Bodies.contact())) {

            InvalidContactException error = catchThrowableOfType(
                    InvalidContactException.class,
                    () -> wire.provider().contacts().save(joe));

            assertThat(error.violations())
                    .extracting(Violation::component)
                    .containsExactly("fields[FirstName]", "fields[SystemID]", "fields[ ]");
            assertThat(wire.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("a patch that clears one of Sentori's own members by name is refused")
    void clearingByName() {
        for (String name : new String[] {"PhoneNumber", "FirstName", "IsBadEmailAddress", "IsConfirmed"}) {
            ContactPatch patch = ContactPatch.builder().clearFields(name).build();
            try (Wire wire = Wire.answering(Bodies.contact())) {
                assertThat(catchThrowableOfType(
                                InvalidContactException.class,
                                () -> wire.provider().contacts().update(ContactRef.email(JOE), patch)))
                        .as(name)
                        .isNotNull();
            }
        }
    }

    @Test
    @DisplayName("getstructure becomes the account's fields, in order, each with the type that its example tells")
    void structure() {
        try (Wire wire = Wire.answering(Bodies.structureAnd(
                "\"Table\" : \"string\", \"Vip\" : false, \"Spent\" : 0.0, \"Seen\" : \"2010-05-13T09:00:00\","
                        + " \"Odd\" : null, \"firstname\" : \"string\""))) {
            assertThat(wire.provider().fields().list())
                    .containsExactly(
                            ContactField.named("IsBadEmailAddress", FieldType.FLAG),
                            ContactField.named("CRMID", FieldType.TEXT).holding(Contact.Component.CRM_ID),
                            ContactField.named("Table", FieldType.TEXT),
                            ContactField.named("Vip", FieldType.FLAG),
                            ContactField.named("Spent", FieldType.NUMBER),
                            ContactField.named("Seen", FieldType.UNKNOWN),
                            ContactField.named("Odd", FieldType.UNKNOWN),
                            ContactField.named("firstname", FieldType.TEXT),
                            ContactField.named("Title", FieldType.TEXT).holding(Contact.Component.TITLE),
                            ContactField.named("FirstName", FieldType.TEXT).holding(Contact.Component.FIRST_NAME),
                            ContactField.named("LastName", FieldType.TEXT).holding(Contact.Component.LAST_NAME),
                            ContactField.named("KnownAs", FieldType.TEXT).holding(Contact.Component.KNOWN_AS),
                            ContactField.named("EmailAddress", FieldType.TEXT).holding(Contact.Component.EMAIL),
                            ContactField.named("CompanyName", FieldType.TEXT).holding(Contact.Component.COMPANY_NAME),
                            ContactField.named("PhoneNumber", FieldType.TEXT).holding(Contact.Component.PHONE),
                            ContactField.named("MobilePhoneNumber", FieldType.TEXT)
                                    .holding(Contact.Component.MOBILE_PHONE),
                            ContactField.named("IsBadMobilePhoneNumber", FieldType.FLAG));
        }
    }

    private static StoredContact found(FakeResponse answer) {
        try (Wire wire = Wire.answering(answer)) {
            return wire.provider().contacts().find(ContactRef.email(JOE)).orElseThrow();
        }
    }

    private static Violation violation(Contact contact) {
        try (Wire wire = Wire.answering(Bodies.contact())) {
            InvalidContactException error = catchThrowableOfType(
                    InvalidContactException.class,
                    () -> wire.provider().contacts().save(contact));
            assertThat(wire.requests()).isEmpty();
            assertThat(error.violations()).hasSize(1);
            return error.violations().get(0);
        }
    }
}
