package io.contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.status.ContactStatus;
import io.contacts.domain.status.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The text of a value")
class SilenceTest {
    private static final String MARK = "planted";
    private static final List<String> TRACES = List.of(MARK, "690112233", "4242", "1987", "06-05", "true", "192.0.2.1");

    private static final EmailAddress EMAIL = EmailAddress.of(MARK + "@" + MARK + ".example");
    private static final PhoneNumber PHONE = PhoneNumber.of("+590690112233");
    private static final LocalDate DAY = LocalDate.of(1987, 6, 5);
    private static final Consent CONSENT = Consent.optedIn(MARK, Instant.EPOCH);

    static Stream<Object> values() {
        Contact contact = contact();
        StoredContact stored =
                StoredContact.returned(ContactId.of(MARK), contact, ContactStatus.EMAILABLE, provenance());
        return Stream.of(
                EMAIL,
                PHONE,
                CONSENT,
                FieldValue.text(MARK),
                FieldValue.number("4242"),
                FieldValue.timestamp(DAY.atStartOfDay()),
                FieldValue.flag(true),
                contact,
                Contact.builder().email(EMAIL).firstName(MARK),
                ContactPatch.setting(contact),
                ContactPatch.builder().set(contact),
                ContactRef.email(EMAIL),
                ContactId.of(MARK + "@example.com"),
                ContactRef.id(ContactId.of(MARK)),
                stored,
                StoredContact.sent(contact),
                provenance(),
                new SaveResult.Created(stored),
                new SaveResult.Updated(stored),
                new AudienceMember(ContactId.of(MARK), EMAIL),
                ImportBatch.of(List.of(contact)),
                List.of(Optional.of(stored)));
    }

    @ParameterizedTest
    @MethodSource("values")
    @DisplayName("shows nothing of a person")
    void showsNobody(Object value) {
        assertThat(value.toString()).doesNotContainIgnoringCase(TRACES.toArray(String[]::new));
    }

    @Test
    @DisplayName("is looked at with every component that there is")
    void holdsEveryComponent() {
        assertThat(contact().components()).containsExactly(Contact.Component.values());
        assertThat(ContactPatch.setting(contact()).components()).containsExactly(Contact.Component.values());
    }

    @Test
    @DisplayName("still says what it is")
    void saysWhatItIs() {
        assertThat(values().map(Object::toString))
                .startsWith(
                        "EmailAddress[hidden]",
                        "PhoneNumber[hidden]",
                        "OptedIn[evidence=hidden, at=1970-01-01T00:00:00Z]",
                        "Text[hidden]",
                        "Number[hidden]",
                        "Timestamp[hidden]",
                        "Flag[hidden]")
                .contains(
                        "ByEmail[email=EmailAddress[hidden]]",
                        "ContactId[hidden]",
                        "Provenance[createdAt=2026-01-02T03:04, modifiedAt=2026-01-02T03:04, confirmed=false]",
                        "AudienceMember[hidden]",
                        "ImportBatch[contacts=1, name=null]");
    }

    @Test
    @DisplayName("would show a person if nobody had hidden it, so the test above can fail")
    void wouldShowOtherwise() {
        record Careless(String name) {}

        assertThat(new Careless(MARK).toString()).containsIgnoringCase(MARK);
    }

    private static Contact contact() {
        Contact.Builder contact = Contact.builder()
                .email(EMAIL)
                .mobilePhone(PHONE)
                .phone(PHONE)
                .birthday(DAY)
                .consent(CONSENT)
                .field(MARK, FieldValue.text(MARK))
                .field("Visits", FieldValue.number("4242"));
        for (Contact.Component component : Contact.Component.values()) {
            if (component.type() == String.class) {
                contact.set(component, MARK);
            }
        }
        return contact.build();
    }

    private static Provenance provenance() {
        LocalDateTime then = LocalDateTime.of(2026, 1, 2, 3, 4);
        return new Provenance(MARK, "192.0.2.1", "https://example.com/" + MARK, then, then, false);
    }
}
