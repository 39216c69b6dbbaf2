/**
 * One class per port on Sofy's HTTP API v1, with the one write that it documents ({@link GroupContacts}) and what to do instead of
 * the rest ({@link Undocumented}). What is sent and what it means is made in {@code internal.mapping}; what every provider
 * owes is around the ports ({@code io.contacts.domain.provider}).
 */
@NullMarked
package io.contacts.sofy.internal.port;

import org.jspecify.annotations.NullMarked;
