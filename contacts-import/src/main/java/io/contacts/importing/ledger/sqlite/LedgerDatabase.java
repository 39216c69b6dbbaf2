package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.RowProblem;
import io.contacts.importing.internal.integrity.Checksum;
import io.contacts.importing.internal.integrity.CommitCount;
import io.contacts.importing.internal.integrity.OwnerFiles;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.PartRecord;
import io.contacts.importing.ledger.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQLite file of a ledger, and what is written to it. Not safe for use by several threads. */
final class LedgerDatabase implements AutoCloseable {
    private final Connection connection;
    private final CommitCount count;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private long commits;

    private LedgerDatabase(Connection connection, CommitCount count, long commits) {
        this.connection = connection;
        this.count = count;
        this.commits = commits;
    }

    /**
     * A new ledger in this file, which must not exist, with this in it. It is made beside and then given its name: there is
     * a whole one or none, whenever the process is killed.
     */
    static LedgerDatabase create(Path file, Map<String, String> meta) throws SQLException, IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + "-new");
        Files.deleteIfExists(unfinished);
        OwnerFiles.create(unfinished);
        try (Connection connection = connect(unfinished);
                Statement statement = connection.createStatement()) {
            for (String each : LedgerSchema.statements()) {
                statement.execute(each);
            }
        }
        try (LedgerDatabase first = open(unfinished, 0)) {
            first.transaction(true, () -> {
                for (Map.Entry<String, String> each : meta.entrySet()) {
                    first.meta(each.getKey(), each.getValue());
                }
            });
        }
        Files.move(CommitCount.beside(unfinished), CommitCount.beside(file), StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, file);
        LedgerDatabase database = open(file, 1);
        try (Statement statement = database.connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
        return database;
    }

    /** A ledger that was checked; see {@link LedgerReading}. */
    static LedgerDatabase open(Path file, long commits) throws SQLException, IOException {
        return new LedgerDatabase(connect(file), CommitCount.open(file), commits);
    }

    /** A connection to the file, which is not created; a path may hold any character. */
    static Connection connect(Path file) throws SQLException {
        Connection connection = Opening.connection(
                "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?mode=rw");
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA synchronous = NORMAL");
        }
        return connection;
    }

    /**
     * Does the work in one transaction and counts it.
     *
     * @param durable whether it must also survive that the machine loses power
     */
    void transaction(boolean durable, Work work) throws SQLException, IOException {
        if (durable) {
            execute("PRAGMA synchronous = FULL");
        }
        connection.setAutoCommit(false);
        try {
            work.run();
            meta("commits", Long.toString(commits + 1));
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            // Otherwise half of it would be written below.
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
        commits++;
        count.write(commits);
        if (durable) {
            execute("PRAGMA synchronous = NORMAL");
        }
    }

    void meta(String key, String value) throws SQLException {
        run("INSERT OR REPLACE INTO meta VALUES (?, ?, ?)", key, value);
    }

    void page(int number, byte[] letters) throws SQLException {
        run("INSERT OR REPLACE INTO page VALUES (?, ?, ?)", number, new String(letters, StandardCharsets.US_ASCII));
    }

    void details(int number, byte[] rows) throws SQLException {
        run("INSERT OR REPLACE INTO detail VALUES (?, ?, ?)", number, rows);
    }

    void problem(long row, long line, RowProblem problem) throws SQLException {
        run(
                "INSERT OR REPLACE INTO problem VALUES (?, ?, ?, ?, ?, ?, ?)",
                row,
                line,
                problem.column(),
                problem.code(),
                problem.reason(),
                problem.fix());
    }

    void noProblem(long row) throws SQLException {
        PreparedStatement statement = prepared("DELETE FROM problem WHERE row = ?");
        statement.setLong(1, row);
        statement.executeUpdate();
    }

    void batch(BatchRecord batch) throws SQLException {
        run(
                "INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch.number(),
                batch.name(),
                batch.rows(),
                batch.firstLine(),
                batch.lastLine(),
                batch.importId().orElse(null),
                batch.counters().total(),
                batch.counters().created(),
                batch.counters().updated(),
                batch.counters().suppressedUpdated(),
                batch.counters().badAddressUpdated(),
                batch.counters().excludedDuplicates(),
                batch.counters().excludedInvalid(),
                batch.counters().excludedRoleBased(),
                batch.millis());
    }

    void note(int number, String sentence) throws SQLException {
        run("INSERT INTO note VALUES (?, ?, ?)", number, sentence);
    }

    void part(PartRecord part) throws SQLException {
        run(
                "INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?, ?, ?, ?)",
                part.number(),
                part.started().toEpochMilli(),
                part.process(),
                part.millis(),
                part.cause().orElse(null),
                part.reason().orElse(null));
    }

    void sample(Sample sample) throws SQLException {
        run("INSERT OR REPLACE INTO sample VALUES (?, ?, ?, ?)", sample.part(), sample.millis(), sample.settled());
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException, IOException {
        try (connection;
                count) {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        prepared(sql).execute();
    }

    /** Runs a statement whose last parameter is the checksum of the others. */
    private void run(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        statement.setLong(parameters.length + 1, Checksum.of(parameters));
        statement.executeUpdate();
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }

    /** What is written in one transaction. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }
}
