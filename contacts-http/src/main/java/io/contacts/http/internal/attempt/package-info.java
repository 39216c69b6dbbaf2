/**
 * One {@link Attempt} at a call: what is known of it between its beginning and its end, and which one a thread is at.
 *
 * <p>Whether there is another one is decided where calls are made.
 */
@NullMarked
package io.contacts.http.internal.attempt;

import org.jspecify.annotations.NullMarked;
