/**
 * What a rule of the contract is: {@link RuleGroup}, which every group of rules extends, the book that knows all of
 * them, and what stands around each while it runs.
 *
 * <p>No rule stands here. {@link Errors} says what every error owes, whichever rule meets it.
 */
@NullMarked
package io.contacts.testkit.contract.internal.rule;

import org.jspecify.annotations.NullMarked;
