/**
 * What became of a contact that was sent: what an answer or an error means for its row, and which rows of a bulk call
 * the counters speak of. Its doors are {@link Outcome}, {@link Attribution} and {@link StopRunException}. The provider
 * is asked from here and never sent to; when and how many rows are sent is decided in {@code internal.apply}.
 */
@NullMarked
package io.contacts.importing.internal.outcome;

import org.jspecify.annotations.NullMarked;
