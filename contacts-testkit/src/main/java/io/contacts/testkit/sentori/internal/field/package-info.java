/**
 * The {@link ContactFields} of the account: which there are, what a body may say about them, and how their values are
 * read and written.
 *
 * <p>The contacts that hold values live in the store.
 */
@NullMarked
package io.contacts.testkit.sentori.internal.field;

import org.jspecify.annotations.NullMarked;
