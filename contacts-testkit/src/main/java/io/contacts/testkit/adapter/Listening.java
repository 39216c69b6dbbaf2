package io.contacts.testkit.adapter;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Hears all that is logged through {@code java.util.logging}, at every level, by the library and by the JDK, until it is
 * closed. With {@link Echoes}: whatever goes wrong, no line may hold a key or a person.
 */
public final class Listening implements AutoCloseable {
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Handler handler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            formatter.format(record).lines().forEach(heard::add);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Listening() {
        handler.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    /** Listens from now on. */
    public static Listening start() {
        return new Listening();
    }

    /** The lines that were logged so far, each once. */
    public Set<String> heard() {
        return Set.copyOf(heard);
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        root.setLevel(before);
    }
}
