package io.contacts.testkit.contract;

import io.contacts.domain.provider.ContactsProvider;
import java.util.List;
import java.util.Set;

/**
 * What the contract needs of an adapter's author: to open the provider on a store, to put things into that store without
 * the provider, to look into it without the provider, and to break what lies between the two.
 *
 * <p>A harness belongs to one test. Its store starts empty: no contacts, no audiences (but one that the configuration must
 * name), no custom fields. Every provider that {@link #open} gives works on that one store.
 */
public interface ProviderHarness extends StoreSeeds, StoreView, ProviderFaults, AutoCloseable {
    /**
     * Opens a provider on this harness's store; called more than once in a test. The contract closes what it opened.
     *
     * <p>The provider is configured as its users would, with two differences: waits between attempts are as short as they
     * can be (one attempt is fine), and it waits at least ten seconds for an answer, or {@link #hang} would not hang.
     */
    ContactsProvider open();

    /** The keys and other secrets that {@link #open} gives to a provider: none of them may show anywhere. */
    List<String> secrets();

    /**
     * What this harness cannot do. A method that stands for a lacking ability is never called and may throw. Rules that
     * need it are not run; the summary counts and names them.
     */
    Set<HarnessAbility> lacking();

    /**
     * The ids of the rules that the provider is known to break, such as {@code CR-07}. Each of them must really fail: one
     * that holds, or does not apply, is an error.
     */
    Set<String> knownDeviations();

    /** Frees the store; providers are closed by then. */
    @Override
    void close();
}
