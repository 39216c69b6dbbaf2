package io.contacts.testkit.contract.internal.call;

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
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.people.Samples;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One plausible call of every operation.
 *
 * @param provider who is called
 * @param people whom it is about
 * @param audience where they are put
 * @param document what an import is attached to
 * @param importId what is attached
 */
public record Scene(
        ContactsProvider provider, People people, AudienceId audience, DocumentId document, ImportId importId) {
    /** An id that no audience has. */
    public static final AudienceId NO_AUDIENCE = AudienceId.of("99999999");

    /** The contact that stands there already. */
    public static final EmailAddress THERE = People.address("there");

    /** The contact that does not. */
    public static final EmailAddress NEW = People.address("new");

    private static final Set<Capability> READS = EnumSet.of(
            Capability.FIND_CONTACT,
            Capability.LIST_AUDIENCES,
            Capability.FIND_AUDIENCE,
            Capability.LIST_AUDIENCE_MEMBERS,
            Capability.LIST_CONTACT_FIELDS);

    /** Whether the operation only looks, and changes nothing. */
    public static boolean reads(Capability operation) {
        return READS.contains(operation);
    }

    /** Where nothing is there: for calls that fail before that matters. */
    public static Scene empty(ContactsProvider provider, People people) {
        return new Scene(provider, people, NO_AUDIENCE, DocumentId.of("ZZ999999"), ImportId.of("ZZ999999"));
    }

    /** Where this operation can succeed. */
    public static Scene arranged(Capability operation, RuleGroup rule) {
        needs(operation).forEach(rule.facts()::require);
        ProviderHarness harness = rule.harness();
        if (needs(operation).contains(HarnessAbility.SEED_CONTACT)) {
            harness.seedContact(rule.people().minimal(THERE));
        }
        AudienceId audience =
                needs(operation).contains(HarnessAbility.SEED_AUDIENCE) ? harness.seedAudience("Guests") : NO_AUDIENCE;
        ContactsProvider provider = rule.provider();
        if (operation != Capability.ATTACH_IMPORT) {
            Scene empty = empty(provider, rule.people());
            return new Scene(provider, rule.people(), audience, empty.document, empty.importId);
        }
        rule.facts().require(Capability.SUBMIT_IMPORT);
        ImportId imported = rule.imported(rule.people().minimal(NEW));
        return new Scene(provider, rule.people(), audience, harness.seedDraft(), imported);
    }

    /** Calls the operation and gives what it gives; an operation without a result gives its own name. */
    public Object call(Capability operation) {
        return switch (operation) {
            case FIND_CONTACT -> provider.contacts().find(ContactRef.email(THERE));
            case ADD_CONTACT -> provider.contacts().add(newcomer());
            case ADD_CONTACT_TO_AUDIENCE -> provider.contacts().add(newcomer(), audience);
            case UPDATE_CONTACT -> provider.contacts().update(ContactRef.email(THERE), change());
            case SAVE_CONTACT -> provider.contacts().save(newcomer());
            case SAVE_CONTACT_AS -> provider.contacts().saveAs(THERE, newcomer());
            case LIST_AUDIENCES -> provider.audiences().list();
            case FIND_AUDIENCE -> provider.audiences().find(audience);
            case CREATE_AUDIENCE -> provider.audiences().create("Newcomers");
            case LIST_AUDIENCE_MEMBERS -> provider.audiences().members(audience);
            case LIST_CONTACT_FIELDS -> provider.fields().list();
            case SUBMIT_IMPORT -> provider.imports().submit(ImportBatch.of(List.of(newcomer())));
            default -> silently(operation);
        };
    }

    private Object silently(Capability operation) {
        switch (operation) {
            case DELETE_CONTACT -> provider.contacts().delete(ContactRef.email(THERE));
            case SUBSCRIBE -> provider.subscriptions().subscribe(THERE, audience);
            case UNSUBSCRIBE -> provider.subscriptions().unsubscribe(THERE, audience);
            case SUPPRESS -> provider.subscriptions().suppress(THERE);
            case ATTACH_IMPORT -> provider.imports().attach(importId, document);
            default -> throw new AssertionError("an operation that the contract does not know: " + operation);
        }
        return operation;
    }

    private Contact newcomer() {
        return people.full("new");
    }

    private ContactPatch change() {
        List<Contact.Component> changeable = people.changeable();
        return Samples.setting(changeable.isEmpty() ? Contact.Component.CONSENT : changeable.get(0));
    }

    private static Set<HarnessAbility> needs(Capability operation) {
        return switch (operation) {
            case UPDATE_CONTACT, SAVE_CONTACT_AS, DELETE_CONTACT, SUPPRESS, FIND_CONTACT ->
                EnumSet.of(HarnessAbility.SEED_CONTACT);
            case SUBSCRIBE, UNSUBSCRIBE -> EnumSet.of(HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE);
            case ADD_CONTACT_TO_AUDIENCE, FIND_AUDIENCE, LIST_AUDIENCE_MEMBERS ->
                EnumSet.of(HarnessAbility.SEED_AUDIENCE);
            case ATTACH_IMPORT -> EnumSet.of(HarnessAbility.SEED_DOCUMENT);
            case ADD_CONTACT, SAVE_CONTACT, LIST_AUDIENCES, CREATE_AUDIENCE, LIST_CONTACT_FIELDS, SUBMIT_IMPORT ->
                EnumSet.noneOf(HarnessAbility.class);
        };
    }
}
