package io.contacts.benchmarks.calls.client;

import io.contacts.benchmarks.calls.body.Guest;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import java.util.Map;

/** The library as its users call it, with everything that it checks. */
public final class OurCaller implements Caller {
    private static final AudienceId GUESTS = AudienceId.of(Long.toString(GROUP));

    private final ContactsProvider sentori;
    private final ContactsProvider sofy;

    /** One on providers that are open. */
    public OurCaller(ContactsProvider sentori, ContactsProvider sofy) {
        this.sentori = sentori;
        this.sofy = sofy;
    }

    OurCaller(String base) {
        sentori = ContactsProviders.open(ContactsConfig.of(Map.of(
                "contacts.provider",
                "sentori",
                "contacts.sentori.base-url",
                base,
                "contacts.sentori.api-key",
                KEY,
                "contacts.sentori.max-concurrency",
                "64")));
        sofy = ContactsProviders.open(ContactsConfig.of(Map.of(
                "contacts.provider", "sofy",
                "contacts.sofy.base-url", base,
                "contacts.sofy.api-key-id", KEY,
                "contacts.sofy.api-key-secret", KEY,
                "contacts.sofy.max-concurrency", "64")));
    }

    @Override
    public String saveAtSentori(Guest guest) {
        return save(fullContact(guest));
    }

    /** Saves at Sentori; the id that it answers. */
    public String save(Contact contact) {
        return sentori.contacts()
                .save(contact)
                .contact()
                .id()
                .map(ContactId::value)
                .orElseThrow();
    }

    @Override
    public void addAtSofy(Guest guest) {
        add(contact(guest).build());
    }

    /** Adds to the group at Sofy. */
    public void add(Contact contact) {
        sofy.contacts().add(contact, GUESTS);
    }

    /** As Sentori takes it. */
    public static Contact fullContact(Guest guest) {
        return contact(guest).title(guest.title()).companyName(guest.company()).build();
    }

    /** As both take it. */
    public static Contact.Builder contact(Guest guest) {
        return Contact.builder()
                .email(EmailAddress.of(guest.email()))
                .mobilePhone(PhoneNumber.of(guest.phone()))
                .firstName(guest.firstName())
                .lastName(guest.lastName());
    }

    @Override
    public void close() {
        sentori.close();
        sofy.close();
    }
}
