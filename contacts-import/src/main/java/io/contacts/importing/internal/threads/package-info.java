/**
 * Work beside the thread that asked for it: {@link ReadAhead} prepares what comes next, {@link Uninterrupted} waits for
 * what takes a moment only. Neither knows what is read or written; the calls under way are in {@code internal.apply}.
 */
@NullMarked
package io.contacts.importing.internal.threads;

import org.jspecify.annotations.NullMarked;
