/**
 * What stands around the ports of every provider: each operation goes through a {@link Guard} before and after its adapter.
 * Only {@code provider} makes these, around an adapter; what the guard itself does is hidden there.
 */
@NullMarked
package io.contacts.domain.internal.guard;

import org.jspecify.annotations.NullMarked;
