package io.contacts.domain.bulk;

import io.contacts.domain.contact.Contact;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts to be sent in one request, and what the provider should call them. */
public final class ImportBatch {
    private final List<Contact> contacts;
    private final @Nullable String name;
    private final @Nullable String description;

    private ImportBatch(List<Contact> contacts, @Nullable String name, @Nullable String description) {
        this.contacts = List.copyOf(contacts);
        this.name = name;
        this.description = description;
        if (this.contacts.isEmpty()) {
            throw new IllegalArgumentException("a batch needs at least one contact");
        }
    }

    /**
     * These contacts, in this order, without a name.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static ImportBatch of(List<Contact> contacts) {
        return new ImportBatch(contacts, null, null);
    }

    /** The same contacts under this name: Sentori's {@code Name} of the upload group. */
    public ImportBatch named(String newName) {
        return new ImportBatch(contacts, Objects.requireNonNull(newName, "newName"), description);
    }

    /** The same contacts with this description: Sentori's {@code Description} of the upload group. */
    public ImportBatch describedAs(String newDescription) {
        return new ImportBatch(contacts, name, Objects.requireNonNull(newDescription, "newDescription"));
    }

    /** The contacts, at least one, unmodifiable. */
    public List<Contact> contacts() {
        return contacts;
    }

    /** What the provider should call the batch. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** What the provider should say about the batch. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Says how many contacts there are, not whose. */
    @Override
    public String toString() {
        return "ImportBatch[contacts=" + contacts.size() + ", name=" + name + "]";
    }
}
