package io.contacts.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("contacts.provider=memory")
class MemoryProviderFactoryTest {
    @Test
    @DisplayName("opens a provider that can do everything, and unwraps its store")
    void opens() {
        try (ContactsProvider provider = open(Map.of())) {
            provider.contacts().add(Contact.builder().email("zoe@example.com").build());

            assertThat(provider.name()).isEqualTo("memory");
            assertThat(provider.capabilities()).containsExactly(Capability.values());
            assertThat(provider.unwrap(InMemoryContacts.class).contacts()).hasSize(1);
        }
    }

    @Test
    @DisplayName("gives each opening a store of its own")
    void separateStores() {
        try (ContactsProvider one = open(Map.of());
                ContactsProvider other = open(Map.of())) {
            one.contacts().add(Contact.builder().email("zoe@example.com").build());

            assertThat(other.unwrap(InMemoryContacts.class).contacts()).isEmpty();
        }
    }

    @Test
    @DisplayName("imitates whom the configuration names")
    void imitates() {
        try (ContactsProvider sofy = open(Map.of("contacts.memory.imitate", "Sofy"))) {
            assertThat(sofy.capabilities()).hasSize(6);
        }
    }

    @Test
    @DisplayName("starts with the audiences that the configuration names")
    void audiences() {
        try (ContactsProvider provider = open(Map.of("contacts.memory.audiences", "Guests, Staff"))) {
            assertThat(provider.audiences().list()).extracting(Audience::name).containsExactly("Guests", "Staff");
        }
    }

    @Test
    @DisplayName("leaves out what has no place, where that is asked for")
    void ignoresUnsupported() {
        Map<String, String> keys =
                Map.of("contacts.memory.imitate", "sentori", "contacts.memory.ignore-unsupported", "true");
        try (ContactsProvider provider = open(keys)) {
            Contact zoe = Contact.builder().email("zoe@example.com").build();

            provider.contacts()
                    .save(zoe.toBuilder()
                            .consent(Consent.optedIn("paper form", Instant.EPOCH))
                            .birthday(LocalDate.of(1990, 2, 28))
                            .build());

            assertThat(provider.unwrap(InMemoryContacts.class).contact("zoe@example.com"))
                    .get()
                    .satisfies(stored -> assertThat(stored.contact()).isEqualTo(zoe));
        }
    }

    @Test
    @DisplayName("names every key that is wrong")
    void wrongKeys() {
        assertThatThrownBy(() -> open(Map.of(
                        "contacts.memory.imitate", "mailchimp",
                        "contacts.memory.audiences", "Guests,,Staff",
                        "contacts.memory.colour", "red")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("contacts.memory.imitate: must be none, sentori or sofy")
                .hasMessageContaining("contacts.memory.audiences: must be names")
                .hasMessageContaining("contacts.memory.colour");
    }

    private static ContactsProvider open(Map<String, String> keys) {
        Map<String, String> all = new TreeMap<>(keys);
        all.put("contacts.provider", "memory");
        return ContactsProviders.open(ContactsConfig.of(all));
    }
}
