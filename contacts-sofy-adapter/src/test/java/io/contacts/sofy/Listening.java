package io.contacts.sofy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears all that is logged, at every level, by the library and by the JDK, until it is closed. */
final class Listening implements AutoCloseable {
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

    Listening() {
        handler.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    Set<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        root.setLevel(before);
    }
}
