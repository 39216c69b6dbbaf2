package io.contacts.testkit.memory.internal.account;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.field.FieldValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a contact is after it was written to. */
public final class Merge {
    private Merge() {}

    /** What is there, with each change done. */
    public static Contact patched(Contact there, ContactPatch patch) {
        Contact.Builder patched = there.toBuilder();
        for (Contact.Component component : patch.components()) {
            patched.set(component, patch.values().value(component));
        }
        Map<String, FieldValue> fields = new LinkedHashMap<>(there.fields());
        fields.keySet().removeAll(patch.clearedFields());
        fields.putAll(patch.values().fields());
        return withFields(patched.build(), fields);
    }

    /** The same contact with exactly these fields. */
    static Contact withFields(Contact contact, Map<String, FieldValue> fields) {
        Contact.Builder same = Contact.builder().fields(fields);
        for (Contact.Component component : Contact.Component.values()) {
            same.set(component, contact.value(component));
        }
        return same.build();
    }
}
