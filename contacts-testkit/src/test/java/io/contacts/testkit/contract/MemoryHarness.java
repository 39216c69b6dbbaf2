package io.contacts.testkit.contract;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.status.ContactStatus;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.memory.DocumentKind;
import io.contacts.testkit.memory.Failure;
import io.contacts.testkit.memory.Imitation;
import io.contacts.testkit.memory.InMemoryContacts;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The harness of the in-memory provider: what is behind it is the store itself. */
public class MemoryHarness implements ProviderHarness {
    private final Imitation imitation;
    private final InMemoryContacts memory;

    public MemoryHarness(Imitation imitation) {
        this.imitation = imitation;
        this.memory = InMemoryContacts.builder().imitating(imitation).build();
    }

    protected final InMemoryContacts memory() {
        return memory;
    }

    @Override
    public ContactsProvider open() {
        return memory.provider();
    }

    @Override
    public List<String> secrets() {
        return List.of();
    }

    @Override
    public Set<HarnessAbility> lacking() {
        return switch (imitation) {
            // A deleted field is gone where fields have no ids, and everybody has a place for birthdays but Sentori.
            case NONE -> EnumSet.of(HarnessAbility.SEED_BIRTHDAY_FIELD);
            case SENTORI -> EnumSet.noneOf(HarnessAbility.class);
            case SOFY ->
                EnumSet.of(
                        HarnessAbility.SEED_BIRTHDAY_FIELD,
                        HarnessAbility.SEED_SUPPRESSED,
                        HarnessAbility.SEED_BAD_ADDRESS);
        };
    }

    @Override
    public Set<String> knownDeviations() {
        return Set.of();
    }

    @Override
    public void close() {
        memory.heal();
    }

    @Override
    public AudienceId seedAudience(String name) {
        return memory.addAudience(name);
    }

    @Override
    public void seedContact(Contact contact) {
        memory.put(contact);
    }

    @Override
    public void seedMember(AudienceId audience, EmailAddress email) {
        memory.join(audience, email.value());
    }

    @Override
    public void seedSuppressed(EmailAddress email) {
        memory.suppress(email.value());
    }

    @Override
    public void seedBadAddress(EmailAddress email) {
        memory.markBad(email.value());
    }

    @Override
    public Set<FieldType> fieldTypes() {
        EnumSet<FieldType> types = EnumSet.complementOf(EnumSet.of(FieldType.UNKNOWN));
        if (imitation == Imitation.SOFY) {
            types.remove(FieldType.FLAG);
        }
        return types;
    }

    @Override
    public void seedField(String name, FieldType type) {
        memory.addField(name, type);
    }

    @Override
    public void seedDeletedField(String name, FieldType type) {
        memory.addField(name, type);
        memory.deleteField(name);
    }

    @Override
    public void seedBirthdayField() {
        memory.addField("Birthday", FieldType.TIMESTAMP);
    }

    @Override
    public DocumentId seedDraft() {
        return memory.addDocument(DocumentKind.DRAFT);
    }

    @Override
    public DocumentId seedUnusableDocument() {
        return memory.addDocument(DocumentKind.SMS);
    }

    @Override
    public List<Contact> stored(EmailAddress email) {
        return memory.contacts().stream()
                .map(StoredContact::contact)
                .filter(contact -> contact.email() != null
                        && contact.email().comparisonKey().equals(email.comparisonKey()))
                .toList();
    }

    @Override
    public List<EmailAddress> membersOf(AudienceId audience) {
        return memory.members(audience);
    }

    @Override
    public boolean isSuppressed(EmailAddress email) {
        return memory.isSuppressed(email.value());
    }

    @Override
    public boolean isBadAddress(EmailAddress email) {
        return memory.contact(email.value())
                .filter(contact -> contact.status() == ContactStatus.BAD_ADDRESS)
                .isPresent();
    }

    @Override
    public List<String> audienceNames() {
        return memory.audiences().stream().map(Audience::name).toList();
    }

    @Override
    public int requests() {
        return memory.calls().size();
    }

    @Override
    public int writes() {
        return (int) memory.calls().stream().filter(call -> !Scene.reads(call)).count();
    }

    @Override
    public void rejectKey() {
        memory.failAlways(Failure.accessDenied());
    }

    @Override
    public void rateLimit(Duration retryAfter) {
        memory.failAlways(Failure.rateLimited(retryAfter));
    }

    @Override
    public void fail() {
        memory.failAlways(Failure.unavailable());
    }

    @Override
    public void hang() {
        memory.failAlways(Failure.hanging());
    }

    @Override
    public void loseNextAnswer(boolean afterEffect) {
        Failure lost = afterEffect ? Failure.answerLostAfterEffect() : Failure.answerLostBeforeEffect();
        Arrays.stream(Capability.values())
                .filter(operation -> !Scene.reads(operation))
                .forEach(write -> memory.failNext(write, lost));
    }

    @Override
    public void heal() {
        memory.heal();
    }
}
