package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.internal.states.StateCode;
import io.contacts.importing.internal.states.StateTable;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The tables of a ledger. Every record carries a checksum; {@code row_state} is for people with an SQLite tool. */
final class LedgerSchema {
    /** Marks the file as one of ours: "CNTL". */
    static final int APPLICATION = 0x434E544C;

    static final int VERSION = 1;

    private static final String TABLES = """
            PRAGMA application_id = %d;
            PRAGMA user_version = %d;
            CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL, crc INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE page(number INTEGER PRIMARY KEY, letters TEXT NOT NULL, crc INTEGER NOT NULL);
            CREATE TABLE detail(number INTEGER PRIMARY KEY, rows BLOB NOT NULL, crc INTEGER NOT NULL);
            CREATE TABLE problem(row INTEGER PRIMARY KEY, line INTEGER NOT NULL, column_name TEXT NOT NULL,
              code TEXT NOT NULL, reason TEXT NOT NULL, fix TEXT NOT NULL, crc INTEGER NOT NULL);
            CREATE TABLE batch(number INTEGER PRIMARY KEY, name TEXT NOT NULL, rows INTEGER NOT NULL,
              first_line INTEGER NOT NULL, last_line INTEGER NOT NULL, import_id TEXT, total INTEGER NOT NULL,
              created INTEGER NOT NULL, updated INTEGER NOT NULL, suppressed INTEGER NOT NULL,
              bad_address INTEGER NOT NULL, duplicates INTEGER NOT NULL, invalid INTEGER NOT NULL,
              role_based INTEGER NOT NULL, millis INTEGER NOT NULL, crc INTEGER NOT NULL);
            CREATE TABLE note(number INTEGER PRIMARY KEY, sentence TEXT NOT NULL, crc INTEGER NOT NULL);
            CREATE TABLE part(number INTEGER PRIMARY KEY, started INTEGER NOT NULL, process INTEGER NOT NULL,
              millis INTEGER NOT NULL, cause TEXT, reason TEXT, crc INTEGER NOT NULL);
            CREATE TABLE sample(part INTEGER NOT NULL, millis INTEGER NOT NULL, settled INTEGER NOT NULL,
              crc INTEGER NOT NULL, PRIMARY KEY(part, millis)) WITHOUT ROWID;
            CREATE VIEW row_state AS WITH RECURSIVE place(i) AS
              (VALUES(0) UNION ALL SELECT i + 1 FROM place WHERE i < %d)
              SELECT number * %d + i + 1 AS row, CASE substr(letters, i + 1, 1) %s END AS state
              FROM page JOIN place ON i < length(letters)
            """;

    private LedgerSchema() {}

    static String[] statements() {
        String names = Arrays.stream(StateCode.values())
                .map(code -> "WHEN '" + (char) code.letter() + "' THEN '" + code.name() + "'")
                .collect(Collectors.joining(" "));
        return TABLES.formatted(APPLICATION, VERSION, StateTable.PAGE - 1, StateTable.PAGE, names)
                .split(";");
    }
}
