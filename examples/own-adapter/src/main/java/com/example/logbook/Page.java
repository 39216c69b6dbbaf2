package com.example.logbook;

import com.example.logbook.book.Entry;
import com.example.logbook.book.Line;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.status.ContactStatus;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.status.Provenance;
import io.contacts.domain.contact.StoredContact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contacts to lines and back: what the book says of one person. */
final class Page {
    private static final String EMAIL = "e-mail";
    private static final String MOBILE_PHONE = "mobile";
    private static final String FIRST_NAME = "first name";
    private static final String LAST_NAME = "last name";

    private final List<Line> lines;

    /** All lines about one subject. */
    Page(List<Line> lines) {
        this.lines = lines;
    }

    static Page about(String subject, List<Line> all) {
        return new Page(all.stream()
                .filter(line -> line.entry().subject().equals(subject))
                .toList());
    }

    /** People are told apart by their address, in whatever case it is spelt. */
    static String subject(EmailAddress email) {
        return email.comparisonKey();
    }

    /** Whom a reference means: the number of a person's first line is the contact's id. */
    static Optional<String> subjectOf(ContactRef ref, List<Line> all) {
        if (ref instanceof ContactRef.ByEmail byEmail) {
            return Optional.of(subject(byEmail.email()));
        }
        ContactId id = ((ContactRef.ById) ref).id();
        return all.stream()
                .map(line -> line.entry().subject())
                .distinct()
                .filter(subject -> about(subject, all)
                        .contact()
                        .flatMap(StoredContact::id)
                        .filter(id::equals)
                        .isPresent())
                .findFirst();
    }

    /** The components that are there; of the others nothing is said. */
    static Entry entry(Contact contact) {
        Map<String, String> notes = new HashMap<>();
        notes.put(EMAIL, contact.email().value());
        if (contact.mobilePhone() != null) {
            notes.put(MOBILE_PHONE, contact.mobilePhone().value());
        }
        if (contact.firstName() != null) {
            notes.put(FIRST_NAME, contact.firstName());
        }
        if (contact.lastName() != null) {
            notes.put(LAST_NAME, contact.lastName());
        }
        return new Entry(Entry.Kind.NOTES, subject(contact.email()), notes);
    }

    /** The contact, where there is one: somebody who only wants to be left alone is none. */
    Optional<StoredContact> contact() {
        return notes().stream()
                .findFirst()
                .map(first -> StoredContact.returned(
                        ContactId.of(Integer.toString(first.number())),
                        merged(),
                        isLeftAlone() ? ContactStatus.SUPPRESSED : ContactStatus.EMAILABLE,
                        Provenance.unknown()));
    }

    /** Whether the person has one line only. */
    boolean isNew() {
        return notes().size() == 1;
    }

    /** Whether the person wants to be left alone. */
    boolean isLeftAlone() {
        return lines.stream().anyMatch(line -> line.entry().kind() == Entry.Kind.LEAVE_ALONE);
    }

    private Contact merged() {
        Map<String, String> said = new HashMap<>();
        notes().forEach(line -> said.putAll(line.entry().notes()));
        // An address is kept as it was first spelt.
        Contact.Builder contact =
                Contact.builder().email(notes().get(0).entry().notes().get(EMAIL));
        Optional.ofNullable(said.get(MOBILE_PHONE)).map(PhoneNumber::of).ifPresent(contact::mobilePhone);
        return contact.firstName(said.get(FIRST_NAME))
                .lastName(said.get(LAST_NAME))
                .build();
    }

    private List<Line> notes() {
        return lines.stream()
                .filter(line -> line.entry().kind() == Entry.Kind.NOTES)
                .toList();
    }
}
