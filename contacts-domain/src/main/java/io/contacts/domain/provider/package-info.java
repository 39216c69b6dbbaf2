/**
 * Choosing a provider and holding one open; the SPI that an adapter implements; and, package-private, the guard that gives
 * every provider what all of them owe. Its decorators around the single ports are in {@code internal.guard}. What a
 * provider's own requests are is not here but in its adapter; the keys that it is opened with are in {@code config}.
 */
@NullMarked
package io.contacts.domain.provider;

import org.jspecify.annotations.NullMarked;
