/**
 * Sofy, as its users see it: {@link SofyProviderFactory}, its keys in {@link SofyConfiguration}, and {@link SofyClient} with its
 * values. Hidden beside them is the adapter, which says what Sofy can do and who is made of whom. The ports themselves are in
 * {@code internal.port}, what they are made of in the other {@code internal} packages, of the same names as Sentori's. How HTTP
 * is spoken is in {@code io.contacts.http}.
 */
@NullMarked
package io.contacts.sofy;

import org.jspecify.annotations.NullMarked;
