package io.contacts.testkit.contract.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.validation.Violation;
import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.contract.internal.claim.ProviderFacts;
import io.contacts.testkit.contract.internal.people.Leaks;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.people.Unveiled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.MapAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the rules share: a harness of their own each, the providers opened on it, and how a refusal is judged. */
@ExtendWith(ContractExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class RuleGroup {
    private final List<ContactsProvider> opened = new ArrayList<>();
    private @Nullable ProviderFacts facts;
    private @Nullable ProviderHarness harness;
    private @Nullable ContactsProvider provider;

    /** A harness with an empty store; called for each rule, and once to ask for the provider's capabilities. */
    protected abstract ProviderHarness newHarness();

    final void begin(RunReport report, @Nullable Needs needs) {
        facts = report.facts(this::newHarness);
        if (needs != null) {
            facts.require(needs);
        }
        harness = newHarness();
    }

    /** Whether the rule's own part has started: what fails before that is the harness. */
    final boolean hasBegun() {
        return harness != null;
    }

    @AfterEach
    final void closeEverything() {
        if (harness == null) {
            return;
        }
        harness.heal();
        opened.forEach(ContactsProvider::close);
        harness.close();
    }

    /** What the provider and its harness say of themselves. */
    public final ProviderFacts facts() {
        return Objects.requireNonNull(facts, "facts");
    }

    /** The harness of this rule alone, with a store that was empty when the rule began. */
    public final ProviderHarness harness() {
        return Objects.requireNonNull(harness, "harness");
    }

    /** The provider under test, opened on first use: seeds that must come before that have come. */
    public final ContactsProvider provider() {
        ContactsProvider open = provider;
        if (open == null) {
            open = openAnother();
            provider = open;
        }
        return open;
    }

    /** A further provider on the same store; it is closed after the rule. */
    protected final ContactsProvider openAnother() {
        ContactsProvider another = harness().open();
        opened.add(another);
        return another;
    }

    /** Invented people that the provider has a place for. */
    public final People people() {
        return new People(facts());
    }

    /** The one contact that the store has under this address. */
    protected final Contact stored(EmailAddress email) {
        List<Contact> stored = harness().stored(email);
        assertThat(stored)
                .as("contacts of the store with the address of the rule's person")
                .hasSize(1);
        return stored.get(0);
    }

    /** Starts an assertion about the one contact that the store has under this address. */
    protected final ObjectAssert<Contact> assertThatStored(EmailAddress email) {
        return assertThat(stored(email)).as("the stored contact").withRepresentation(Unveiled.PEOPLE);
    }

    /** Starts an assertion about every contact that the store has under this address. */
    protected final ListAssert<Contact> assertThatEntries(EmailAddress email) {
        return assertThat(harness().stored(email))
                .as("the stored contacts with this address")
                .withRepresentation(Unveiled.PEOPLE);
    }

    /** Starts an assertion about the custom fields of the one contact that the store has under this address. */
    protected final MapAssert<String, FieldValue> assertThatFields(EmailAddress email) {
        return assertThat(stored(email).fields())
                .as("the stored contact's fields")
                .withRepresentation(Unveiled.PEOPLE);
    }

    /** Starts an assertion about who is in an audience. */
    protected final ListAssert<EmailAddress> assertThatMembers(AudienceId audience) {
        return assertThat(harness().membersOf(audience))
                .as("the members of the audience")
                .withRepresentation(Unveiled.PEOPLE);
    }

    /** That an operation fails with exactly this kind of error, which says the right things and nothing of a person. */
    protected final <E extends ContactsException> E refused(
            Class<E> kind, Capability operation, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("what %s throws", operation.operation()).isInstanceOf(kind);
        E error = kind.cast(thrown);
        Errors.sayTheRightThings(error, operation, facts().name());
        Leaks.in(error, harness().secrets());
        return error;
    }

    /** The error that a call ends with; empty if it does what was asked. */
    protected final Optional<ContactsException> failureOf(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        if (thrown == null) {
            return Optional.empty();
        }
        assertThat(thrown).isInstanceOf(ContactsException.class);
        Leaks.in(thrown, harness().secrets());
        return Optional.of((ContactsException) thrown);
    }

    /**
     * Calls a repeatable operation whose answer is lost. Where the provider does not repeat it by itself, the caller does: it
     * is told that it may.
     */
    protected final void throughLostAnswer(Capability operation, boolean afterEffect, Runnable call) {
        if (!facts().repeatable().contains(operation)) {
            throw NotApplicable.toProvider(operation.operation() + " is not repeatable at " + facts().name());
        }
        provider();
        harness().loseNextAnswer(afterEffect);
        Optional<ContactsException> failure = failureOf(call::run);
        harness().heal();
        if (failure.isPresent()) {
            assertThat(failure.get()).isInstanceOf(OutcomeUnknownException.class);
            Errors.sayTheRightThings(failure.get(), operation, facts().name());
            call.run();
        }
    }

    /** That an operation is refused for these components, all of them named at once, and nothing was written. */
    protected final void refusedForAll(Capability operation, List<String> components, ThrowingCallable call) {
        InvalidContactException error = refused(InvalidContactException.class, operation, call);
        assertThat(error.violations())
                .as("what the violations name")
                .extracting(Violation::component)
                .contains(components.toArray(String[]::new));
        assertThat(harness().writes()).as("writes that reached the provider").isZero();
    }

    /** Ends the rule as not applicable if the provider has no place for this component. */
    protected final void requirePlaceFor(Contact.Component component) {
        if (!people().hasPlaceFor(component)) {
            throw NotApplicable.toProvider(facts().name() + " has no place for " + component);
        }
    }

    /** Ends the rule as not applicable if no field of this type can be seeded. */
    protected final void requireType(FieldType type) {
        if (!facts().fieldTypes().contains(type)) {
            throw NotApplicable.toProvider(facts().name() + " has no fields of type " + type);
        }
    }

    /** An import that has landed, of this contact alone. */
    public final ImportId imported(Contact contact) {
        return provider()
                .imports()
                .submit(ImportBatch.of(List.of(contact)))
                .importId()
                .orElseThrow(() -> new AssertionError("an import that landed has no id"));
    }

    /** That no request has reached the provider. */
    protected final void nothingWasSent() {
        assertThat(harness().requests())
                .as("requests that reached the provider")
                .isZero();
    }
}
