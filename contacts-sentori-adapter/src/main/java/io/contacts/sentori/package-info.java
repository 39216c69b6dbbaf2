/**
 * The ports on Sentori's HTTP API v2.0.
 *
 * <p>A user sees {@link io.contacts.sentori.SentoriProviderFactory} and its keys, and
 * {@link io.contacts.sentori.SentoriClient} with its values; the rest is package-private. What Sentori sends by itself is in
 * {@code webhook}; how HTTP is spoken is in {@code io.contacts.http}.
 *
 * <p>More than a dozen types stand here because Sentori's JSON has a record for each shape, and a record that another
 * package could see would be one that users could.
 */
@NullMarked
package io.contacts.sentori;

import org.jspecify.annotations.NullMarked;
