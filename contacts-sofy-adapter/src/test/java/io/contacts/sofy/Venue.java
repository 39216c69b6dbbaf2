package io.contacts.sofy;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.testkit.sofy.FakeSofy;
import java.util.LinkedHashMap;
import java.util.Map;

/** Opens a provider on a fake, through the front door. */
final class Venue {
    private Venue() {}

    /** A provider on this fake. */
    static ContactsProvider open(FakeSofy sofy, String... more) {
        return ContactsProviders.open(ContactsConfig.of(settings(sofy, more)));
    }

    /** What opens this fake, and further keys and values in turn. */
    static Map<String, String> settings(FakeSofy sofy, String... more) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("contacts.provider", "sofy");
        settings.put("contacts.sofy.base-url", sofy.baseUrl().toString());
        settings.put("contacts.sofy.api-key-id", sofy.keyId());
        settings.put("contacts.sofy.api-key-secret", sofy.keySecret());
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    /** What adding this contact to this group of the fake must end in. */
    static InvalidContactException refusal(FakeSofy sofy, Contact contact, AudienceId group) {
        try (ContactsProvider provider = open(sofy)) {
            return assertThatExceptionOfType(InvalidContactException.class)
                    .isThrownBy(() -> provider.contacts().add(contact, group))
                    .actual();
        }
    }

    /** Somebody who does not exist, with an address and nothing else. */
    static Contact.Builder zoe() {
        return Contact.builder().email("zoe@example.com");
    }
}
