/**
 * Runs as they are kept on disk: each has a directory with its ledger, its lock and its rejected rows. What a run does
 * stands one package up; nothing is sent from here.
 */
@NullMarked
package io.contacts.importing.runs;

import org.jspecify.annotations.NullMarked;
