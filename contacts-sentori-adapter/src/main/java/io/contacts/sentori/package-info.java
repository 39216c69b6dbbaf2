/**
 * Sentori, as its users see it: {@link SentoriProviderFactory} and its keys, and {@link SentoriClient} with its values.
 * Hidden beside them are the configuration and the adapter, which says what Sentori can do and who is made of whom. The ports
 * themselves are in {@code internal.port}, what they are made of in the other {@code internal} packages, of the same names as
 * Sofy's. What Sentori sends by itself is in {@code webhook}; how HTTP is spoken is in {@code io.contacts.http}.
 */
@NullMarked
package io.contacts.sentori;

import org.jspecify.annotations.NullMarked;
