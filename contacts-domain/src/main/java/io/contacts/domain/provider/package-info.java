/**
 * Choosing a provider and holding one open; the SPI that an adapter implements; and, package-private, the one decorator
 * that gives every provider what all of them owe.
 */
@NullMarked
package io.contacts.domain.provider;

import org.jspecify.annotations.NullMarked;
