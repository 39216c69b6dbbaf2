/**
 * What a ledger holds: the state of every row ({@link Ledger} of {@link RowEntry} for each, or {@link MemoryLedger} where
 * nothing is to be kept), for this module alone; and, for reports too, the records of calls, parts and speed, and why a ledger cannot be used.
 * How one is kept on disk is told in {@code sqlite}; nothing is sent from here.
 */
@NullMarked
package io.contacts.importing.ledger;

import org.jspecify.annotations.NullMarked;
