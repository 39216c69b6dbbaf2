package io.contacts.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Nothing;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.EmailAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An audience")
class AudienceTest {
    private static final AudienceId ID = AudienceId.of("7");

    @Test
    @DisplayName("has an id, a name and a description")
    void keepsItsParts() {
        Audience audience = new Audience(ID, "Guests", "All of them");

        assertThat(audience.id()).isEqualTo(ID);
        assertThat(audience.name()).isEqualTo("Guests");
        assertThat(audience.description()).isEqualTo("All of them");
    }

    @Test
    @DisplayName("has no part that is null")
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> new Audience(Nothing.of(AudienceId.class), "Guests", ""));
        assertThatNullPointerException().isThrownBy(() -> new Audience(ID, Nothing.of(String.class), ""));
        assertThatNullPointerException().isThrownBy(() -> new Audience(ID, "Guests", Nothing.of(String.class)));
    }

    @Test
    @DisplayName("has members with an id and an address")
    void members() {
        ContactId id = ContactId.of("1");
        EmailAddress email = EmailAddress.of("zoe@example.com");

        AudienceMember member = new AudienceMember(id, email);

        assertThat(member.id()).isEqualTo(id);
        assertThat(member.email()).isEqualTo(email);
        assertThatNullPointerException().isThrownBy(() -> new AudienceMember(Nothing.of(ContactId.class), email));
        assertThatNullPointerException().isThrownBy(() -> new AudienceMember(id, Nothing.of(EmailAddress.class)));
    }
}
