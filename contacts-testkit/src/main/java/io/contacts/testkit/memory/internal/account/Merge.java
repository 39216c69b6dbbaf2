package io.contacts.testkit.memory.internal.account;

import io.contacts.domain.contact.Change;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.field.FieldValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a contact is after it was written to. */
public final class Merge {
    private Merge() {}

    /** What is there, with what is given in its place; the address stays. What is absent stays. */
    static Contact saved(Contact there, Contact given) {
        Contact.Builder merged = there.toBuilder()
                .mobilePhone(given.mobilePhone() == null ? there.mobilePhone() : given.mobilePhone())
                .phone(given.phone() == null ? there.phone() : given.phone())
                .title(given.title() == null ? there.title() : given.title())
                .firstName(given.firstName() == null ? there.firstName() : given.firstName())
                .lastName(given.lastName() == null ? there.lastName() : given.lastName())
                .knownAs(given.knownAs() == null ? there.knownAs() : given.knownAs())
                .companyName(given.companyName() == null ? there.companyName() : given.companyName())
                .birthday(given.birthday() == null ? there.birthday() : given.birthday())
                .crmId(given.crmId() == null ? there.crmId() : given.crmId())
                .fields(given.fields());
        return merged.consent(consent(there.consent(), given.consent())).build();
    }

    /** What is there, with each change done. */
    public static Contact patched(Contact there, ContactPatch patch) {
        Map<String, FieldValue> fields = new LinkedHashMap<>(there.fields());
        patch.fields().forEach((name, change) -> {
            if (change.isClear()) {
                fields.remove(name);
            }
            change.newValue().ifPresent(value -> fields.put(name, value));
        });
        return new Contact(
                changed(there.email(), patch.email()),
                changed(there.mobilePhone(), patch.mobilePhone()),
                changed(there.phone(), patch.phone()),
                changed(there.title(), patch.title()),
                changed(there.firstName(), patch.firstName()),
                changed(there.lastName(), patch.lastName()),
                changed(there.knownAs(), patch.knownAs()),
                changed(there.companyName(), patch.companyName()),
                changed(there.birthday(), patch.birthday()),
                changed(there.crmId(), patch.crmId()),
                consent(there.consent(), patch.consent()),
                fields);
    }

    /** The same contact with exactly these fields. */
    static Contact withFields(Contact contact, Map<String, FieldValue> fields) {
        return new Contact(
                contact.email(),
                contact.mobilePhone(),
                contact.phone(),
                contact.title(),
                contact.firstName(),
                contact.lastName(),
                contact.knownAs(),
                contact.companyName(),
                contact.birthday(),
                contact.crmId(),
                contact.consent(),
                fields);
    }

    private static <T> @Nullable T changed(@Nullable T there, Change<T> change) {
        return change.isKeep() ? there : change.newValue().orElse(null);
    }

    private static Consent consent(Consent there, Consent given) {
        return given instanceof Consent.Unknown ? there : given;
    }
}
