package io.contacts.sentori.internal.port;

import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.status.ContactStatus;
import io.contacts.http.call.Call;
import io.contacts.sentori.internal.call.SentoriCalls;
import io.contacts.sentori.internal.field.BirthdayPlace;
import io.contacts.sentori.internal.mapping.ContactMapper;
import io.contacts.sentori.internal.mapping.FieldReading;
import io.contacts.sentori.internal.mapping.SentoriMapper;
import io.contacts.sentori.internal.wire.ContactWire;
import java.util.Locale;
import java.util.Optional;

/** Asks for contacts and reads them. */
public final class ContactReader {
    private final SentoriCalls calls;
    private final SentoriMapper mapper;
    private final ContactMapper contactMapper;
    private final BirthdayPlace birthdays;

    /** One that asks with these calls, and looks for birthdays in this place. */
    public ContactReader(
            SentoriCalls calls, SentoriMapper mapper, ContactMapper contactMapper, BirthdayPlace birthdays) {
        this.calls = calls;
        this.mapper = mapper;
        this.contactMapper = contactMapper;
        this.birthdays = birthdays;
    }

    /**
     * The contact.
     *
     * @throws ContactNotFoundException if Sentori says that there is none
     */
    StoredContact get(Capability operation, ContactRef ref) {
        return calls.ask(Call.read(operation), api -> api.get(segment(ref)), reply -> {
            StoredContact contact = contact(reply.body());
            requireAskedFor(ref, contact.id(), reply.body().emailAddress());
            return contact;
        });
    }

    /** The contact, or empty if Sentori says that there is none. */
    Optional<StoredContact> find(Capability operation, ContactRef ref) {
        try {
            return Optional.of(get(operation, ref));
        } catch (ContactNotFoundException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if the contact holds what the domain cannot hold */
    StoredContact contact(ContactWire wire) {
        return StoredContact.returned(
                ContactId.of(wire.systemId()),
                contactMapper.contact(wire, FieldReading.of(wire, birthdays)),
                status(wire),
                mapper.provenance(wire));
    }

    /** How a contact is named in the path of get; every other operation is documented for addresses only. */
    public static String segment(ContactRef ref) {
        return ref instanceof ContactRef.ByEmail byEmail
                ? byEmail.email().value()
                : ((ContactRef.ById) ref).id().value();
    }

    /**
     * What comes back must be what was asked for; an id that is not a number would be taken for an address. How addresses beyond
     * ASCII may be spelt is not documented ({@code sentori.md}, gap 10): they are let through.
     */
    public static void requireAskedFor(ContactRef ref, Optional<ContactId> id, String address) {
        if (ref instanceof ContactRef.ById byId && !id.equals(Optional.of(byId.id()))) {
            throw new IllegalArgumentException(
                    "another contact came than the one with the SystemID that was asked for");
        }
        if (ref instanceof ContactRef.ByEmail byEmail
                && !byEmail.email().comparisonKey().equals(address.toLowerCase(Locale.ROOT))
                && isAscii(byEmail.email().value())
                && isAscii(address)) {
            throw new IllegalArgumentException("another contact came than the one with the address that was asked for");
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static ContactStatus status(ContactWire wire) {
        if (Boolean.TRUE.equals(wire.isSuppressed())) {
            return ContactStatus.SUPPRESSED;
        }
        if (Boolean.TRUE.equals(wire.isBadEmailAddress())) {
            return ContactStatus.BAD_ADDRESS;
        }
        boolean toldBoth = wire.isSuppressed() != null && wire.isBadEmailAddress() != null;
        return toldBoth ? ContactStatus.EMAILABLE : ContactStatus.UNKNOWN;
    }
}
