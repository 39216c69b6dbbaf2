/**
 * The rules of the operations on contacts, one group for each operation, and what all that write owe.
 *
 * <p>How every operation fails is not said here but in the rules of the provider as a whole; custom fields have rules
 * of their own.
 */
@NullMarked
package io.contacts.testkit.contract.internal.contacts;

import org.jspecify.annotations.NullMarked;
