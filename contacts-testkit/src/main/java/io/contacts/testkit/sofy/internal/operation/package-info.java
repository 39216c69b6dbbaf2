/**
 * The operations of Sofy's API, the rules for what they are sent, their answers and refusals, and {@link SofyStore},
 * which they work on.
 *
 * <p>Paths, methods and keys are checked before.
 */
@NullMarked
package io.contacts.testkit.sofy.internal.operation;

import org.jspecify.annotations.NullMarked;
