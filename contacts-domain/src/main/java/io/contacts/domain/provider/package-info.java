/**
 * Choosing a provider and holding one open; the SPI that an adapter implements; and, package-private, the one decorator
 * that gives every provider what all of them owe. What a provider's own requests are is not here but in its adapter; the keys that it
 * is opened with are in {@code config}.
 *
 * <p>More than a dozen types stand here because what guards the ports is hidden beside them: decorators that nobody
 * may make by themselves.
 */
@NullMarked
package io.contacts.domain.provider;

import org.jspecify.annotations.NullMarked;
