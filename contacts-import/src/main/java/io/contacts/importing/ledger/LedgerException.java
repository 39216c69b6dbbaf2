package io.contacts.importing.ledger;

import java.sql.SQLException;
import java.util.List;

/** The run's ledger cannot be written or read. The message says why and what to do, and names no person. */
public final class LedgerException extends RuntimeException {
    /** What SQLite says of rights, locks, memory, room and devices, and not of what stands in the file. */
    private static final List<String> AROUND_THE_FILE = List.of(
            "SQLITE_PERM",
            "SQLITE_BUSY",
            "SQLITE_LOCKED",
            "SQLITE_NOMEM",
            "SQLITE_READONLY",
            "SQLITE_IOERR",
            "SQLITE_FULL",
            "SQLITE_CANTOPEN",
            "SQLITE_PROTOCOL");

    /** One of these that does: the file is shorter than it says. */
    private static final String CUT_OFF = "SQLITE_IOERR_SHORT_READ";

    private LedgerException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The ledger cannot be written, for this cause. */
    public static LedgerException unwritable(Throwable cause) {
        return new LedgerException(
                "the run's ledger cannot be written (" + told(cause)
                        + "); make room, or choose another place with --home",
                cause);
    }

    /** The ledger cannot be read, for this cause, which lies around its file and not in it. */
    public static LedgerException unreadable(Exception cause) {
        return new LedgerException(
                "the run's ledger cannot be read (" + told(cause)
                        + "); look at what stands in the way of its files, and try again",
                cause);
    }

    /** What kept SQLite from reading a ledger: something around its file, or the file itself, which is damaged then. */
    public static RuntimeException onOpening(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        boolean aroundIt =
                !message.contains(CUT_OFF) && AROUND_THE_FILE.stream().anyMatch(message::contains);
        return aroundIt ? unreadable(cause) : new DamagedLedgerException("SQLite cannot read it", cause);
    }

    private static String told(Throwable cause) {
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
        if (message.contains("SQLITE_CANTOPEN") || message.contains("SQLITE_PERM")) {
            return "a file of it cannot be opened";
        }
        if (message.contains("SQLITE_BUSY") || message.contains("SQLITE_LOCKED")) {
            return "another program holds it";
        }
        return cause.getClass().getSimpleName();
    }
}
