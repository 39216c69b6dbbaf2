package io.contacts.importing.runs;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldValue;
import io.contacts.importing.internal.people.Identity;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A number for who a contact is, and one for what it holds, so that both can be kept without keeping people's data. Used by
 * one thread.
 */
public final class ContactNumbers {
    private static final char SEPARATOR = '\u001F';
    private static final List<Contact.Component> COMPONENTS = List.of(Contact.Component.values());

    private final Identity identity = new Identity();
    private final StringBuilder text = new StringBuilder();

    /** Numbers that are the same in every process. */
    public ContactNumbers() {}

    /** Who it is; zero where nobody can be told. Never zero otherwise. */
    public long person(Contact contact) {
        if (contact.email() == null && contact.mobilePhone() == null) {
            return 0;
        }
        long number = identity.of(contact);
        return number == 0 ? 1 : number;
    }

    /** Whoever has this address. */
    public long person(EmailAddress email) {
        return person(Contact.builder().email(email.value()).build());
    }

    /** Whoever is known by this number alone. */
    public long person(PhoneNumber mobile) {
        long number = identity.of(mobile);
        return number == 0 ? 1 : number;
    }

    /** A number for any text. */
    public long text(String any) {
        return identity.of((CharSequence) any);
    }

    /** What it holds, all but the moment of a consent; never zero. */
    public long content(Contact contact) {
        text.setLength(0);
        for (Contact.Component component : COMPONENTS) {
            add(written(contact, component));
        }
        if (!contact.fields().isEmpty()) {
            new TreeMap<>(contact.fields()).forEach(this::add);
        }
        long number = identity.of(text);
        return number == 0 ? 1 : number;
    }

    private static @Nullable String written(Contact contact, Contact.Component component) {
        return switch (component) {
            case EMAIL -> contact.email() == null ? null : contact.email().value();
            case MOBILE_PHONE -> written(contact.mobilePhone());
            case PHONE -> written(contact.phone());
            case BIRTHDAY ->
                contact.birthday() == null ? null : contact.birthday().toString();
            case CONSENT -> written(contact.consent());
            default -> (String) contact.value(component);
        };
    }

    private static @Nullable String written(@Nullable PhoneNumber number) {
        return number == null ? null : number.value();
    }

    private static String written(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return "text " + text.value();
        }
        if (value instanceof FieldValue.Number number) {
            return "number " + number.value().stripTrailingZeros().toPlainString();
        }
        if (value instanceof FieldValue.Timestamp timestamp) {
            return "timestamp " + timestamp.value();
        }
        return "flag " + ((FieldValue.Flag) value).value();
    }

    private static String written(Consent consent) {
        return consent instanceof Consent.OptedIn in
                ? "in " + in.evidence()
                : consent.getClass().getSimpleName();
    }

    private void add(String field, FieldValue value) {
        add(field);
        add(written(value));
    }

    /** Each with its length, so that no two contacts are written the same. */
    private void add(@Nullable String value) {
        if (value != null) {
            text.append(value.length()).append(':').append(value);
        }
        text.append(SEPARATOR);
    }
}
