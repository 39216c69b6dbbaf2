package com.example.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.logbook.book.Logbook;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The logbook, chosen by configuration")
class LogbookProviderTest {
    private static final Map<String, String> CONFIGURED =
            Map.of("contacts.provider", "logbook", "contacts.logbook.key", "open-sesame");

    @Test
    @DisplayName("is found by its name and keeps a contact")
    void opens() {
        Contact zoe =
                Contact.builder().email("zoe@example.com").firstName("Zoé").build();

        try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(CONFIGURED))) {
            provider.contacts().add(zoe);

            assertThat(provider.name()).isEqualTo("logbook");
            assertThat(provider.contacts().find(ContactRef.email("zoe@example.com")))
                    .get()
                    .returns(zoe, StoredContact::contact);
            assertThat(provider.unwrap(Logbook.class).lines("open-sesame")).hasSize(1);
        }
    }

    @Test
    @DisplayName("gives back what all lines about somebody say together, the latest word last")
    void reads() {
        Contact zoe = Contact.builder()
                .email("zoe@example.com")
                .firstName("Zoe")
                .mobilePhone("+590690112233")
                .build();
        Contact correction = Contact.builder()
                .email("zoe@example.com")
                .firstName("Zoé")
                .lastName("Martin")
                .build();

        try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(CONFIGURED))) {
            provider.contacts().add(zoe);
            provider.contacts().save(correction);

            assertThat(provider.contacts().find(ContactRef.email("zoe@example.com")))
                    .get()
                    .returns(correction.toBuilder().mobilePhone("+590690112233").build(), StoredContact::contact);
        }
    }

    @Test
    @DisplayName("is not opened without its key, whose name the error gives")
    void missingKey() {
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.provider", "logbook"));

        assertThatThrownBy(() -> ContactsProviders.open(config))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("contacts.logbook.key");
    }

    @Test
    @DisplayName("says what to do instead of an operation that it has not")
    void missingOperation() {
        try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(CONFIGURED))) {
            assertThat(provider.capabilities()).doesNotContain(Capability.DELETE_CONTACT);
            assertThatThrownBy(() -> provider.contacts().delete(ContactRef.email("zoe@example.com")))
                    .hasMessageContaining("suppress the address");
        }
    }

    @Test
    @DisplayName("adds nobody who wants to be left alone")
    void suppressed() {
        Contact leo = Contact.builder().email("leo@example.com").build();

        try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(CONFIGURED))) {
            provider.subscriptions().suppress(EmailAddress.of("leo@example.com"));

            assertThatThrownBy(() -> provider.contacts().add(leo)).isInstanceOf(ContactSuppressedException.class);
        }
    }
}
