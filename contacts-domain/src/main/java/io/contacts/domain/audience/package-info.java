/**
 * Groups of contacts, as values: Sentori's mailing lists, Sofy's groups. Listing and making them is in {@code port.Audiences}, who joins
 * and leaves them in {@code port.Subscriptions}.
 */
@NullMarked
package io.contacts.domain.audience;

import org.jspecify.annotations.NullMarked;
