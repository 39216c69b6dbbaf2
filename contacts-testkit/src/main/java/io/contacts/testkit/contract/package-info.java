/**
 * The contract that every provider keeps, as JUnit 5 tests: extend {@link io.contacts.testkit.contract.ProviderContract},
 * supply a {@link io.contacts.testkit.contract.ProviderHarness}.
 *
 * <p>Needs JUnit Jupiter and AssertJ on the class path. Nothing here knows a provider: what is expected follows from
 * {@link io.contacts.domain.provider.ContactsProvider#capabilities()}. The rules are listed in
 * {@code docs/contract-rules.md}.
 *
 * <p>More than a dozen types stand here because the rules are grouped by port and by what they are about, each group a
 * hidden class, and all of them are reached through the one that is extended.
 */
@NullMarked
package io.contacts.testkit.contract;

import org.jspecify.annotations.NullMarked;
