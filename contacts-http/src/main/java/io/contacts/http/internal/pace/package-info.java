/**
 * When a request may go out: places for those under way, the pace, and the limits that are set or learned from what the
 * provider answers. {@link Permits} is the door, and the only one.
 *
 * <p>Nothing is sent here.
 */
@NullMarked
package io.contacts.http.internal.pace;

import org.jspecify.annotations.NullMarked;
