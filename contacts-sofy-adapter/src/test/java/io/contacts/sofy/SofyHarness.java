package io.contacts.sofy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.testkit.adapter.HttpHarness;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.sofy.SofyColumn;
import io.contacts.testkit.sofy.SofyColumnType;
import io.contacts.testkit.sofy.SofyContact;
import io.contacts.testkit.sofy.SofyFakeApi;
import io.contacts.testkit.sofy.SofyGroup;
import io.contacts.testkit.sofy.SofySwitches;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Sofy for the contract: the fake behind real HTTP; what is seeded or looked at goes past HTTP and counts as no request. */
final class SofyHarness extends HttpHarness {
    private static final String OWN_GROUP = "1";
    private static final String KEY_ID = "contract-key-id-81c3";
    private static final String KEY_SECRET = "contract-key-secret-e27f";

    private final SofyFakeApi sofy = SofyFakeApi.builder()
            .keyId(KEY_ID)
            .keySecret(KEY_SECRET)
            .group("Own group")
            .switches(SofySwitches.builder().groupCreation(true).build())
            .build();
    private final FakeServer server =
            FakeServer.builder().mount("/v1", sofy).script(faults()).start();

    SofyHarness() {
        super(FakeResponse.text(401, "application/json", "{\"message\":\"unauthorized\"}"));
    }

    @Override
    public ContactsProvider open() {
        return ContactsProviders.open(ContactsConfig.of(Map.of(
                "contacts.provider",
                "sofy",
                "contacts.sofy.base-url",
                server.baseUrl("/v1").toString(),
                "contacts.sofy.api-key-id",
                KEY_ID,
                "contacts.sofy.api-key-secret",
                KEY_SECRET,
                "contacts.sofy.group-id",
                OWN_GROUP,
                "contacts.sofy.allow-undocumented",
                "true",
                "contacts.sofy.max-attempts",
                "1")));
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY_ID, KEY_SECRET);
    }

    /** Sofy documents neither suppression nor bad addresses, imports nor drafts, and has its own place for birthdays. */
    @Override
    public Set<HarnessAbility> lacking() {
        return EnumSet.of(
                HarnessAbility.SEED_SUPPRESSED,
                HarnessAbility.SEED_BAD_ADDRESS,
                HarnessAbility.SEED_BIRTHDAY_FIELD,
                HarnessAbility.SEED_DOCUMENT);
    }

    @Override
    public void close() {
        heal();
        server.close();
    }

    @Override
    public AudienceId seedAudience(String name) {
        return AudienceId.of(Long.toString(sofy.addGroup(name).id()));
    }

    @Override
    public void seedContact(Contact contact) {
        HarnessContacts.seed(sofy, OWN_GROUP, contact);
    }

    @Override
    public void seedMember(AudienceId audience, EmailAddress email) {
        HarnessContacts.seed(sofy, audience.value(), stored(email).get(0));
    }

    @Override
    public Set<FieldType> fieldTypes() {
        return EnumSet.of(FieldType.TEXT, FieldType.NUMBER, FieldType.TIMESTAMP);
    }

    @Override
    public void seedField(String name, FieldType type) {
        addColumn(name, type);
    }

    @Override
    public void seedDeletedField(String name, FieldType type) {
        sofy.deleteColumn(addColumn(name, type).id());
    }

    @Override
    public List<Contact> stored(EmailAddress email) {
        return held().filter(contact -> hasAddress(contact, email))
                .map(contact -> HarnessContacts.asContact(contact, sofy.columns()))
                .toList();
    }

    @Override
    public List<EmailAddress> membersOf(AudienceId audience) {
        return held().filter(contact -> Long.toString(contact.groupId()).equals(audience.value()))
                .flatMap(contact -> contact.emailAddress().stream())
                .map(EmailAddress::of)
                .toList();
    }

    @Override
    public boolean isSuppressed(EmailAddress email) {
        return false;
    }

    @Override
    public boolean isBadAddress(EmailAddress email) {
        return false;
    }

    @Override
    public List<String> audienceNames() {
        return sofy.groups().stream().map(SofyGroup::name).toList();
    }

    private Stream<SofyContact> held() {
        return sofy.groups().stream().flatMap(group -> sofy.contacts(group.id()).stream());
    }

    private static boolean hasAddress(SofyContact contact, EmailAddress email) {
        return contact.emailAddress().map(EmailAddress::of).map(EmailAddress::comparisonKey).stream()
                .anyMatch(email.comparisonKey()::equals);
    }

    private SofyColumn addColumn(String name, FieldType type) {
        return sofy.addColumn(
                name,
                switch (type) {
                    case TEXT -> SofyColumnType.CHAR;
                    case NUMBER -> SofyColumnType.DOUBLE;
                    case TIMESTAMP -> SofyColumnType.DATETIME;
                    case FLAG, UNKNOWN -> throw new IllegalArgumentException("Sofy has no column of type " + type);
                });
    }
}
