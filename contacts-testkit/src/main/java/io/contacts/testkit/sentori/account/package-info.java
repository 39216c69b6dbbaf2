/**
 * What is in the account of a fake Sentori, as a test arranges it and looks at it: {@link SentoriContact}, {@link
 * SentoriMailingList}, {@link SentoriDocument} and what imports leave behind.
 *
 * <p>Values only: none changes when the fake's own state does, and none is the adapter's.
 */
@NullMarked
package io.contacts.testkit.sentori.account;

import org.jspecify.annotations.NullMarked;
