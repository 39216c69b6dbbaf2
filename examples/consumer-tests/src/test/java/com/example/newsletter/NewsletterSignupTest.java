package com.example.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.newsletter.NewsletterSignup.Outcome;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.memory.Failure;
import io.contacts.testkit.memory.InMemoryContacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Signing up for the newsletter")
class NewsletterSignupTest {
    private static final EmailAddress ZOE = EmailAddress.of("zoe@example.com");

    private final InMemoryContacts memory = InMemoryContacts.likeSentori();
    private final AudienceId newsletter = memory.addAudience("Newsletter");
    private final List<EmailAddress> questions = new ArrayList<>();
    private final NewsletterSignup signup =
            new NewsletterSignup(memory.provider(), newsletter, (email, failure) -> questions.add(email));

    @Test
    @DisplayName("welcomes somebody new")
    void somebodyNew() {
        Outcome outcome = signup.signUp(ZOE, "Zoé");

        assertThat(outcome).isEqualTo(Outcome.WELCOME);
        assertThat(memory.members(newsletter)).containsExactly(ZOE);
    }

    @Test
    @DisplayName("welcomes back somebody who is known, with the new name and all that was there")
    void somebodyKnown() {
        memory.put(Contact.builder()
                .email(ZOE)
                .firstName("Zoe")
                .companyName("Café Central")
                .build());

        Outcome outcome = signup.signUp(ZOE, "Zoé");

        assertThat(outcome).isEqualTo(Outcome.WELCOME_BACK);
        assertThat(memory.members(newsletter)).containsExactly(ZOE);
        assertThat(memory.contact(ZOE.value())).get().satisfies(stored -> {
            assertThat(stored.contact().firstName()).isEqualTo("Zoé");
            assertThat(stored.contact().companyName()).isEqualTo("Café Central");
        });
    }

    @Test
    @DisplayName("leaves alone who has opted out and has no contact any more")
    void optedOut() {
        memory.suppress(ZOE.value());

        Outcome outcome = signup.signUp(ZOE, "Zoé");

        assertThat(outcome).isEqualTo(Outcome.LEFT_ALONE);
        assertThat(memory.contacts()).isEmpty();
    }

    @Test
    @DisplayName("leaves alone who has opted out and is still a contact, of which nothing changes")
    void optedOutContact() {
        Contact zoe = Contact.builder().email(ZOE).firstName("Zoe").build();
        memory.put(zoe);
        memory.suppress(ZOE.value());

        Outcome outcome = signup.signUp(ZOE, "Zoé");

        assertThat(outcome).isEqualTo(Outcome.LEFT_ALONE);
        assertThat(memory.isSuppressed(ZOE.value())).isTrue();
        assertThat(memory.members(newsletter)).isEmpty();
        assertThat(memory.contact(ZOE.value())).get().returns(zoe, StoredContact::contact);
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("asks the help desk when the answer was lost, and does not try again by itself")
    void lostAnswer(boolean tookEffect) {
        memory.failNext(
                Capability.ADD_CONTACT,
                tookEffect ? Failure.answerLostAfterEffect() : Failure.answerLostBeforeEffect());

        Outcome outcome = signup.signUp(ZOE, "Zoé");

        assertThat(outcome).isEqualTo(Outcome.SOMEBODY_LOOKS_INTO_IT);
        assertThat(questions).containsExactly(ZOE);
        assertThat(memory.contacts()).hasSize(tookEffect ? 1 : 0);
        assertThat(memory.calls()).containsExactly(Capability.ADD_CONTACT_TO_AUDIENCE);
    }

    @Test
    @DisplayName("says to try again later when the provider has too much to do, and then works")
    void busy() {
        memory.failNext(Capability.ADD_CONTACT, Failure.rateLimited(Duration.ofSeconds(30)));

        assertThat(signup.signUp(ZOE, "Zoé")).isEqualTo(Outcome.TRY_AGAIN_LATER);
        assertThat(signup.signUp(ZOE, "Zoé")).isEqualTo(Outcome.WELCOME);
    }

    @Test
    @DisplayName("does not hide a refused key behind a polite answer")
    void refusedKey() {
        memory.failAlways(Failure.accessDenied());

        assertThatThrownBy(() -> signup.signUp(ZOE, "Zoé")).isInstanceOf(AccessDeniedException.class);
        assertThat(questions).isEmpty();
    }

    @Test
    @DisplayName("does not start at a provider that cannot do what is needed")
    void otherProvider() {
        InMemoryContacts sofy = InMemoryContacts.likeSofy();
        AudienceId group = sofy.addAudience("Newsletter");

        assertThatThrownBy(() -> new NewsletterSignup(sofy.provider(), group, (email, failure) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SAVE_CONTACT");
    }
}
