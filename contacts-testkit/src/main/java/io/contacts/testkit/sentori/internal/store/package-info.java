/**
 * What lasts between requests: {@link Account} with its contacts, lists and documents, and what is asked of it by
 * {@link Addresses}.
 *
 * <p>No JSON of a request or of an answer; whoever uses it holds the account's monitor.
 */
@NullMarked
package io.contacts.testkit.sentori.internal.store;

import org.jspecify.annotations.NullMarked;
