/**
 * What the rules do with the Java machine that they run on: calls on {@link OtherThread}s and {@link Together}, and
 * another time zone.
 *
 * <p>Nothing here knows a provider or a contact.
 */
@NullMarked
package io.contacts.testkit.contract.internal.machine;

import org.jspecify.annotations.NullMarked;
