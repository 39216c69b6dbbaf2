package io.contacts.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Change;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.validation.Violation;
import java.util.List;
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
        ContactPatch patch = ContactPatch.builder()
                .lastName(Change.set(HALF))
                .field("Note", Change.set(FieldValue.text(HALF)))
                .build();
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
