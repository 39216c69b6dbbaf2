package io.contacts.sentori;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Change;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Everything that the adapter can be asked to do, once each. */
enum Operation {
    FIND(
            Capability.FIND_CONTACT,
            Answer.CONTACT,
            wire -> wire.provider().contacts().find(email())),
    FIND_BY_ID(
            Capability.FIND_CONTACT,
            Answer.CONTACT,
            wire -> wire.provider().contacts().find(ContactRef.id(ContactId.of("16382")))),
    ADD(
            Capability.ADD_CONTACT,
            Answer.CONTACT,
            wire -> wire.provider().contacts().add(contact())),
    ADD_TO_AUDIENCE(
            Capability.ADD_CONTACT_TO_AUDIENCE,
            Answer.CONTACT,
            wire -> wire.provider().contacts().add(contact(), list())),
    UPDATE(
            Capability.UPDATE_CONTACT,
            Answer.CONTACT,
            wire -> wire.provider().contacts().update(email(), patch())),
    UPDATE_BY_ID(
            Capability.UPDATE_CONTACT,
            Answer.CONTACT,
            wire -> wire.provider().contacts().update(ContactRef.id(ContactId.of("16382")), patch())),
    SAVE(
            Capability.SAVE_CONTACT,
            Answer.CONTACT,
            wire -> wire.provider().contacts().save(contact())),
    SAVE_AS(
            Capability.SAVE_CONTACT_AS,
            Answer.CONTACT,
            wire -> wire.provider().contacts().saveAs(EmailAddress.of("old@example.com"), contact())),
    DELETE(
            Capability.DELETE_CONTACT,
            Answer.NOTHING,
            wire -> wire.provider().contacts().delete(email())),
    SUBSCRIBE(
            Capability.SUBSCRIBE,
            Answer.NOTHING,
            wire -> wire.provider().subscriptions().subscribe(joe(), list())),
    UNSUBSCRIBE(
            Capability.UNSUBSCRIBE,
            Answer.NOTHING,
            wire -> wire.provider().subscriptions().unsubscribe(joe(), list())),
    SUPPRESS(
            Capability.SUPPRESS,
            Answer.NOTHING,
            wire -> wire.provider().subscriptions().suppress(joe())),
    LIST_AUDIENCES(
            Capability.LIST_AUDIENCES,
            Answer.LIST,
            wire -> wire.provider().audiences().list()),
    FIND_AUDIENCE(
            Capability.FIND_AUDIENCE,
            Answer.OBJECT,
            wire -> wire.provider().audiences().find(list())),
    MEMBERS(
            Capability.LIST_AUDIENCE_MEMBERS,
            Answer.LIST,
            wire -> wire.provider().audiences().members(list())),
    FIELDS(
            Capability.LIST_CONTACT_FIELDS,
            Answer.OBJECT,
            wire -> wire.provider().fields().list()),
    IMPORT(
            Capability.SUBMIT_IMPORT,
            Answer.OBJECT,
            wire -> wire.provider().imports().submit(ImportBatch.of(List.of(contact())))),
    ATTACH(
            Capability.ATTACH_IMPORT,
            Answer.NOTHING,
            wire -> wire.provider().imports().attach(ImportId.of("AB1C234D"), DocumentId.of("XY1C234E"))),
    NATIVE_FIND(Capability.FIND_CONTACT, Answer.CONTACT, wire -> wire.client().find(email())),
    NATIVE_STRUCTURE(
            Capability.LIST_CONTACT_FIELDS, Answer.OBJECT, wire -> wire.client().structure()),
    NATIVE_STRUCTURE_LIST(
            Capability.LIST_CONTACT_FIELDS, Answer.LIST, wire -> wire.client().structureList()),
    NATIVE_IMPORT(
            Capability.SUBMIT_IMPORT,
            Answer.OBJECT,
            wire -> wire.client()
                    .importRows(new SentoriImport(
                            List.of(Map.of("EmailAddress", FieldValue.text("joe@example.com"))), null, null))),
    NATIVE_SUBSCRIBERS(
            Capability.LIST_AUDIENCE_MEMBERS, Answer.LIST, wire -> wire.client().subscribers(list())),
    CREATE_EMAIL(
            Capability.ATTACH_IMPORT,
            Answer.OBJECT,
            wire -> wire.client().createEmail(DocumentId.of("ABCD1234"), "Menu", null)),
    DRAFTS(Capability.ATTACH_IMPORT, Answer.LIST, wire -> wire.client().drafts()),
    TEMPLATES(Capability.ATTACH_IMPORT, Answer.LIST, wire -> wire.client().templates());

    /** What Sentori documents as the answer. */
    enum Answer {
        CONTACT,
        OBJECT,
        LIST,
        NOTHING
    }

    private final Capability capability;
    private final Answer answer;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Consumer<Wire> run;

    Operation(Capability capability, Answer answer, Consumer<Wire> run) {
        this.capability = capability;
        this.answer = answer;
        this.run = run;
    }

    Capability capability() {
        return capability;
    }

    Answer answer() {
        return answer;
    }

    /** Whether running it twice may do it twice. */
    boolean isSingle() {
        return this == ADD || this == ADD_TO_AUDIENCE || this == ATTACH || this == CREATE_EMAIL;
    }

    void run(Wire wire) {
        run.accept(wire);
    }

    private static EmailAddress joe() {
        return EmailAddress.of("joe@example.sentoriapp.com");
    }

    private static ContactRef email() {
        return ContactRef.email(joe());
    }

    private static AudienceId list() {
        return AudienceId.of("ABCD1234");
    }

    private static Contact contact() {
        return Contact.builder().email(joe()).firstName("Joe").build();
    }

    private static ContactPatch patch() {
        return ContactPatch.builder().firstName(Change.set("Joe")).build();
    }
}
