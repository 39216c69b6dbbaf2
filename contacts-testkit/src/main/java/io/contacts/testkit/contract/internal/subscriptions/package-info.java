/**
 * The rules of subscribing, unsubscribing and suppressing.
 *
 * <p>Who is in an audience is asked of the harness; the audiences themselves have rules of their own.
 */
@NullMarked
package io.contacts.testkit.contract.internal.subscriptions;

import org.jspecify.annotations.NullMarked;
