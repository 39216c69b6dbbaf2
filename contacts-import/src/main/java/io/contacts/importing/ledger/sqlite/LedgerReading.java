package io.contacts.importing.ledger.sqlite;

import io.contacts.domain.bulk.ImportCounters;
import io.contacts.importing.RowProblem;
import io.contacts.importing.internal.integrity.Checksum;
import io.contacts.importing.internal.states.StateCode;
import io.contacts.importing.internal.states.StateTable;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.DamagedLedgerException;
import io.contacts.importing.ledger.PartRecord;
import io.contacts.importing.ledger.Sample;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the records of a ledger, each against its checksum. */
final class LedgerReading {
    private final Connection connection;

    LedgerReading(Connection connection) {
        this.connection = connection;
    }

    Map<String, String> meta() throws SQLException {
        Map<String, String> meta = new LinkedHashMap<>();
        each("SELECT key, value, crc FROM meta ORDER BY key", record -> meta.put(record.text(1), record.text(2)));
        return meta;
    }

    /** The letters of all rows; pages follow each other without a gap, and all but the last are full. */
    StateTable states() throws SQLException {
        StateTable table = new StateTable();
        each("SELECT number, letters, crc FROM page ORDER BY number", record -> {
            if (record.number(1) * StateTable.PAGE != table.rows()) {
                throw new DamagedLedgerException("rows are missing");
            }
            for (byte letter : record.text(2).getBytes(StandardCharsets.US_ASCII)) {
                if (StateCode.of(letter).isEmpty()) {
                    throw new DamagedLedgerException("a row is in no state");
                }
                table.add(letter);
            }
        });
        table.takeChanged();
        return table;
    }

    /** Shows the page of details with each number. */
    void eachDetails(DetailsVisitor visitor) throws SQLException {
        each(
                "SELECT number, rows, crc FROM detail ORDER BY number",
                record -> visitor.visit((int) record.number(1), RowDetails.of(record.bytes(2))));
    }

    Optional<RowDetails> details(int number) throws SQLException {
        List<RowDetails> found = new ArrayList<>();
        each(
                "SELECT number, rows, crc FROM detail WHERE number = " + number,
                record -> found.add(RowDetails.of(record.bytes(2))));
        return found.stream().findFirst();
    }

    Optional<RowProblem> problem(long row) throws SQLException {
        List<RowProblem> found = new ArrayList<>();
        eachProblem(" WHERE row = " + row, (at, line, problem) -> found.add(problem));
        return found.stream().findFirst();
    }

    void eachProblem(String where, ProblemRecord visitor) throws SQLException {
        each(
                "SELECT row, line, column_name, code, reason, fix, crc FROM problem" + where + " ORDER BY row",
                record -> visitor.visit(
                        record.number(1),
                        record.number(2),
                        new RowProblem(record.text(3), record.text(4), record.text(5), record.text(6))));
    }

    void eachBatch(Consumer<BatchRecord> visitor) throws SQLException {
        each(
                "SELECT number, name, rows, first_line, last_line, import_id, total, created, updated, suppressed,"
                        + " bad_address, duplicates, invalid, role_based, millis, crc FROM batch ORDER BY number",
                record -> visitor.accept(batch(record)));
    }

    List<String> notes() throws SQLException {
        List<String> notes = new ArrayList<>();
        each("SELECT number, sentence, crc FROM note ORDER BY number", record -> notes.add(record.text(2)));
        return notes;
    }

    List<PartRecord> parts() throws SQLException {
        List<PartRecord> parts = new ArrayList<>();
        each(
                "SELECT number, started, process, millis, cause, reason, crc FROM part ORDER BY number",
                record -> parts.add(new PartRecord(
                        (int) record.number(1),
                        Instant.ofEpochMilli(record.number(2)),
                        record.number(3),
                        record.number(4),
                        Optional.ofNullable(record.textOrNull(5)),
                        Optional.ofNullable(record.textOrNull(6)))));
        return parts;
    }

    List<Sample> samples() throws SQLException {
        List<Sample> samples = new ArrayList<>();
        each(
                "SELECT part, millis, settled, crc FROM sample ORDER BY part, millis",
                record -> samples.add(new Sample((int) record.number(1), record.number(2), record.number(3))));
        return samples;
    }

    private static BatchRecord batch(Row record) throws SQLException {
        return new BatchRecord(
                (int) record.number(1),
                record.text(2),
                (int) record.number(3),
                record.number(4),
                record.number(5),
                Optional.ofNullable(record.textOrNull(6)),
                new ImportCounters(
                        (int) record.number(7),
                        (int) record.number(8),
                        (int) record.number(9),
                        (int) record.number(10),
                        (int) record.number(11),
                        (int) record.number(12),
                        (int) record.number(13),
                        (int) record.number(14)),
                record.number(15));
    }

    private void each(String sql, RecordVisitor visitor) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Row row = new Row(found, columns);
                row.requireChecksum();
                visitor.visit(row);
            }
        }
    }

    /** A record whose last column is the checksum of the others. */
    private record Row(ResultSet found, int columns) {
        void requireChecksum() throws SQLException {
            @Nullable Object[] values = new Object[columns - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = found.getObject(i + 1);
            }
            if (Checksum.of(values) != found.getLong(columns)) {
                throw new DamagedLedgerException("a record does not match its checksum");
            }
        }

        long number(int column) throws SQLException {
            return found.getLong(column);
        }

        @Nullable
        String textOrNull(int column) throws SQLException {
            return found.getString(column);
        }

        String text(int column) throws SQLException {
            String text = found.getString(column);
            if (text == null) {
                throw new DamagedLedgerException("a record is not complete");
            }
            return text;
        }

        byte[] bytes(int column) throws SQLException {
            byte[] bytes = found.getBytes(column);
            if (bytes == null || bytes.length % RowDetails.BYTES != 0) {
                throw new DamagedLedgerException("a record is not complete");
            }
            return bytes;
        }
    }

    @FunctionalInterface
    private interface RecordVisitor {
        void visit(Row record) throws SQLException;
    }

    @FunctionalInterface
    interface DetailsVisitor {
        void visit(int number, RowDetails details) throws SQLException;
    }

    @FunctionalInterface
    interface ProblemRecord {
        void visit(long row, long line, RowProblem problem);
    }
}
