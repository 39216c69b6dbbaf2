package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.internal.integrity.Boot;
import io.contacts.importing.internal.integrity.CommitCount;
import io.contacts.importing.internal.states.StateCode;
import io.contacts.importing.internal.states.StateTable;
import io.contacts.importing.ledger.DamagedLedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.OptionalLong;

/** Decides whether a ledger is, to the last row, what was written. */
final class LedgerCheck {
    private LedgerCheck() {}

    /** A ledger that was found whole. */
    record Whole(Map<String, String> meta, StateTable states, long commits) {}

    /**
     * Reads all of it.
     *
     * @throws DamagedLedgerException if anything is not as it was written
     */
    static Whole whole(Path file, Connection connection) throws SQLException, IOException {
        if (Files.size(file) == 0) {
            throw new DamagedLedgerException("the file is empty");
        }
        // Before the snapshot, since a run that is under way goes on counting.
        OptionalLong counted = CommitCount.read(file);
        requireOurs(connection);
        LedgerReading reading = new LedgerReading(connection);
        Map<String, String> meta = reading.meta();
        long commits = number(meta, "commits");
        requireNothingLost(file, counted, commits, meta);
        StateTable states = reading.states();
        if (isPlanned(meta)) {
            requireEveryRow(reading, states, meta);
        }
        reading.eachBatch(batch -> {});
        reading.notes();
        reading.parts();
        reading.samples();
        return new Whole(meta, states, commits);
    }

    static boolean isPlanned(Map<String, String> meta) {
        return meta.containsKey("rows");
    }

    static long number(Map<String, String> meta, String key) {
        try {
            return Long.parseLong(meta.getOrDefault(key, ""));
        } catch (NumberFormatException e) {
            throw new DamagedLedgerException("it does not say " + key, e);
        }
    }

    private static void requireOurs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet check = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!check.next() || !"ok".equals(check.getString(1))) {
                    throw new DamagedLedgerException("SQLite finds it malformed");
                }
            }
            try (ResultSet application = statement.executeQuery("PRAGMA application_id")) {
                if (!application.next() || application.getInt(1) != LedgerSchema.APPLICATION) {
                    throw new DamagedLedgerException("it is not a ledger");
                }
            }
            try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
                if (!version.next() || version.getInt(1) != LedgerSchema.VERSION) {
                    throw new DamagedLedgerException("it was written by another version of this command");
                }
            }
        }
    }

    /**
     * After a loss of power, the last writes may be missing although they were counted, and the count itself, which nothing
     * forces to disk; that case is provided for.
     */
    private static void requireNothingLost(Path file, OptionalLong counted, long commits, Map<String, String> meta) {
        if (Boot.isAnother(meta)) {
            return;
        }
        if (counted.isEmpty()) {
            throw new DamagedLedgerException(
                    "the count of its writes, " + CommitCount.beside(file).getFileName() + ", is missing or damaged");
        }
        if (commits < counted.getAsLong()) {
            throw new DamagedLedgerException("its last " + (counted.getAsLong() - commits) + " writes are lost");
        }
    }

    private static void requireEveryRow(LedgerReading reading, StateTable states, Map<String, String> meta)
            throws SQLException {
        long rows = number(meta, "rows");
        long[] detailed = new long[1];
        reading.eachDetails((page, details) -> {
            if ((long) page * StateTable.PAGE != detailed[0]) {
                throw new DamagedLedgerException("details of rows are missing");
            }
            detailed[0] += details.rows();
        });
        if (states.rows() != rows) {
            throw new DamagedLedgerException("it has " + states.rows() + " of its " + rows + " rows");
        }
        if (detailed[0] != rows) {
            throw new DamagedLedgerException("details of rows are missing");
        }
        long[] explained = new long[1];
        reading.eachProblem("", (row, line, problem) -> {
            if (row < 1 || row > rows) {
                throw new DamagedLedgerException("it speaks of a row that it has not");
            }
            explained[0] += StateCode.mustBeExplained(states.get(row)) ? 1 : 0;
        });
        long toExplain = 0;
        for (StateCode code : StateCode.values()) {
            toExplain += StateCode.mustBeExplained(code.letter()) ? states.count(code) : 0;
        }
        if (explained[0] != toExplain) {
            throw new DamagedLedgerException("reasons of rows are missing");
        }
    }
}
