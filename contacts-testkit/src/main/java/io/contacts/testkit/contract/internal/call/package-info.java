/**
 * The operations seen as one thing, so that what all of them owe is said once: {@link Scene} for every operation,
 * {@link Writing} for those that take a whole contact.
 *
 * <p>What is expected of a call stands in the rules.
 */
@NullMarked
package io.contacts.testkit.contract.internal.call;

import org.jspecify.annotations.NullMarked;
