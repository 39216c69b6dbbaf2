/**
 * The five ports that a program is written against, and the {@link io.contacts.domain.port.Capability} of each operation.
 *
 * <p>Not here: what stands around the ports of every provider ({@code provider}), and who implements them, which is an adapter.
 */
@NullMarked
package io.contacts.domain.port;

import org.jspecify.annotations.NullMarked;
