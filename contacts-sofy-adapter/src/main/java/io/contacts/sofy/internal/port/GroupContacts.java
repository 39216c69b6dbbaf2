package io.contacts.sofy.internal.port;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.http.Remembered;
import io.contacts.sofy.internal.call.SofyCalls;
import io.contacts.sofy.internal.field.Columns;
import io.contacts.sofy.internal.mapping.ContactWriter;
import io.contacts.sofy.internal.value.GroupId;
import io.contacts.sofy.internal.wire.ContactWire;

/** Puts contacts into groups: the one write that Sofy documents. */
public final class GroupContacts {
    private static final int NOT_FOUND = 404;

    private final SofyCalls calls;
    private final ContactWriter writer;
    private final Remembered<Columns> columns;

    /**
     * The contacts of one venue's groups.
     *
     * @param calls with which they are put there
     * @param writer of what is sent
     * @param columns the venue's, looked up when they are needed
     */
    public GroupContacts(SofyCalls calls, ContactWriter writer, Remembered<Columns> columns) {
        this.calls = calls;
        this.writer = writer;
        this.columns = columns;
    }

    /** Returns when Sofy said that it took the contact. */
    void add(Capability operation, Contact contact, AudienceId audience) {
        calls.together(() -> addTo(audience, operation, contact));
    }

    private void addTo(AudienceId audience, Capability operation, Contact contact) {
        GroupId group = group(operation, audience);
        Columns known = contact.fields().isEmpty()
                ? Columns.NONE
                : columns.known(operation, listed -> listed.fit(contact.fields()));
        ContactWire body = writer.write(contact, known, () -> calls.facts(operation));
        try {
            send(operation, group, body);
        } catch (InvalidContactException e) {
            // Perhaps a column was deleted or changed meanwhile: the next contact is written by the list as it is then.
            columns.forget(known);
            throw e;
        }
    }

    /** Returns when Sofy said that it took the address. */
    void subscribe(EmailAddress email, AudienceId audience) {
        GroupId group = group(Capability.SUBSCRIBE, audience);
        calls.together(() -> send(Capability.SUBSCRIBE, group, ContactWire.ofAddress(email.value())));
    }

    private GroupId group(Capability operation, AudienceId audience) {
        return GroupId.of(audience)
                .orElseThrow(() -> new AudienceNotFoundException(
                        calls.facts(operation).withDetail("a group's id is a whole number")));
    }

    private void send(Capability operation, GroupId group, ContactWire body) {
        try {
            calls.addContact(operation, group, body);
        } catch (UnexpectedResponseException e) {
            throw e.httpStatus().orElse(0) == NOT_FOUND ? notFound(operation, group, e) : e;
        }
    }

    /** Sofy documents no envelope by which a group that is missing could be told from a wrong path: so it is asked. */
    private ContactsException notFound(Capability operation, GroupId group, UnexpectedResponseException answer) {
        try {
            if (calls.groups(operation).stream().anyMatch(candidate -> group.is(candidate.id()))) {
                return answer;
            }
        } catch (CallInterruptedException | AccessDeniedException e) {
            // The caller has to act on these, whatever became of the contact.
            e.addSuppressed(answer);
            return e;
        } catch (ContactsException e) {
            answer.addSuppressed(e);
            return answer;
        }
        ErrorFacts facts = calls.facts(operation).withHttpStatus(NOT_FOUND);
        return new AudienceNotFoundException(facts.withDetail("GET /groups does not list it"));
    }
}
