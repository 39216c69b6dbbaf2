/**
 * A provider that lives in memory, for tests of programs that use the ports: {@link io.contacts.testkit.memory.InMemoryContacts}.
 *
 * <p>No network, no JSON, no test framework. The servers that speak a provider's own protocol are in packages of their own.
 *
 * <p>More than a dozen types stand here because its state, its limits and its ports are hidden behind the one builder.
 */
@NullMarked
package io.contacts.testkit.memory;

import org.jspecify.annotations.NullMarked;
