/**
 * A ledger on disk, as a database: {@link SqliteLedger} writes it, {@link LedgerView} looks at it, for reports too.
 * What checks, opens, reads and commits it is hidden behind the two. Where its file stands is decided in {@code runs};
 * the letters of states are in {@code internal.states}, checksums in {@code internal.integrity}.
 */
@NullMarked
package io.contacts.importing.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
