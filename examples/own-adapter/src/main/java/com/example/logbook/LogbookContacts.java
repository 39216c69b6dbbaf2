package com.example.logbook;

import com.example.logbook.book.Entry;
import com.example.logbook.book.Line;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.validation.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contacts, as lines of the book. */
final class LogbookContacts implements ContactRepository {
    private final LogbookCalls calls;

    LogbookContacts(LogbookCalls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<StoredContact> find(ContactRef ref) {
        List<Line> lines = calls.lines(Capability.FIND_CONTACT);
        return Page.subjectOf(ref, lines)
                .flatMap(subject -> Page.about(subject, lines).contact());
    }

    @Override
    public StoredContact add(Contact contact) {
        Entry entry = entry(Capability.ADD_CONTACT, contact);
        return new Page(calls.appendFirst(Capability.ADD_CONTACT, entry))
                .contact()
                .orElseThrow(() -> whyNotAdded(entry.subject()));
    }

    @Override
    public SaveResult save(Contact contact) {
        Entry entry = entry(Capability.SAVE_CONTACT, contact);
        Page page = new Page(calls.append(Capability.SAVE_CONTACT, entry));
        StoredContact stored = page.contact().orElseThrow();
        return page.isNew() ? new SaveResult.Created(stored) : new SaveResult.Updated(stored);
    }

    @Override
    public StoredContact add(Contact contact, AudienceId audience) {
        throw NotClaimed.error();
    }

    @Override
    public StoredContact update(ContactRef ref, ContactPatch patch) {
        throw NotClaimed.error();
    }

    @Override
    public SaveResult saveAs(EmailAddress currentEmail, Contact contact) {
        throw NotClaimed.error();
    }

    @Override
    public void delete(ContactRef ref) {
        throw NotClaimed.error();
    }

    private ContactsException whyNotAdded(String subject) {
        ErrorFacts facts = LogbookCalls.facts(Capability.ADD_CONTACT);
        Page page = Page.about(subject, calls.lines(Capability.ADD_CONTACT));
        return page.isLeftAlone() ? new ContactSuppressedException(facts) : new ContactAlreadyExistsException(facts);
    }

    /**
     * The book has no custom fields; which fields there are is for the adapter to know, so it is for it to refuse. So is half of
     * a character, which text that was cut in the middle ends with.
     */
    private static Entry entry(Capability operation, Contact contact) {
        List<Violation> violations = new ArrayList<>();
        contact.fields()
                .keySet()
                .forEach(field -> violations.add(new Violation("fields[" + field + "]", "has no place in a logbook")));
        requireWhole("firstName", contact.firstName(), violations);
        requireWhole("lastName", contact.lastName(), violations);
        if (!violations.isEmpty()) {
            throw new InvalidContactException(LogbookCalls.facts(operation), violations);
        }
        return Page.entry(contact);
    }

    private static void requireWhole(String component, String text, List<Violation> violations) {
        if (text != null && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            violations.add(new Violation(component, "holds half of a character"));
        }
    }
}
