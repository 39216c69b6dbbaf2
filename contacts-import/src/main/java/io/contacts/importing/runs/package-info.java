/**
 * Runs as they are kept on disk: each has a directory with its ledger, its lock and its rejected rows; and what earlier
 * runs know of a person. {@link RunHome}, {@link RunFolder}, {@link ContactNumbers}, which knows a person again in a kept
 * run, and {@link RunNotes}, which tells how a run went, are for commands and reports too; {@link EarlierOptOuts},
 * {@link LandedPeople} and {@link RunLock} are for this module alone. What a run does is told in {@code job}; nothing is
 * sent from here.
 */
@NullMarked
package io.contacts.importing.runs;

import org.jspecify.annotations.NullMarked;
