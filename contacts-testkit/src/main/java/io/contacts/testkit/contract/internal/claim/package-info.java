/**
 * What a provider claims and a harness can do, and whether a rule applies to them: {@link Needs} says what a rule asks
 * for, {@link ProviderFacts} what there is, {@link NotApplicable} that it is not enough.
 *
 * <p>Nothing here calls an operation.
 */
@NullMarked
package io.contacts.testkit.contract.internal.claim;

import org.jspecify.annotations.NullMarked;
