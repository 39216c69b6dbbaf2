package io.contacts.importing.ledger;

/** A ledger is not what was written: truncated, overwritten, or some of it lost. Nothing of it is to be believed. */
public final class DamagedLedgerException extends RuntimeException {
    /** Damage that shows in this way, as a clause. */
    public DamagedLedgerException(String how) {
        super(how);
    }

    /** Damage that showed when something failed. */
    public DamagedLedgerException(String how, Throwable cause) {
        super(how, cause);
    }
}
