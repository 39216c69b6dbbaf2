/**
 * A provider that lives in memory, for tests of programs that use the ports: {@link InMemoryContacts}.
 *
 * <p>No network, no JSON, no test framework. The servers that speak a provider's own protocol are in packages of their
 * own; the ports, the account and the limits behind the one builder are hidden ones.
 */
@NullMarked
package io.contacts.testkit.memory;

import org.jspecify.annotations.NullMarked;
