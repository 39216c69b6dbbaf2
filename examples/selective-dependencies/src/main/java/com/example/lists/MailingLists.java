package com.example.lists;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import java.util.List;
import java.util.Map;

/** Prints the names of the mailing lists in the Sentori account whose key is in {@code CONTACTS_SENTORI_API_KEY}. */
public final class MailingLists {
    private MailingLists() {}

    public static void main(String[] args) {
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.provider", "sentori"))
                .orElse(ContactsConfig.fromEnvironment(System.getenv()));
        try (ContactsProvider provider = ContactsProviders.open(config)) {
            names(provider).forEach(System.out::println);
        }
    }

    static List<String> names(ContactsProvider provider) {
        return provider.audiences().list().stream().map(Audience::name).toList();
    }
}
