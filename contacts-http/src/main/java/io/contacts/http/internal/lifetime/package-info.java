/**
 * Whether there is still any use in waiting: a provider's {@link Lifetime} from opening to closing, and the {@link
 * Access} that lasts until it is refused to somebody.
 *
 * <p>What a call makes of it is not said here.
 */
@NullMarked
package io.contacts.http.internal.lifetime;

import org.jspecify.annotations.NullMarked;
