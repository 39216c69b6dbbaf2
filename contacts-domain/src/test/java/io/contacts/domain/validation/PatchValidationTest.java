package io.contacts.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Change;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldValue;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Validation of a patch")
class PatchValidationTest {
    private static final String LENGTH = "must have 1 to 255 characters; leave it out to keep what is there";
    private static final String NAME_LENGTH = "a field's name must have 1 to 255 characters";

    private static final ContactValidator VALIDATOR = ContactValidator.create();

    @Test
    @DisplayName("finds nothing wrong with one that sets and clears")
    void acceptsAnOrdinaryPatch() {
        ContactPatch patch = ContactPatch.builder()
                .firstName(Change.set("Zoé"))
                .companyName(Change.clear())
                .field("Table", Change.clear())
                .build();

        assertThat(VALIDATOR.violations(patch)).isEmpty();
    }

    @Test
    @DisplayName("asks for no address: the contact has one")
    void needsNoAddress() {
        assertThat(VALIDATOR.violations(
                        ContactPatch.builder().mobilePhone(Change.clear()).build()))
                .isEmpty();
        assertThat(VALIDATOR.violations(
                        ContactPatch.builder().consent(Consent.optedOut()).build()))
                .isEmpty();
    }

    @Test
    @DisplayName("refuses one that changes nothing")
    void refusesAnEmptyPatch() {
        assertThat(VALIDATOR.violations(ContactPatch.builder().build()))
                .containsExactly(new Violation("", "the patch changes nothing"));
        assertThat(VALIDATOR.violations(
                        ContactPatch.builder().field("Table", Change.keep()).build()))
                .containsExactly(new Violation("", "the patch changes nothing"));
    }

    @Test
    @DisplayName("lets the address be set, not cleared")
    void refusesToClearTheAddress() {
        assertThat(VALIDATOR.violations(ContactPatch.builder()
                        .email(Change.set(EmailAddress.of("zoe@example.com")))
                        .build()))
                .isEmpty();
        assertThat(VALIDATOR.violations(
                        ContactPatch.builder().email(Change.clear()).build()))
                .containsExactly(new Violation("email", "cannot be cleared, only set to another address"));
    }

    @Test
    @DisplayName("checks the name of a field that is cleared as of one that is set")
    void checksTheNamesOfAllFields() {
        String tooLong = "n".repeat(256);

        assertThat(VALIDATOR.violations(ContactPatch.builder()
                        .field("", Change.clear())
                        .field(tooLong, Change.set(FieldValue.flag(true)))
                        .build()))
                .containsExactlyInAnyOrder(
                        new Violation("fields[]", NAME_LENGTH), new Violation("fields[" + tooLong + "]", NAME_LENGTH));
    }

    @Test
    @DisplayName("names everything that is wrong at once, ordered by component")
    void namesEverythingAtOnce() {
        ContactPatch patch = ContactPatch.builder()
                .title(Change.set(""))
                .email(Change.clear())
                .birthday(Change.set(LocalDate.of(9999, 12, 31)))
                .field("", Change.set(FieldValue.flag(true)))
                .build();

        assertThat(VALIDATOR.violations(patch))
                .containsExactly(
                        new Violation("birthday", "must not be in the future"),
                        new Violation("email", "cannot be cleared, only set to another address"),
                        new Violation("fields[]", NAME_LENGTH),
                        new Violation("title", LENGTH));
    }
}
