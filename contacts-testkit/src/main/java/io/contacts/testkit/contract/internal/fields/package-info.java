/**
 * The rules of custom fields: how they are listed, and what becomes of their values in every operation that takes some.
 *
 * <p>The other components of a contact are in the rules of contacts.
 */
@NullMarked
package io.contacts.testkit.contract.internal.fields;

import org.jspecify.annotations.NullMarked;
