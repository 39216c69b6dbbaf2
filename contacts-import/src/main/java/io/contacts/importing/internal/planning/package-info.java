/**
 * What becomes of every row before anything is sent: the mode, the header, duplicates and opt-outs, and a file that was
 * changed since. Its doors are {@link Preparation}, {@link Planning} and, for a run that goes on, {@link ChangedFile}.
 * What is kept of the plan is for the ledger; how a cell is read is told in {@code internal.row}.
 */
@NullMarked
package io.contacts.importing.internal.planning;

import org.jspecify.annotations.NullMarked;
