package io.contacts.sentori;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sentori.fixture.Wire;
import io.contacts.sentori.internal.mapping.Addresses;
import io.contacts.testkit.adapter.HttpHarness;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.sentori.SentoriFakeApi;
import io.contacts.testkit.sentori.SentoriState;
import io.contacts.testkit.sentori.account.SentoriFieldType;
import io.contacts.testkit.sentori.account.SentoriMailingList;
import io.contacts.testkit.sentori.document.SentoriError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sentori for the contract: the fake behind real HTTP; what is seeded or looked at goes past HTTP and counts as no request.
 *
 * <p>The fake's fields are made with it. So a new field makes a new fake, on which everything else is seeded again.
 */
final class SentoriHarness extends HttpHarness {
    private static final String KEY = "c0217ac7-0000-4000-8000-0000000081c3";

    private final Map<String, SentoriFieldType> customFields = new LinkedHashMap<>();
    private final List<Consumer<SentoriState>> seeds = new ArrayList<>();
    private volatile SentoriFakeApi sentori = newFake();
    private final FakeServer server = FakeServer.builder()
            .mount("/v2.0", request -> sentori.handle(request))
            .script(faults())
            .start();

    SentoriHarness() {
        super(SentoriError.API_KEY_NOT_VALID.response());
    }

    @Override
    public ContactsProvider open() {
        // Two attempts: an addition whose answer is lost is asked after, and sent again if it was not done.
        return Wire.open(server.baseUrl("/v2.0").toString(), Map.of("api-key", KEY, "max-attempts", "2"));
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY);
    }

    /** Sentori forgets the fields that are deleted. */
    @Override
    public Set<HarnessAbility> lacking() {
        return EnumSet.of(HarnessAbility.SEED_DELETED_FIELD);
    }

    @Override
    public void close() {
        heal();
        server.close();
    }

    @Override
    public AudienceId seedAudience(String name) {
        String id = "LIST%04d".formatted(seeds.size());
        seed(state -> state.addMailingList(id, name, "Made for the contract"));
        return AudienceId.of(id);
    }

    @Override
    public void seedContact(Contact contact) {
        String email = Addresses.of(contact).value();
        seed(state -> state.addContact(email, HarnessContacts.members(contact)));
    }

    @Override
    public void seedMember(AudienceId audience, EmailAddress email) {
        seed(state -> state.subscribe(email.value(), audience.value()));
    }

    @Override
    public void seedSuppressed(EmailAddress email) {
        seed(state -> state.suppress(email.value()));
    }

    @Override
    public void seedBadAddress(EmailAddress email) {
        seed(state -> state.markBad(email.value()));
    }

    /** A date and time comes back as a text: Sentori documents no other form of it. */
    @Override
    public Set<FieldType> fieldTypes() {
        return EnumSet.of(FieldType.TEXT, FieldType.NUMBER, FieldType.FLAG);
    }

    @Override
    public void seedField(String name, FieldType type) {
        addField(
                name,
                switch (type) {
                    case TEXT -> SentoriFieldType.TEXT;
                    case NUMBER -> SentoriFieldType.NUMBER;
                    case FLAG -> SentoriFieldType.FLAG;
                    case TIMESTAMP, UNKNOWN -> throw new IllegalArgumentException("not kept as " + type);
                });
    }

    @Override
    public void seedBirthdayField() {
        addField(HarnessContacts.BIRTHDAY, SentoriFieldType.TEXT);
    }

    @Override
    public DocumentId seedDraft() {
        String id = "DRAFT%03d".formatted(seeds.size());
        seed(state -> state.addDraft(id, "June"));
        return DocumentId.of(id);
    }

    @Override
    public DocumentId seedUnusableDocument() {
        String id = "SMS%05d".formatted(seeds.size());
        seed(state -> state.addSmsDocument(id, "Text"));
        return DocumentId.of(id);
    }

    @Override
    public List<Contact> stored(EmailAddress email) {
        return sentori.state().contact(email.value()).map(HarnessContacts::asContact).stream()
                .toList();
    }

    @Override
    public List<EmailAddress> membersOf(AudienceId audience) {
        return sentori.state().contacts().stream()
                .filter(contact -> contact.mailingLists().contains(audience.value()))
                .map(contact -> EmailAddress.of(contact.emailAddress()))
                .toList();
    }

    @Override
    public boolean isSuppressed(EmailAddress email) {
        return sentori.state().isSuppressed(email.value());
    }

    @Override
    public boolean isBadAddress(EmailAddress email) {
        return sentori.state()
                .contact(email.value())
                .map(contact -> contact.badEmailAddress())
                .orElse(false);
    }

    @Override
    public List<String> audienceNames() {
        return sentori.state().mailingLists().stream()
                .map(SentoriMailingList::name)
                .toList();
    }

    private void seed(Consumer<SentoriState> seed) {
        seed.accept(sentori.state());
        seeds.add(seed);
    }

    private void addField(String name, SentoriFieldType type) {
        if (writes() > 0) {
            throw new IllegalStateException("what the provider has written would be lost");
        }
        customFields.put(name, type);
        sentori = newFake();
        seeds.forEach(seed -> seed.accept(sentori.state()));
    }

    private SentoriFakeApi newFake() {
        SentoriFakeApi.Builder fake = SentoriFakeApi.builder().apiKey(KEY);
        customFields.forEach(fake::customField);
        return fake.build();
    }
}
