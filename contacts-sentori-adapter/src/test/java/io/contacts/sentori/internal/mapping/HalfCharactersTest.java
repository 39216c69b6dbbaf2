package io.contacts.sentori.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.validation.Violation;
import io.contacts.sentori.SentoriClient;
import io.contacts.sentori.SentoriImport;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text that was cut inside a character")
class HalfCharactersTest {
    private static final String HALF = "party \uD83C";
    private static final Contact WHOLE = Contact.builder()
            .email("joe@example.com")
            .firstName("party \uD83C\uDF89")
            .field("Note", "\uD83C\uDF89")
            .build();

    @Test
    @DisplayName("is refused by name wherever it stands, and nothing is sent")
    void refused() {
        Contact contact = Contact.builder()
                .email("joe@example.com")
                .crmId(HALF)
                .title(HALF)
                .firstName(HALF)
                .lastName("\uDF89 party")
                .knownAs(HALF)
                .companyName(HALF)
                .field("Note", HALF)
                .build();
        ContactPatch patch = ContactPatch.setting(Contact.builder()
                .lastName(HALF)
                .field("Note", FieldValue.text(HALF))
                .build());
        try (Wire wire = Wire.answering(Bodies.contact())) {
            assertThat(violations(() -> wire.provider().contacts().save(contact)))
                    .containsExactlyInAnyOrder(
                            "crmId", "title", "firstName", "lastName", "knownAs", "companyName", "fields[Note]");
            assertThat(violations(() -> wire.provider().contacts().update(ContactRef.email("joe@example.com"), patch)))
                    .containsExactlyInAnyOrder("lastName", "fields[Note]");
            assertThat(violations(() -> wire.provider().imports().submit(ImportBatch.of(List.of(WHOLE, contact)))))
                    .contains("contacts[1].firstName", "contacts[1].fields[Note]")
                    .noneMatch(component -> component.startsWith("contacts[0]"));
            assertThat(wire.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("is refused in the name of a field, in what an import is called, and in what a draft is called")
    void refusedInNames() {
        Contact contact =
                Contact.builder().email("joe@example.com").field(HALF, "7").build();
        ImportBatch batch = ImportBatch.of(List.of(WHOLE)).named(HALF).describedAs(HALF);
        SentoriImport rows =
                new SentoriImport(List.of(Map.of("EmailAddress", FieldValue.text("joe@example.com"))), HALF, HALF);
        try (Wire wire = Wire.answering(Bodies.contact())) {
            SentoriClient client = wire.client();

            assertThat(violations(() -> wire.provider().contacts().save(contact)))
                    .containsExactly("fields[" + HALF + "]");
            assertThat(violations(() -> wire.provider().imports().submit(batch)))
                    .containsExactly("name", "description");
            assertThat(violations(() -> client.importRows(rows))).containsExactly("name", "description");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.createEmail(DocumentId.of("ABCD1234"), HALF, null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.createEmail(DocumentId.of("ABCD1234"), "June", HALF));
            assertThat(wire.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("is something else than a character of two halves, which is sent")
    void whole() {
        try (Wire wire = Wire.answering(Bodies.contact())) {
            wire.provider().contacts().save(WHOLE);

            assertThat(wire.request().bodyText())
                    .isEqualTo("{\"FirstName\":\"party \uD83C\uDF89\",\"Note\":\"\uD83C\uDF89\"}");
        }
    }

    private static List<String> violations(ThrowingCallable call) {
        InvalidContactException error = catchThrowableOfType(InvalidContactException.class, call);
        assertThat(error).isNotNull();
        return error.violations().stream().map(Violation::component).toList();
    }
}
