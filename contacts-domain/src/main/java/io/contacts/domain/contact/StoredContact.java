package io.contacts.domain.contact;

import io.contacts.domain.status.ContactStatus;
import io.contacts.domain.status.Provenance;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contact as it stands at a provider. */
public final class StoredContact {
    /** What a {@link StoredContact} rests on. */
    public enum Basis {
        /** The provider returned it: this is what it holds. */
        AS_RETURNED,
        /** The provider said that it took the contact and returned nothing: this is what was sent. */
        AS_SENT
    }

    private final @Nullable ContactId id;
    private final Contact contact;
    private final ContactStatus status;
    private final Provenance provenance;
    private final Basis basis;

    private StoredContact(
            @Nullable ContactId id, Contact contact, ContactStatus status, Provenance provenance, Basis basis) {
        this.id = id;
        this.contact = Objects.requireNonNull(contact, "contact");
        this.status = Objects.requireNonNull(status, "status");
        this.provenance = Objects.requireNonNull(provenance, "provenance");
        this.basis = basis;
    }

    /** A contact that the provider returned. */
    public static StoredContact returned(ContactId id, Contact contact, ContactStatus status, Provenance provenance) {
        return new StoredContact(Objects.requireNonNull(id, "id"), contact, status, provenance, Basis.AS_RETURNED);
    }

    /** A contact that the provider took without returning it: no id, status {@link ContactStatus#UNKNOWN}. */
    public static StoredContact sent(Contact contact) {
        return new StoredContact(null, contact, ContactStatus.UNKNOWN, Provenance.unknown(), Basis.AS_SENT);
    }

    /** The provider's id; empty where the provider documents none in its answer (Sofy, {@code sofy.md} gap 21). */
    public Optional<ContactId> id() {
        return Optional.ofNullable(id);
    }

    /** The contact, as {@link #basis()} says. */
    public Contact contact() {
        return contact;
    }

    /** Whether the provider would write to this person. */
    public ContactStatus status() {
        return status;
    }

    /** Where the contact came from. */
    public Provenance provenance() {
        return provenance;
    }

    /** Whether {@link #contact()} is what the provider returned or only what it was sent. */
    public Basis basis() {
        return basis;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredContact that
                && Objects.equals(id, that.id)
                && contact.equals(that.contact)
                && status == that.status
                && provenance.equals(that.provenance)
                && basis == that.basis;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, contact, status, provenance, basis);
    }

    /** Says what is there, not whose it is. */
    @Override
    public String toString() {
        return "StoredContact[id=" + (id == null ? "none" : "hidden") + ", status=" + status + ", basis=" + basis + "]";
    }
}
