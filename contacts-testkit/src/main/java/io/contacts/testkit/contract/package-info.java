/**
 * The contract that every provider keeps, as JUnit 5 tests: extend {@link ProviderContract}, supply a {@link
 * ProviderHarness}.
 *
 * <p>Needs JUnit Jupiter and AssertJ on the class path. Nothing here knows a provider: what is expected follows from
 * {@link io.contacts.domain.provider.ContactsProvider#capabilities()}. The rules are listed in {@code
 * docs/contract-rules.md}; they are written in hidden packages, one for each port, and reached through the contracts
 * that are extended.
 */
@NullMarked
package io.contacts.testkit.contract;

import org.jspecify.annotations.NullMarked;
