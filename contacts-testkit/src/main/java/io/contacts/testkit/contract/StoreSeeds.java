package io.contacts.testkit.contract;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldType;
import java.util.Set;

/**
 * Puts things into the store, without the provider: none of this counts as a request.
 *
 * <p>Fields come before everything else of a rule, and before the first {@link ProviderHarness#open}: a store whose fields are
 * fixed when it starts can wait until then. All other seeds may come at any time.
 */
public interface StoreSeeds {
    /** An audience of this name, with no members. Needs {@link HarnessAbility#SEED_AUDIENCE}. */
    AudienceId seedAudience(String name);

    /**
     * A contact as given, who can be written to and is in no audience (or only in the one that the configuration names,
     * where the provider has no contacts outside of audiences). Needs {@link HarnessAbility#SEED_CONTACT}.
     *
     * @param contact holds only what the provider has a place for
     */
    void seedContact(Contact contact);

    /** Puts a contact that is there into an audience that is there. Needs {@link HarnessAbility#SEED_MEMBER}. */
    void seedMember(AudienceId audience, EmailAddress email);

    /**
     * Makes the address one that must not be written to, whether or not there is such a contact. Needs
     * {@link HarnessAbility#SEED_SUPPRESSED}.
     */
    void seedSuppressed(EmailAddress email);

    /** Marks the address of a contact that is there as bad. Needs {@link HarnessAbility#SEED_BAD_ADDRESS}. */
    void seedBadAddress(EmailAddress email);

    /** The types of custom field that an account can have, at least those that keep a value of that type as it is. */
    Set<FieldType> fieldTypes();

    /**
     * A custom field.
     *
     * @param name the name that a contact's {@code fields} use for it
     * @param type one of {@link #fieldTypes()}
     */
    void seedField(String name, FieldType type);

    /**
     * A custom field that was there once and was deleted. Needs {@link HarnessAbility#SEED_DELETED_FIELD}.
     *
     * @param type one of {@link #fieldTypes()}
     */
    void seedDeletedField(String name, FieldType type);

    /**
     * Gives the account a field that holds birthdays, where the provider has no place of its own for them. Needs
     * {@link HarnessAbility#SEED_BIRTHDAY_FIELD}.
     */
    void seedBirthdayField();

    /** An e-mail that is still a draft. Needs {@link HarnessAbility#SEED_DOCUMENT}. */
    DocumentId seedDraft();

    /** A document that an import cannot be attached to. Needs {@link HarnessAbility#SEED_DOCUMENT}. */
    DocumentId seedUnusableDocument();
}
