package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.internal.threads.Uninterrupted;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Opens connections on a thread of their own: the driver, while it looks for its library, forgets an interrupt. */
final class Opening {
    private Opening() {}

    /** A connection; an interrupt of the caller is kept for later, since opening takes a moment only. */
    static Connection connection(String url) throws SQLException {
        Properties choices = new Properties();
        // Nobody asks for generated keys; the driver would look for them with a query after each insert.
        choices.setProperty("jdbc.get_generated_keys", "false");
        FutureTask<Connection> opening = new FutureTask<>(() -> DriverManager.getConnection(url, choices));
        Thread thread = new Thread(opening, "contacts-ledger-opening");
        thread.setDaemon(true);
        thread.start();
        try {
            return Uninterrupted.await(opening::get);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException failed ? failed : new SQLException(e.getCause());
        }
    }
}
