package io.contacts.domain.field;

import io.contacts.domain.contact.Contact;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A field that an account can keep for each contact: a Sentori contact field, a Sofy custom column. */
public final class ContactField {
    private final String name;
    private final FieldType type;
    private final @Nullable String id;
    private final boolean deleted;
    private final Contact.@Nullable Component component;
    private final @Nullable Integer usedDecimals;

    private ContactField(
            String name,
            FieldType type,
            @Nullable String id,
            boolean deleted,
            Contact.@Nullable Component component,
            @Nullable Integer usedDecimals) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.id = id;
        this.deleted = deleted;
        this.component = component;
        this.usedDecimals = usedDecimals;
    }

    /** A field that the provider knows by its name alone. */
    public static ContactField named(String name, FieldType type) {
        return new ContactField(name, type, null, false, null, null);
    }

    /** A field that the provider knows by an id beside its name, and keeps in its list after it was deleted. */
    public static ContactField identified(String id, String name, FieldType type, boolean deleted) {
        return new ContactField(name, type, Objects.requireNonNull(id, "id"), deleted, null, null);
    }

    /** The same field, known to be the place where the provider keeps this component of a contact. */
    public ContactField holding(Contact.Component held) {
        return new ContactField(name, type, id, deleted, Objects.requireNonNull(held, "held"), usedDecimals);
    }

    /**
     * The same field, known to be rounded to this many decimals where the provider uses it: Sofy treats every
     * {@code DOUBLE} as euros ({@code sofy.md B2}). A value with more is taken all the same.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public ContactField usingDecimals(int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("a number of decimals is never negative");
        }
        return new ContactField(name, type, id, deleted, component, decimals);
    }

    /**
     * The name that people see: Sentori's JSON member ({@code sentori.md A2.4}), Sofy's {@code userLabel} ({@code sofy.md B2}), which
     * nothing there keeps two columns from sharing.
     */
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
    public Optional<Contact.Component> component() {
        return Optional.ofNullable(component);
    }

    /** The decimals that the provider rounds to where it uses the field; empty if it documents no rounding. */
    public OptionalInt usedDecimals() {
        return usedDecimals == null ? OptionalInt.empty() : OptionalInt.of(usedDecimals);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactField that
                && name.equals(that.name)
                && type == that.type
                && Objects.equals(id, that.id)
                && deleted == that.deleted
                && component == that.component
                && Objects.equals(usedDecimals, that.usedDecimals);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, id, deleted, component, usedDecimals);
    }

    @Override
    public String toString() {
        return "ContactField[name=" + name + ", type=" + type + ", id=" + id + ", deleted=" + deleted + ", component="
                + component + "]";
    }
}
