package io.contacts.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
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
                .set(Contact.builder().firstName("Zoé").build())
                .clear(Contact.Component.COMPANY_NAME)
                .clearFields("Table")
                .build();

        assertThat(VALIDATOR.violations(patch)).isEmpty();
    }

    @Test
    @DisplayName("asks for no address: the contact has one")
    void needsNoAddress() {
        assertThat(VALIDATOR.violations(ContactPatch.clearing(Contact.Component.MOBILE_PHONE)))
                .isEmpty();
        assertThat(VALIDATOR.violations(ContactPatch.setting(
                        Contact.builder().consent(Consent.optedOut()).build())))
                .isEmpty();
    }

    @Test
    @DisplayName("refuses one that changes nothing")
    void refusesAnEmptyPatch() {
        assertThat(VALIDATOR.violations(ContactPatch.builder().build()))
                .containsExactly(new Violation("", "the patch changes nothing"));
        assertThat(VALIDATOR.violations(ContactPatch.setting(
                        Contact.builder().consent(Consent.unknown()).build())))
                .containsExactly(new Violation("", "the patch changes nothing"));
    }

    @Test
    @DisplayName("lets the address be set, not cleared")
    void refusesToClearTheAddress() {
        assertThat(VALIDATOR.violations(ContactPatch.setting(Contact.builder()
                        .email(EmailAddress.of("zoe@example.com"))
                        .build())))
                .isEmpty();
        assertThat(VALIDATOR.violations(ContactPatch.clearing(Contact.Component.EMAIL)))
                .containsExactly(new Violation("email", "cannot be cleared, only set to another address"));
    }

    @Test
    @DisplayName("checks the name of a field that is cleared as of one that is set")
    void checksTheNamesOfAllFields() {
        String tooLong = "n".repeat(256);

        assertThat(VALIDATOR.violations(ContactPatch.builder()
                        .set(Contact.builder()
                                .field(tooLong, FieldValue.flag(true))
                                .build())
                        .clearFields("")
                        .build()))
                .containsExactlyInAnyOrder(
                        new Violation("fields[]", NAME_LENGTH), new Violation("fields[" + tooLong + "]", NAME_LENGTH));
    }

    @Test
    @DisplayName("names everything that is wrong at once, ordered by component")
    void namesEverythingAtOnce() {
        ContactPatch patch = ContactPatch.builder()
                .set(Contact.builder()
                        .title("")
                        .birthday(LocalDate.of(9999, 12, 31))
                        .field("", FieldValue.flag(true))
                        .build())
                .clear(Contact.Component.EMAIL)
                .build();

        assertThat(VALIDATOR.violations(patch))
                .containsExactly(
                        new Violation("birthday", "must not be in the future"),
                        new Violation("email", "cannot be cleared, only set to another address"),
                        new Violation("fields[]", NAME_LENGTH),
                        new Violation("title", LENGTH));
    }
}
