/**
 * Runs as they are kept on disk: each has a directory with its ledger, its lock and its rejected rows; and what earlier
 * runs know of a person. Its doors are {@link RunHome} and {@link RunFolder}, for commands and reports too. What a run
 * does is told in {@code job}; nothing is sent from here.
 */
@NullMarked
package io.contacts.importing.runs;

import org.jspecify.annotations.NullMarked;
