package io.contacts.importing.staging;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Guests known by what stands before the @ of their addresses, and what a provider does with them. */
public final class Guests {
    private Guests() {}

    /** A file with one row for each of these guests. */
    public static String rows(String... names) {
        return "email\n" + String.join("@example.com\n", names) + "@example.com\n";
    }

    public static String[] many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "guest" + i).toArray(String[]::new);
    }

    public static boolean nameStarts(Contact contact, String start) {
        return name(contact).startsWith(start);
    }

    public static SaveResult created(Contact contact) {
        return new SaveResult.Created(StoredContact.sent(contact));
    }

    /** The guests {@code 0}, {@code 1} and so on meet these troubles; all others are created. */
    public static Function<Contact, SaveResult> failing(List<Supplier<ContactsException>> troubles) {
        Map<String, Supplier<ContactsException>> byName = new HashMap<>();
        for (int i = 0; i < troubles.size(); i++) {
            byName.put(Integer.toString(i), troubles.get(i));
        }
        return contact -> {
            Supplier<ContactsException> trouble = byName.get(name(contact));
            if (trouble != null) {
                throw trouble.get();
            }
            return created(contact);
        };
    }

    private static String name(Contact contact) {
        return contact.email() == null ? "" : contact.email().localPart();
    }
}
