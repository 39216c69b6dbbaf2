/**
 * The ports on Sentori's HTTP API v2.0.
 *
 * <p>A user sees {@link io.contacts.sentori.SentoriProviderFactory} and its keys, and
 * {@link io.contacts.sentori.SentoriClient} with its values; the rest is package-private. What Sentori sends by itself is in
 * {@code webhook}; how HTTP is spoken is in {@code io.contacts.http}.
 */
@NullMarked
package io.contacts.sentori;

import org.jspecify.annotations.NullMarked;
