package io.contacts.importing.runs;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.RowState;
import io.contacts.importing.internal.integrity.OwnerFiles;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What this machine last landed of each person, at each destination, over all runs: two numbers each. Of whoever may hold
 * something else by now, since a row was lost on its way, it says that this is not known.
 */
final class LandedIndex implements LandedPeople, AutoCloseable {
    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS landed(destination INTEGER NOT NULL, person INTEGER NOT NULL,"
                    + " content INTEGER NOT NULL, PRIMARY KEY(destination, person)) WITHOUT ROWID",
            "CREATE TABLE IF NOT EXISTS span(destination INTEGER PRIMARY KEY, latest INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS folded(run TEXT PRIMARY KEY, commits INTEGER NOT NULL) WITHOUT ROWID");

    /** Stands for a content that is not known. */
    private static final long FORGOTTEN = 0;

    private final Connection connection;
    private final PreparedStatement find;
    private final PreparedStatement put;
    private long destination;

    private LandedIndex(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        this.find = connection.prepareStatement("SELECT content FROM landed WHERE destination = ? AND person = ?");
        this.put = connection.prepareStatement("INSERT OR REPLACE INTO landed VALUES (?, ?, ?)");
    }

    /** What is known in this file. */
    static LandedIndex open(Path file) {
        try {
            OwnerFiles.createIfAbsent(file);
            return new LandedIndex(SqliteLedger.connect(file));
        } catch (SQLException | IOException e) {
            throw refused(e);
        }
    }

    /** The index, from now on asked about this destination. */
    LandedIndex at(String name) {
        destination = number(name);
        return this;
    }

    /**
     * Adds what these runs landed, the oldest first, as far as it is not in yet.
     *
     * @throws ImportRefusedException if a run's ledger is damaged: what it landed is not known
     */
    void fold(List<RunFolder> runs) {
        for (RunFolder run : runs) {
            OptionalLong commits = run.commits();
            if (run.hasLedger() && (commits.isEmpty() || commits.getAsLong() != folded(run))) {
                fold(run);
            }
        }
    }

    @Override
    public boolean holds(long person, long content) {
        try {
            OptionalLong known = content(destination, person);
            return known.isPresent() && known.getAsLong() == content && content != FORGOTTEN;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** A destination's name; people of different audiences are not mixed up. */
    static String name(String provider, String account, String audience) {
        return provider + "\n" + account + "\n" + audience;
    }

    private void fold(RunFolder run) {
        try (LedgerView view = run.view()) {
            connection.setAutoCommit(false);
            Map<String, String> kept = view.kept();
            long where = number(name(
                    kept.getOrDefault("provider", ""),
                    kept.getOrDefault("destination", ""),
                    kept.getOrDefault("audience", "")));
            if (view.isPlanned()) {
                RunSpan span = RunSpan.of(view);
                boolean inOrder = folded(run) < 0 && !span.beginsBefore(latest(where));
                BitSet uncertain = uncertain(view);
                view.eachPerson(place -> fold(where, place, uncertain.get((int) place.row()), inOrder));
                extend(where, span.latest());
            }
            markFolded(run, view.commits());
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** The rows that landed with a content that is not known. */
    private static BitSet uncertain(LedgerView view) {
        BitSet uncertain = new BitSet();
        if (view.kept().containsKey(CONTENT_CHANGED)) {
            uncertain.set(0, (int) view.counts().rows() + 1);
            return uncertain;
        }
        view.eachProblem((row, line, state, problem) -> {
            if (state == RowState.ACCEPTED) {
                uncertain.set((int) row);
            }
        });
        return uncertain;
    }

    /** Where it is not known which of two runs landed last, whoever differs in them is forgotten. */
    private void fold(long where, LedgerView.Place place, boolean uncertain, boolean inOrder) {
        try {
            switch (place.state()) {
                case CREATED, UPDATED, ACCEPTED -> {
                    OptionalLong known = content(where, place.person());
                    boolean conflict = !inOrder && known.isPresent() && known.getAsLong() != place.content();
                    if (uncertain || conflict) {
                        forget(where, place.person());
                    } else {
                        put(where, place.person(), place.content());
                    }
                }
                // A provider that refuses or leaves out somebody may not hold them any more.
                case PENDING, IN_DOUBT, SUPPRESSED, REJECTED -> forget(where, place.person());
                case DUPLICATE, UNCHANGED -> {}
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Until when runs that are in the index landed people there, in milliseconds of the epoch. */
    private long latest(long where) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("SELECT latest FROM span WHERE destination = ?")) {
            ask.setLong(1, where);
            try (ResultSet found = ask.executeQuery()) {
                return found.next() ? found.getLong(1) : Long.MIN_VALUE;
            }
        }
    }

    private void extend(long where, long latest) throws SQLException {
        try (PreparedStatement extend = connection.prepareStatement("INSERT INTO span VALUES (?, ?)"
                + " ON CONFLICT(destination) DO UPDATE SET latest = max(latest, excluded.latest)")) {
            extend.setLong(1, where);
            extend.setLong(2, latest);
            extend.executeUpdate();
        }
    }

    /** Forgets everybody: a run is gone that cannot be read, and what it landed is not known. */
    void clear() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE landed SET content = " + FORGOTTEN);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private OptionalLong content(long where, long person) throws SQLException {
        find.setLong(1, where);
        find.setLong(2, person);
        try (ResultSet found = find.executeQuery()) {
            return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
        }
    }

    private void put(long where, long person, long content) throws SQLException {
        put.setLong(1, where);
        put.setLong(2, person);
        put.setLong(3, content);
        put.executeUpdate();
    }

    /** An older run that is read again must not bring back what it landed: so this is written down, and not nothing. */
    private void forget(long where, long person) throws SQLException {
        put(where, person, FORGOTTEN);
    }

    private long folded(RunFolder run) {
        try (PreparedStatement ask = connection.prepareStatement("SELECT commits FROM folded WHERE run = ?")) {
            ask.setString(1, run.name());
            try (ResultSet found = ask.executeQuery()) {
                return found.next() ? found.getLong(1) : -1;
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private void markFolded(RunFolder run, long commits) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement("INSERT OR REPLACE INTO folded VALUES (?, ?)")) {
            mark.setString(1, run.name());
            mark.setLong(2, commits);
            mark.executeUpdate();
        }
    }

    private static long number(String name) {
        return new ContactNumbers().text(name);
    }

    private static ImportRefusedException refused(Exception cause) {
        return new ImportRefusedException(
                "what was landed last cannot be looked up (" + cause.getClass().getSimpleName()
                        + " on landed.db); import without --only-changes, or remove that file");
    }
}
