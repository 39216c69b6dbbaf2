package io.contacts.sofy;

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

/** Puts contacts into groups: the one write that Sofy documents. */
final class GroupContacts {
    private static final int NOT_FOUND = 404;

    private final SofyClient client;
    private final ContactWriter writer;
    private final Remembered<Columns> columns;

    GroupContacts(SofyClient client, ContactWriter writer, Remembered<Columns> columns) {
        this.client = client;
        this.writer = writer;
        this.columns = columns;
    }

    /** Returns when Sofy said that it took the contact. */
    void add(Capability operation, Contact contact, AudienceId audience) {
        client.together(() -> addTo(audience, operation, contact));
    }

    private void addTo(AudienceId audience, Capability operation, Contact contact) {
        GroupId group = group(operation, audience);
        Columns known = contact.fields().isEmpty()
                ? Columns.NONE
                : columns.known(operation, listed -> listed.fit(contact.fields()));
        ContactWire body = writer.write(contact, known, () -> client.facts(operation));
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
        client.together(() -> send(Capability.SUBSCRIBE, group, ContactWire.ofAddress(email.value())));
    }

    private GroupId group(Capability operation, AudienceId audience) {
        return GroupId.of(audience)
                .orElseThrow(() -> new AudienceNotFoundException(
                        client.facts(operation).withDetail("a group's id is a whole number")));
    }

    private void send(Capability operation, GroupId group, ContactWire body) {
        try {
            client.addContact(operation, group, body);
        } catch (UnexpectedResponseException e) {
            throw e.httpStatus().orElse(0) == NOT_FOUND ? notFound(operation, group, e) : e;
        }
    }

    /** Sofy documents no envelope by which a group that is missing could be told from a wrong path: so it is asked. */
    private ContactsException notFound(Capability operation, GroupId group, UnexpectedResponseException answer) {
        try {
            if (client.groups(operation).stream().anyMatch(candidate -> group.is(candidate.id()))) {
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
        ErrorFacts facts = client.facts(operation).withHttpStatus(NOT_FOUND);
        return new AudienceNotFoundException(facts.withDetail("GET /groups does not list it"));
    }
}
