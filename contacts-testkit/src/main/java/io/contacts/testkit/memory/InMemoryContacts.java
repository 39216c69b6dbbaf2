package io.contacts.testkit.memory;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.testkit.memory.internal.account.Entry;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import io.contacts.testkit.memory.internal.call.CallDesk;
import io.contacts.testkit.memory.internal.call.CallJournal;
import io.contacts.testkit.memory.internal.call.FailureScript;
import io.contacts.testkit.memory.internal.port.Intake;
import io.contacts.testkit.memory.internal.port.MemoryAdapter;
import io.contacts.testkit.memory.internal.rule.Rules;
import io.contacts.testkit.memory.internal.rule.Trait;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A provider in memory, for tests: nothing is sent anywhere, and it starts in microseconds.
 *
 * <pre>{@code
 * InMemoryContacts memory = InMemoryContacts.likeSentori();
 * AudienceId guests = memory.addAudience("Guests");
 * memory.failOnCall(Capability.SAVE_CONTACT, 2, Failure.answerLostAfterEffect());
 *
 * new GuestBook(memory.provider()).signIn("zoe@example.com");
 *
 * assertThat(memory.contact("zoe@example.com")).isPresent();
 * }</pre>
 *
 * <p>Addresses are compared without regard to case and kept as first given. Custom fields must be made with
 * {@link #addField} before they can be written. Everything here is safe for use by many threads. What takes an address as a
 * text throws {@link IllegalArgumentException} where it is none.
 */
public final class InMemoryContacts {
    private final MemoryAccount account;
    private final @Nullable AudienceId defaultAudience;
    private final FailureScript script = new FailureScript();
    private final CallJournal journal = new CallJournal();

    InMemoryContacts(Imitation imitation, Clock clock, Set<String> roleNames) {
        Rules rules = imitation.rules();
        account = new MemoryAccount(rules, clock, roleNames);
        defaultAudience = rules.has(Trait.CONTACTS_LIVE_IN_AUDIENCES)
                ? account.lists().add("Contacts").id()
                : null;
    }

    /** One that can do everything that the ports know. */
    public static InMemoryContacts create() {
        return builder().build();
    }

    /** One that can do what Sentori can, and refuses what Sentori refuses. */
    public static InMemoryContacts likeSentori() {
        return builder().imitating(Imitation.SENTORI).build();
    }

    /**
     * One that can do what Sofy can, and refuses what Sofy refuses. It has one audience, {@code Contacts}, to which
     * {@code add(contact)} writes.
     */
    public static InMemoryContacts likeSofy() {
        return builder().imitating(Imitation.SOFY).build();
    }

    /** One with other choices. */
    public static InMemoryContactsBuilder builder() {
        return new InMemoryContactsBuilder();
    }

    /** Opens a provider on this store; every call gives another one, to be closed on its own. */
    public ContactsProvider provider() {
        return provider(false, CallObserver.none());
    }

    /**
     * Opens a provider on this store.
     *
     * @param ignoreUnsupported whether components without a place are left out instead of refused
     * @param observer told of every operation
     */
    public ContactsProvider provider(boolean ignoreUnsupported, CallObserver observer) {
        return ContactsProviders.around(adapter(ignoreUnsupported, observer), ignoreUnsupported, observer);
    }

    /** The bare adapter of another opening, for wrappers; most tests want {@link #provider()}. */
    public ProviderAdapter adapter() {
        return adapter(false, CallObserver.none());
    }

    /** That which no account has a place for, whoever stands around the adapter leaves out; the rest is the adapter's. */
    ProviderAdapter adapter(boolean ignoreUnsupported, CallObserver observer) {
        return new MemoryAdapter(
                this,
                account,
                new CallDesk(account, script, journal),
                new Intake(account, ignoreUnsupported, observer),
                defaultAudience);
    }

    /** A new audience. */
    public AudienceId addAudience(String name) {
        return locked(() -> account.lists().add(name).id());
    }

    /** The audience that {@code add(contact)} writes to; empty where contacts need none. */
    public Optional<AudienceId> defaultAudience() {
        return Optional.ofNullable(defaultAudience);
    }

    /**
     * A new custom field.
     *
     * <p>Like Sentori, one that is called {@code Birthday}, {@code Birth date}, {@code Date of birth}, {@code DOB},
     * {@code Date de naissance} or {@code Date naissance} holds the contact's birthday, unless it is a flag or a number. Like
     * Sofy, fields have ids, and two may share a name.
     *
     * @throws IllegalArgumentException if there is no such type here, or the name is blank or taken
     */
    public ContactField addField(String name, FieldType type) {
        return locked(() -> account.fields().add(name, type));
    }

    /**
     * Deletes a custom field. Like Sofy it stays listed as deleted. Values that contacts have stay with them.
     *
     * @throws IllegalArgumentException if there is no such custom field
     */
    public void deleteField(String nameOrId) {
        synchronized (account) {
            account.fields().delete(nameOrId);
        }
    }

    /**
     * Puts a contact into the store past all checks, in place of one with its address; like Sofy also into the default audience.
     *
     * @return the contact as it stands
     */
    public StoredContact put(Contact contact) {
        return locked(() -> {
            Entry entry = account.store().enter(contact);
            if (defaultAudience != null) {
                account.lists().join(defaultAudience, entry.id());
            }
            return entry.view();
        });
    }

    /**
     * Puts a contact that is there into an audience.
     *
     * @throws IllegalArgumentException if either is not there
     */
    public void join(AudienceId audience, String email) {
        synchronized (account) {
            if (account.lists().find(audience).isEmpty()) {
                throw new IllegalArgumentException("no such audience");
            }
            account.lists().join(audience, require(email).id());
        }
    }

    /** Takes an address out of every audience and puts it on the suppression list; it needs no contact. */
    public void suppress(String email) {
        synchronized (account) {
            account.suppress(EmailAddress.of(email));
        }
    }

    /**
     * Marks a contact's address as bad.
     *
     * @throws IllegalArgumentException if there is no such contact
     */
    public void markBad(String email) {
        synchronized (account) {
            require(email);
            account.store().markBad(EmailAddress.of(email));
        }
    }

    /** Makes the provider take this address for none, though its form is right. */
    public void markInvalid(String email) {
        synchronized (account) {
            account.markInvalid(EmailAddress.of(email));
        }
    }

    /** A new document. */
    public DocumentId addDocument(DocumentKind kind) {
        return locked(() -> account.documents().add(kind));
    }

    /** The contact with this address; the first that came, where the provider keeps several. */
    public Optional<StoredContact> contact(String email) {
        return locked(() -> account.store().find(EmailAddress.of(email)).map(Entry::view));
    }

    /** Every contact, the oldest first. */
    public List<StoredContact> contacts() {
        return locked(() -> account.store().entries().stream().map(Entry::view).toList());
    }

    /** Every audience, the oldest first. */
    public List<Audience> audiences() {
        return locked(() -> account.lists().all());
    }

    /** Who is in an audience, in the order of joining, whether or not they can be written to; empty if there is none. */
    public List<EmailAddress> members(AudienceId audience) {
        return locked(() -> account.lists().members(audience).stream()
                .map(id -> account.store().require(id).email())
                .filter(Objects::nonNull)
                .toList());
    }

    /** Whether this address must not be written to. */
    public boolean isSuppressed(String email) {
        return locked(() -> account.store().isSuppressed(EmailAddress.of(email)));
    }

    /** The imports that were attached to this document; none if there is no such document. */
    public Set<ImportId> attachedTo(DocumentId document) {
        return locked(() -> account.documents().attachedTo(document));
    }

    /** The operations that arrived, in order; those that were refused before anything is sent did not. */
    public List<Capability> calls() {
        return journal.all();
    }

    /** Forgets the {@link #calls()} so far. */
    public void clearCalls() {
        journal.clear();
    }

    /** Lets the next call of this operation fail. */
    public void failNext(Capability operation, Failure failure) {
        failOnCall(operation, 1, failure);
    }

    /**
     * Lets one call of this operation fail. Where adding to an audience is two calls at the provider, they count as
     * {@link Capability#ADD_CONTACT} and {@link Capability#SUBSCRIBE}, so that each half can fail.
     *
     * @param n which call, counted from 1 and from now
     * @throws IllegalArgumentException if n is less than 1
     */
    public void failOnCall(Capability operation, int n, Failure failure) {
        script.plan(operation, n, failure);
    }

    /** Lets every call fail until {@link #heal}. */
    public void failAlways(Failure failure) {
        script.planAlways(failure);
    }

    /** Lets nothing fail any more; calls that hang go on. */
    public void heal() {
        script.heal();
    }

    /** Says how much there is, not what. */
    @Override
    public String toString() {
        return "InMemoryContacts[contacts=" + contacts().size() + ", audiences="
                + audiences().size() + "]";
    }

    private Entry require(String email) {
        return account.store()
                .find(EmailAddress.of(email))
                .orElseThrow(() -> new IllegalArgumentException("no contact with this address"));
    }

    private <T> T locked(Supplier<T> action) {
        synchronized (account) {
            return action.get();
        }
    }
}
