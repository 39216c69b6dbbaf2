package io.contacts.testkit.contract.internal.provider;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.contract.internal.people.Samples;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An operation of which one argument is left out.
 *
 * @param what the operation and the argument
 * @param call the call
 */
record NullCall(String what, Consumer<Scene> call) {
    private static final ContactRef THERE = ContactRef.email(Scene.THERE);
    private static final ContactRef NO_REF = absent(ContactRef.class);
    private static final Contact NO_CONTACT = absent(Contact.class);
    private static final ContactPatch NO_PATCH = absent(ContactPatch.class);
    private static final EmailAddress NO_ADDRESS = absent(EmailAddress.class);
    private static final AudienceId NO_AUDIENCE = absent(AudienceId.class);

    /** Every argument of every operation, one at a time. */
    static Stream<NullCall> all() {
        return Stream.of(contacts(), subscriptions(), audiences(), imports()).flatMap(calls -> calls);
    }

    @Override
    public String toString() {
        return what;
    }

    private static Stream<NullCall> contacts() {
        return Stream.of(
                new NullCall("find, ref", scene -> scene.provider().contacts().find(NO_REF)),
                new NullCall(
                        "add, contact", scene -> scene.provider().contacts().add(NO_CONTACT)),
                new NullCall(
                        "add to an audience, contact",
                        scene -> scene.provider().contacts().add(NO_CONTACT, scene.audience())),
                new NullCall(
                        "add to an audience, audience",
                        scene -> scene.provider().contacts().add(someone(scene), NO_AUDIENCE)),
                new NullCall(
                        "update, ref",
                        scene -> scene.provider()
                                .contacts()
                                .update(NO_REF, Samples.setting(Contact.Component.FIRST_NAME))),
                new NullCall(
                        "update, patch", scene -> scene.provider().contacts().update(THERE, NO_PATCH)),
                new NullCall(
                        "save, contact", scene -> scene.provider().contacts().save(NO_CONTACT)),
                new NullCall(
                        "saveAs, address", scene -> scene.provider().contacts().saveAs(NO_ADDRESS, someone(scene))),
                new NullCall(
                        "saveAs, contact", scene -> scene.provider().contacts().saveAs(Scene.THERE, NO_CONTACT)),
                new NullCall("delete, ref", scene -> scene.provider().contacts().delete(NO_REF)));
    }

    private static Stream<NullCall> subscriptions() {
        return Stream.of(
                new NullCall(
                        "subscribe, address",
                        scene -> scene.provider().subscriptions().subscribe(NO_ADDRESS, scene.audience())),
                new NullCall(
                        "subscribe, audience",
                        scene -> scene.provider().subscriptions().subscribe(Scene.THERE, NO_AUDIENCE)),
                new NullCall(
                        "unsubscribe, address",
                        scene -> scene.provider().subscriptions().unsubscribe(NO_ADDRESS, scene.audience())),
                new NullCall(
                        "unsubscribe, audience",
                        scene -> scene.provider().subscriptions().unsubscribe(Scene.THERE, NO_AUDIENCE)),
                new NullCall(
                        "suppress, address",
                        scene -> scene.provider().subscriptions().suppress(NO_ADDRESS)));
    }

    private static Stream<NullCall> audiences() {
        return Stream.of(
                new NullCall(
                        "find, audience", scene -> scene.provider().audiences().find(NO_AUDIENCE)),
                new NullCall(
                        "create, name", scene -> scene.provider().audiences().create(absent(String.class))),
                new NullCall(
                        "members, audience",
                        scene -> scene.provider().audiences().members(NO_AUDIENCE)));
    }

    private static Stream<NullCall> imports() {
        return Stream.of(
                new NullCall(
                        "submit, batch", scene -> scene.provider().imports().submit(absent(ImportBatch.class))),
                new NullCall(
                        "attach, import",
                        scene -> scene.provider().imports().attach(absent(ImportId.class), scene.document())),
                new NullCall(
                        "attach, document",
                        scene -> scene.provider().imports().attach(scene.importId(), absent(DocumentId.class))));
    }

    private static Contact someone(Scene scene) {
        return scene.people().minimal(Scene.NEW);
    }

    @SuppressWarnings("NullAway") // callers without a null checker pass null, and the rule is about them
    private static <T> T absent(Class<T> type) {
        return type.cast(null);
    }
}
