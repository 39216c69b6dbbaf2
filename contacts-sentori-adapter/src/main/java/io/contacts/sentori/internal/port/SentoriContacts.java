package io.contacts.sentori.internal.port;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactRepository;
import io.contacts.http.Restated;
import io.contacts.http.call.Call;
import io.contacts.http.wire.Reply;
import io.contacts.sentori.internal.call.SentoriCalls;
import io.contacts.sentori.internal.mapping.Addresses;
import io.contacts.sentori.internal.mapping.ContactBodies;
import io.contacts.sentori.internal.wire.ContactBody;
import io.contacts.sentori.internal.wire.ContactWire;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Contacts at Sentori. */
public final class SentoriContacts implements ContactRepository {
    private final SentoriCalls calls;
    private final ContactReader reader;
    private final ContactBodies bodies;
    private final LostAnswers lostAnswers;

    /**
     * The contacts of one account.
     *
     * @param calls with which everything is asked
     * @param reader of what is answered
     * @param bodies what is sent is made by
     * @param lostAnswers what is done where a write must not be repeated
     */
    public SentoriContacts(SentoriCalls calls, ContactReader reader, ContactBodies bodies, LostAnswers lostAnswers) {
        this.calls = calls;
        this.reader = reader;
        this.bodies = bodies;
        this.lostAnswers = lostAnswers;
    }

    @Override
    public Optional<StoredContact> find(ContactRef ref) {
        return calls.together(() -> reader.find(Capability.FIND_CONTACT, ref));
    }

    @Override
    public StoredContact add(Contact contact) {
        return calls.together(() -> add(Capability.ADD_CONTACT, contact));
    }

    @Override
    public StoredContact add(Contact contact, AudienceId audience) {
        return calls.together(() -> addTo(audience, contact));
    }

    private StoredContact addTo(AudienceId audience, Contact contact) {
        StoredContact added = addFirst(contact);
        try {
            calls.tell(
                    Call.repeatableWrite(Capability.ADD_CONTACT_TO_AUDIENCE),
                    api -> api.subscribe(Addresses.of(contact).value(), audience.value()));
        } catch (ContactsException e) {
            throw Restated.of(e, e.facts().withCompleted(Capability.ADD_CONTACT));
        }
        return added;
    }

    /** Who is there already may be so by an earlier call whose answer was lost, and is on no list by that. */
    private StoredContact addFirst(Contact contact) {
        try {
            return add(Capability.ADD_CONTACT_TO_AUDIENCE, contact);
        } catch (ContactAlreadyExistsException e) {
            throw Restated.of(
                    e,
                    e.facts()
                            .withNextStep(
                                    "Use save or update to change it, and subscriptions().subscribe to put it into"
                                            + " the audience"));
        }
    }

    @Override
    public StoredContact update(ContactRef ref, ContactPatch patch) {
        BooleanSupplier birthday = () -> patch.changes(Contact.Component.BIRTHDAY);
        return calls.together(() -> bodies.sending(birthday, () -> updateWith(ref, patch)));
    }

    private StoredContact updateWith(ContactRef ref, ContactPatch patch) {
        ContactBody body = bodies.of(Capability.UPDATE_CONTACT, patch);
        EmailAddress current = addressOf(Capability.UPDATE_CONTACT, ref);
        EmailAddress given = patch.values().email();
        EmailAddress wanted = given == null ? current : given;
        ContactBody whole = wanted.equals(current) ? body : body.withEmailAddress(wanted);
        if (wanted.equals(current)) {
            return update(Call.repeatableWrite(Capability.UPDATE_CONTACT), current, whole);
        }
        // Only a change of its case leaves the contact where it is: found there, it tells nothing of what was done.
        return isSpelling(wanted, current)
                ? updateWithSpelling(current, whole)
                : updateWithAddress(ref, current, wanted, whole);
    }

    @Override
    public SaveResult save(Contact contact) {
        return calls.together(() -> {
            ContactBody body = bodies.of(Capability.SAVE_CONTACT, contact);
            return save(Capability.SAVE_CONTACT, contact, Addresses.of(contact), body);
        });
    }

    @Override
    public SaveResult saveAs(EmailAddress currentEmail, Contact contact) {
        return calls.together(() -> {
            ContactBody body = bodies.of(Capability.SAVE_CONTACT_AS, contact);
            boolean changes = !Addresses.of(contact).equals(currentEmail);
            return save(
                    Capability.SAVE_CONTACT_AS,
                    contact,
                    currentEmail,
                    changes ? body.withEmailAddress(Addresses.of(contact)) : body);
        });
    }

