/**
 * The invented {@link People} of the contract: what they are called, two values for each of their components, how a
 * failed assertion shows them, and how it is noticed that something else does.
 *
 * <p>They are put into a store by the rules, not here.
 */
@NullMarked
package io.contacts.testkit.contract.internal.people;

import org.jspecify.annotations.NullMarked;
