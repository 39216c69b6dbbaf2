package io.contacts.domain.field;

import io.contacts.domain.contact.ContactComponent;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that an account can keep for each contact: a Sentori contact field, a Sofy custom column. */
public final class ContactField {
    private final String name;
    private final FieldType type;
    private final @Nullable String id;
    private final boolean deleted;
    private final @Nullable ContactComponent component;

    private ContactField(
            String name, FieldType type, @Nullable String id, boolean deleted, @Nullable ContactComponent component) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.id = id;
        this.deleted = deleted;
        this.component = component;
    }

    /** A field that the provider knows by its name alone. */
    public static ContactField named(String name, FieldType type) {
        return new ContactField(name, type, null, false, null);
    }

    /** A field that the provider knows by an id beside its name, and keeps in its list after it was deleted. */
    public static ContactField identified(String id, String name, FieldType type, boolean deleted) {
        return new ContactField(name, type, Objects.requireNonNull(id, "id"), deleted, null);
    }

    /** The same field, known to be the place where the provider keeps this component of a contact. */
    public ContactField holding(ContactComponent held) {
        return new ContactField(name, type, id, deleted, Objects.requireNonNull(held, "held"));
    }

    /** The name that people see: Sentori's JSON member, Sofy's {@code userLabel}. Two Sofy columns may share one. */
    public String name() {
        return name;
    }

    /** What the field holds. */
    public FieldType type() {
        return type;
    }

    /** The provider's id of the field, where it has one. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Whether the field was deleted and only still listed; nothing can be written to it. */
    public boolean deleted() {
        return deleted;
    }

    /** The component of {@link io.contacts.domain.contact.Contact} that the provider keeps in this field, if any. */
    public Optional<ContactComponent> component() {
        return Optional.ofNullable(component);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactField that
                && name.equals(that.name)
                && type == that.type
                && Objects.equals(id, that.id)
                && deleted == that.deleted
                && component == that.component;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, id, deleted, component);
    }

    @Override
    public String toString() {
        return "ContactField[name=" + name + ", type=" + type + ", id=" + id + ", deleted=" + deleted + ", component="
                + component + "]";
    }
}
