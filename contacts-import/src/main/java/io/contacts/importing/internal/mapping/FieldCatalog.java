package io.contacts.importing.internal.mapping;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of the account, asked for once and only if a column needs them. */
final class FieldCatalog {
    private final ContactsProvider provider;
    private @Nullable List<ContactField> fields;

    FieldCatalog(ContactsProvider provider) {
        this.provider = provider;
    }

    /** The fields with exactly this id, else exactly this name, else this name without case, accents and separators. */
    List<ContactField> named(String name) {
        List<ContactField> byId = live().stream()
                .filter(field -> field.id().filter(name::equals).isPresent())
                .toList();
        if (!byId.isEmpty()) {
            return byId;
        }
        List<ContactField> exact =
                live().stream().filter(field -> field.name().equals(name)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        String normalized = HeaderNames.normalized(name);
        if (normalized.isEmpty()) {
            return List.of();
        }
        return live().stream()
                .filter(field -> HeaderNames.normalized(field.name()).equals(normalized))
                .toList();
    }

    boolean holds(Contact.Component component) {
        return live().stream()
                .anyMatch(field -> field.component().filter(component::equals).isPresent());
    }

    /** The names of the account's own fields, for messages. */
    List<String> customNames() {
        return live().stream()
                .filter(field -> field.component().isEmpty())
                .map(ContactField::name)
                .toList();
    }

    Optional<ContactField> deleted(String name) {
        String normalized = HeaderNames.normalized(name);
        return all().stream()
                .filter(ContactField::deleted)
                .filter(field -> HeaderNames.normalized(field.name()).equals(normalized))
                .findFirst();
    }

    private List<ContactField> live() {
        return all().stream().filter(field -> !field.deleted()).toList();
    }

    private List<ContactField> all() {
        if (fields == null) {
            fields = provider.capabilities().contains(Capability.LIST_CONTACT_FIELDS)
                    ? provider.fields().list()
                    : List.of();
        }
        return fields;
    }
}
