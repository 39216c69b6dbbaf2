/**
 * Whose abilities and refusals the provider in memory has: {@link Rules}, one set for each provider that is imitated,
 * and the words of the {@link Refusals}.
 *
 * <p>No state, and nothing shared with the fakes that speak HTTP or with an adapter.
 */
@NullMarked
package io.contacts.testkit.memory.internal.rule;

import org.jspecify.annotations.NullMarked;
