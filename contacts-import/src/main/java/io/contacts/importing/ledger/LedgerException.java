package io.contacts.importing.ledger;

/** The run's ledger cannot be written or read. The message says why and what to do, and names no person. */
public final class LedgerException extends RuntimeException {
    private LedgerException(String message, Throwable cause) {
        super(message, cause);
    }

    static LedgerException unwritable(Exception cause) {
        return new LedgerException(
                "the run's ledger cannot be written (" + told(cause)
                        + "); make room, or choose another place with --home",
                cause);
    }

    static LedgerException unreadable(Exception cause) {
        return new LedgerException("the run's ledger cannot be read (" + told(cause) + ")", cause);
    }

    private static String told(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("SQLITE_FULL")) {
            return "the disk is full";
        }
        if (message.contains("SQLITE_IOERR")) {
            // What SQLite says where the file beside its own, which it writes through memory, has no room.
            return "the disk is full or broken";
        }
        if (message.contains("SQLITE_READONLY")) {
            return "it is read-only";
        }
        return cause.getClass().getSimpleName();
    }
}
