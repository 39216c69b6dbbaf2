package io.contacts.domain.internal.guard;

import io.contacts.domain.Guests;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One valid call of each operation, and what must reach the adapter. */
record Operation(Capability capability, Consumer<ContactsProvider> call, List<Object> arguments) {
    private static final Contact ZOE = Guests.zoe();
    private static final EmailAddress EMAIL = EmailAddress.of("zoe@example.com");
    private static final ContactRef REF = ContactRef.email(EMAIL);
    private static final AudienceId AUDIENCE = AudienceId.of("7");
    private static final ContactPatch PATCH =
            ContactPatch.setting(Contact.builder().firstName("Zoé").build());
    private static final ImportId IMPORT = ImportId.of("8");
    private static final DocumentId DOCUMENT = DocumentId.of("9");

    static Stream<Operation> all() {
        return Stream.of(
                of(Capability.FIND_CONTACT, p -> p.contacts().find(REF), REF),
                of(Capability.ADD_CONTACT, p -> p.contacts().add(ZOE), ZOE),
                of(Capability.ADD_CONTACT_TO_AUDIENCE, p -> p.contacts().add(ZOE, AUDIENCE), ZOE, AUDIENCE),
                of(Capability.UPDATE_CONTACT, p -> p.contacts().update(REF, PATCH), REF, PATCH),
                of(Capability.SAVE_CONTACT, p -> p.contacts().save(ZOE), ZOE),
                of(Capability.SAVE_CONTACT_AS, p -> p.contacts().saveAs(EMAIL, ZOE), EMAIL, ZOE),
                of(Capability.DELETE_CONTACT, p -> p.contacts().delete(REF), REF),
                of(Capability.SUBSCRIBE, p -> p.subscriptions().subscribe(EMAIL, AUDIENCE), EMAIL, AUDIENCE),
                of(Capability.UNSUBSCRIBE, p -> p.subscriptions().unsubscribe(EMAIL, AUDIENCE), EMAIL, AUDIENCE),
                of(Capability.SUPPRESS, p -> p.subscriptions().suppress(EMAIL), EMAIL),
                of(Capability.LIST_AUDIENCES, p -> p.audiences().list()),
                of(Capability.FIND_AUDIENCE, p -> p.audiences().find(AUDIENCE), AUDIENCE),
                of(Capability.CREATE_AUDIENCE, p -> p.audiences().create("Guests"), "Guests"),
                of(Capability.LIST_AUDIENCE_MEMBERS, p -> p.audiences().members(AUDIENCE), AUDIENCE),
                of(Capability.LIST_CONTACT_FIELDS, p -> p.fields().list()),
                of(Capability.SUBMIT_IMPORT, p -> p.imports().submit(ImportBatch.of(List.of(ZOE)))),
                of(Capability.ATTACH_IMPORT, p -> p.imports().attach(IMPORT, DOCUMENT), IMPORT, DOCUMENT));
    }

    @Override
    public String toString() {
        return capability.operation();
    }

    private static Operation of(Capability capability, Consumer<ContactsProvider> call, Object... arguments) {
        return new Operation(capability, call, List.of(arguments));
    }
}
