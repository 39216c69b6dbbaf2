package io.contacts.testkit.adapter;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldType;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.fake.FaultScript;
import java.time.Duration;
import java.util.Set;

/**
 * A harness whose provider is behind a {@link FakeServer}: its faults and its counts are those of a {@link ContractFaults},
 * which {@link #faults} gives to the server as its script. What it is not overridden for it cannot seed: that belongs into {@link #lacking}.
 */
public abstract class HttpHarness implements ProviderHarness {
    private final ContractFaults faults;

    /** @param refusedKey what the provider answers to a key that it does not know */
    protected HttpHarness(FakeResponse refusedKey) {
        this.faults = new ContractFaults(refusedKey);
    }

    /** The script of the server. */
    protected final FaultScript faults() {
        return faults;
    }

    /** None: an adapter of one's own keeps the contract. */
    @Override
    public Set<String> knownDeviations() {
        return Set.of();
    }

    @Override
    public final int requests() {
        return faults.requests();
    }

    @Override
    public final int writes() {
        return faults.writes();
    }

    @Override
    public final void rejectKey() {
        faults.rejectKey();
    }

    @Override
    public final void rateLimit(Duration retryAfter) {
        faults.rateLimit(retryAfter);
    }

    @Override
    public final void fail() {
        faults.fail();
    }

    @Override
    public final void hang() {
        faults.hang();
    }

    @Override
    public final void loseNextAnswer(boolean afterEffect) {
        faults.loseNextAnswer(afterEffect);
    }

    @Override
    public final void heal() {
        faults.heal();
    }

    @Override
    public AudienceId seedAudience(String name) {
        throw lacks(HarnessAbility.SEED_AUDIENCE);
    }

    @Override
    public void seedContact(Contact contact) {
        throw lacks(HarnessAbility.SEED_CONTACT);
    }

    @Override
    public void seedMember(AudienceId audience, EmailAddress email) {
        throw lacks(HarnessAbility.SEED_MEMBER);
    }

    @Override
    public void seedSuppressed(EmailAddress email) {
        throw lacks(HarnessAbility.SEED_SUPPRESSED);
    }

    @Override
    public void seedBadAddress(EmailAddress email) {
        throw lacks(HarnessAbility.SEED_BAD_ADDRESS);
    }

    @Override
    public void seedField(String name, FieldType type) {
        throw lacks(HarnessAbility.SEED_FIELD);
    }

    @Override
    public void seedDeletedField(String name, FieldType type) {
        throw lacks(HarnessAbility.SEED_DELETED_FIELD);
    }

    @Override
    public void seedBirthdayField() {
        throw lacks(HarnessAbility.SEED_BIRTHDAY_FIELD);
    }

    @Override
    public DocumentId seedDraft() {
        throw lacks(HarnessAbility.SEED_DOCUMENT);
    }

    @Override
    public DocumentId seedUnusableDocument() {
        throw lacks(HarnessAbility.SEED_DOCUMENT);
    }

    private static UnsupportedOperationException lacks(HarnessAbility ability) {
        return new UnsupportedOperationException(
                "this harness lacks " + ability + ", and does not say so in lacking()");
    }
}
