package io.contacts.sentori.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sentori.fixture.OnFake;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Mailing lists and the suppression list of an account")
@ExtendWith(FakeSentoriExtension.class)
class ListsTest {
    private static final EmailAddress A = EmailAddress.of("a@example.com");
    private static final EmailAddress B = EmailAddress.of("b@example.com");
    private static final AudienceId NEWS = AudienceId.of("1234ABCD");

    private ContactsProvider provider;

    @BeforeEach
    void open(FakeSentori sentori) {
        provider = OnFake.open(sentori);
        sentori.addMailingList("1234ABCD", "News", "Monthly");
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    @DisplayName("subscribing, leaving one list and leaving everything are three things")
    void subscriptions(FakeSentori sentori) {
        sentori.addMailingList("OTHER000", "Other", "");
        AudienceId other = AudienceId.of("OTHER000");
        sentori.addContact("a@example.com");
        provider.subscriptions().subscribe(A, NEWS);
        provider.subscriptions().subscribe(A, other);

        provider.subscriptions().unsubscribe(A, NEWS);
        boolean suppressedByOne = sentori.isSuppressed("a@example.com");
        List<String> left = sentori.subscribers("OTHER000");
        provider.subscriptions().suppress(A);

        assertThat(suppressedByOne).isFalse();
        assertThat(left).containsExactly("a@example.com");
        assertThat(sentori.isSuppressed("a@example.com")).isTrue();
        assertThat(sentori.subscribers("OTHER000")).isEmpty();
    }

    @Test
    @DisplayName("suppressing needs no contact; leaving a list needs none either; subscribing does")
    void withoutContact(FakeSentori sentori) {
        provider.subscriptions().suppress(A);
        provider.subscriptions().unsubscribe(B, NEWS);

        assertThat(sentori.state().suppressionList()).containsExactly("a@example.com");
        assertThat(catchThrowableOfType(
                        ContactNotFoundException.class,
                        () -> provider.subscriptions().subscribe(B, NEWS)))
                .isNotNull();
        assertThat(sentori.contacts()).isEmpty();
    }

    @Test
    @DisplayName("subscribing is refused for who is suppressed or bad, and for a list that is not there")
    void subscribeRefused(FakeSentori sentori) {
        sentori.addContact("a@example.com");
        sentori.addContact("b@example.com");
        sentori.suppress("a@example.com");
        sentori.markBad("b@example.com");

        assertThat(catchThrowableOfType(
                        ContactSuppressedException.class,
                        () -> provider.subscriptions().subscribe(A, NEWS)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        BadAddressException.class,
                        () -> provider.subscriptions().subscribe(B, NEWS)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        AudienceNotFoundException.class,
                        () -> provider.subscriptions().unsubscribe(A, AudienceId.of("NOSUCH00"))))
                .isNotNull();
    }

    @Test
    @DisplayName("mailing lists can be listed, found and looked into, and not be made")
    void audiences(FakeSentori sentori) {
        long id = sentori.addContact("a@example.com").systemId();
        sentori.subscribe("a@example.com", "1234ABCD");

        assertThat(provider.audiences().list()).containsExactly(new Audience(NEWS, "News", "Monthly"));
        assertThat(provider.audiences().find(NEWS)).contains(new Audience(NEWS, "News", "Monthly"));
        assertThat(provider.audiences().find(AudienceId.of("NOSUCH00"))).isEmpty();
        assertThat(provider.audiences().members(NEWS)).singleElement().satisfies(member -> {
            assertThat(member.email()).isEqualTo(A);
            assertThat(member.id()).isEqualTo(ContactId.of(Long.toString(id)));
        });
        assertThat(catchThrowableOfType(
                        AudienceNotFoundException.class,
                        () -> provider.audiences().members(AudienceId.of("NOSUCH00"))))
                .isNotNull();
        UnsupportedCapabilityException refusal = catchThrowableOfType(
                UnsupportedCapabilityException.class, () -> provider.audiences().create("More"));
        assertThat(refusal).hasMessageContaining("web interface");
    }
}
