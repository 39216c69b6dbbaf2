/**
 * The rules of a provider as a whole: what it claims, how it is opened and closed, how every operation fails, and what
 * is never said of people and keys.
 *
 * <p>What one operation does is in the package of its port.
 */
@NullMarked
package io.contacts.testkit.contract.internal.provider;

import org.jspecify.annotations.NullMarked;
