/**
 * The ports on Sofy's HTTP API v1: configuration, factory, Feign interface, wire records, mapper, errors, native client,
 * and one class per port.
 *
 * <p>What every provider owes is not here but around the ports ({@code io.contacts.domain.provider}); time-outs,
 * repetition, pace and size limits are in {@code io.contacts.http}.
 *
 * <p>More than a dozen types stand here because Sofy's JSON has a record for each shape, and a record that another
 * package could see would be one that users could.
 */
@NullMarked
package io.contacts.sofy;

import org.jspecify.annotations.NullMarked;
