package io.contacts.testkit.contract.internal.people;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldValue;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.presentation.StandardRepresentation;

/**
 * Shows in a failed assertion what the types themselves hide: two contacts that differ would else look the same. The people
 * of the contract are invented.
 */
public final class Unveiled extends StandardRepresentation {
    public static final Unveiled PEOPLE = new Unveiled();

    private Unveiled() {}

    @Override
    public String toStringOf(Object object) {
        if (object instanceof Contact contact) {
            return text(contact);
        }
        if (object instanceof EmailAddress email) {
            return email.value();
        }
        if (object instanceof PhoneNumber phone) {
            return phone.value();
        }
        return object instanceof FieldValue value ? text(value) : super.toStringOf(object);
    }

    private String text(Contact contact) {
        List<String> parts = new ArrayList<>();
        for (Contact.Component component : Contact.Component.values()) {
            if (component != Contact.Component.CONSENT) {
                Samples.get(contact, component)
                        .ifPresent(value -> parts.add(component.componentName() + "=" + toStringOf(value)));
            }
        }
        parts.add("consent=" + contact.consent());
        parts.add("fields=" + toStringOf(contact.fields()));
        return "Contact{" + String.join(", ", parts) + "}";
    }

    private static String text(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return "Text " + text.value();
        }
        if (value instanceof FieldValue.Number number) {
            return "Number " + number.value();
        }
        if (value instanceof FieldValue.Timestamp timestamp) {
            return "Timestamp " + timestamp.value();
        }
        return "Flag " + ((FieldValue.Flag) value).value();
    }
}
