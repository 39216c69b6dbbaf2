/**
 * The rules of audiences: listing, finding and creating them, and who is in them.
 *
 * <p>How people get into one is in the rules of subscriptions.
 */
@NullMarked
package io.contacts.testkit.contract.internal.audiences;

import org.jspecify.annotations.NullMarked;