    @Override
    public void delete(ContactRef ref) {
        calls.together(() -> {
            deleteIfThere(ref);
            return null;
        });
    }

    private void deleteIfThere(ContactRef ref) {
        try {
            EmailAddress address = addressOf(Capability.DELETE_CONTACT, ref);
            calls.tell(Call.repeatableWrite(Capability.DELETE_CONTACT), api -> api.delete(address.value()));
        } catch (ContactNotFoundException e) {
            // It is gone already, or was gone before the answer to the first of several attempts was lost.
        }
    }

    private StoredContact add(Capability operation, Contact contact) {
        EmailAddress address = Addresses.of(contact);
        ContactBody body = bodies.of(operation, contact);
        Call call = Call.singleWrite(operation);
        return lostAnswers.write(
                () -> bodies.sending(
                        () -> contact.has(Contact.Component.BIRTHDAY),
                        () -> calls.ask(
                                call,
                                api -> body.isEmpty() ? api.add(address.value()) : api.add(address.value(), body),
                                this::contact)),
                lost -> {
                    if (reader.find(operation, ContactRef.email(address)).isPresent()) {
                        // It may have been there before, and then nothing was added: nobody can tell any more.
                        throw LostAnswers.unknown(
                                lost, "the contact is there now, but it cannot be told whether this call added it");
                    }
                    return Optional.empty();
                },
                ContactAlreadyExistsException.class::isInstance);
    }

    private StoredContact update(Call call, EmailAddress current, ContactBody body) {
        return calls.ask(call, api -> api.update(current.value(), body), this::contact);
    }

    /** Where the case of an address matters, which no document denies, a request that follows a done one finds nobody. */
    private StoredContact updateWithSpelling(EmailAddress current, ContactBody body) {
        AtomicBoolean mayBeDone = new AtomicBoolean();
        try {
            return calls.ask(
                    Call.repeatableWrite(Capability.UPDATE_CONTACT),
                    api -> {
                        try {
                            return api.update(current.value(), body);
                        } catch (ContactsException e) {
                            if (LostAnswers.mayBeDone(e)) {
                                mayBeDone.set(true);
                            }
                            throw e;
                        }
                    },
                    this::contact);
        } catch (ContactNotFoundException e) {
            throw mayBeDone.get()
                    ? LostAnswers.unknown(e, "an earlier request of this call may have changed its address")
                    : e;
        }
    }

    /** Not simply repeatable: once the address has changed, the contact is not found under the old one. */
    private StoredContact updateWithAddress(
            ContactRef ref, EmailAddress current, EmailAddress changed, ContactBody body) {
        Capability operation = Capability.UPDATE_CONTACT;
        return lostAnswers.write(
                () -> update(Call.singleWrite(operation), current, body),
                lost -> reader.find(operation, ref)
                        .map(now ->
                                Optional.of(now).filter(found -> isSpelling(Addresses.of(found.contact()), changed)))
                        .orElseThrow(() -> LostAnswers.unknown(
                                lost, "the contact is not there any more under the name that it had")),
                ContactNotFoundException.class::isInstance);
    }

    private SaveResult save(Capability operation, Contact contact, EmailAddress inPath, ContactBody body) {
        return bodies.sending(
                () -> contact.has(Contact.Component.BIRTHDAY),
                () -> calls.ask(
                        Call.repeatableWrite(operation), api -> api.addOrUpdate(inPath.value(), body), this::saved));
    }

    private SaveResult saved(Reply<ContactWire> reply) {
        return switch (reply.status()) {
            case 201 -> new SaveResult.Created(contact(reply));
            case 200 -> new SaveResult.Updated(contact(reply));
            default -> throw new IllegalArgumentException("200 or 201 is documented, which alone tell what was done");
        };
    }

    private StoredContact contact(Reply<ContactWire> reply) {
        return reader.contact(reply.body());
    }

    private static boolean isSpelling(EmailAddress one, EmailAddress other) {
        return one.comparisonKey().equals(other.comparisonKey());
    }

    /** Only get takes an id; everything else wants the address. */
    private EmailAddress addressOf(Capability operation, ContactRef ref) {
        return ref instanceof ContactRef.ByEmail byEmail
                ? byEmail.email()
                : Addresses.of(reader.get(operation, ref).contact());
    }
}
