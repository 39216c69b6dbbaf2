package io.contacts.benchmarks.soak;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.sentori.FakeSentori;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One person's life at Sentori, again and again: what the client was told has to be what the fake holds. */
final class SentoriSide {
    private final ContactsProvider provider;
    private final FakeSentori fake;
    private final Tally tally;

    SentoriSide(ContactsProvider provider, FakeSentori fake, Tally tally) {
        this.provider = provider;
        this.fake = fake;
        this.tally = tally;
    }

    /** Saves, finds or deletes, and compares. Nobody else may use the same address meanwhile. */
    void step(String address, Random random) {
        String name = "Zoe" + random.nextInt(1_000_000);
        switch (random.nextInt(4)) {
            case 0 -> find(address);
            case 1 -> delete(address);
            default -> save(address, name);
        }
    }

    private void save(String address, String name) {
        Contact contact = Contact.builder().email(address).firstName(name).build();
        if (succeeds(() -> provider.contacts().save(contact))) {
            require(name.equals(held(address)), "a contact that was saved is not there");
        }
    }

    private void delete(String address) {
        if (succeeds(() -> provider.contacts().delete(ContactRef.email(EmailAddress.of(address))))) {
            require(held(address) == null, "a contact that was deleted is there");
        }
    }

    private void find(String address) {
        String before = held(address);
        tally.called();
        try {
            String found = provider.contacts()
                    .find(ContactRef.email(EmailAddress.of(address)))
                    .map(stored -> stored.contact().firstName())
                    .orElse(null);
            require(Objects.equals(found, before), "what was found is not what is there");
        } catch (ContactsException e) {
            tally.failed(e);
        }
    }

    private boolean succeeds(Runnable call) {
        tally.called();
        try {
            call.run();
            return true;
        } catch (ContactsException e) {
            tally.failed(e);
            return false;
        }
    }

    private @Nullable String held(String address) {
        return fake.contact(address)
                .map(contact -> contact.fields().get("FirstName"))
                .map(Object::toString)
                .orElse(null);
    }

    private void require(boolean truth, String lie) {
        if (!truth) {
            tally.lie(lie);
        }
    }
}
