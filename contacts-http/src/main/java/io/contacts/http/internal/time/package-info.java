/**
 * Time as calls see it: {@link Timing}, the machine's or a test's, and the {@link Deadline} of a call.
 *
 * <p>How long anything may take is in the settings; who shares a deadline is decided where calls are made.
 */
@NullMarked
package io.contacts.http.internal.time;

import org.jspecify.annotations.NullMarked;
