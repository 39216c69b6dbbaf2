package io.contacts.testkit.memory;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.provider.ContactsProvider;
import java.util.function.Supplier;

/** What a program does that neither adds nor changes a contact; loaded where hardly any library is. */
public final class IsolatedUse implements Supplier<String> {
    /** Called by name. */
    public IsolatedUse() {}

    @Override
    public String get() {
        InMemoryContacts memory = InMemoryContacts.likeSentori();
        AudienceId guests = memory.addAudience("Guests");
        memory.put(Contact.builder().email("zoe@example.com").build());
        try (ContactsProvider provider = memory.provider()) {
            provider.subscriptions().subscribe(EmailAddress.of("zoe@example.com"), guests);
            boolean found = provider.contacts()
                    .find(ContactRef.email("zoe@example.com"))
                    .isPresent();
            return found + " " + provider.audiences().members(guests).size();
        }
    }
}
