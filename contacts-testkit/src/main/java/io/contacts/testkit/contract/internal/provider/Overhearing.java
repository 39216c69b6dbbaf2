package io.contacts.testkit.contract.internal.provider;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Listens to everything that is logged through java.util.logging, at every level, or printed, until it is closed. */
final class Overhearing implements AutoCloseable {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream into = new PrintStream(heard, true, StandardCharsets.UTF_8);
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Handler handler = new Listener();

    Overhearing() {
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        System.setOut(into);
        System.setErr(into);
    }

    String heard() {
        into.flush();
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        root.removeHandler(handler);
        root.setLevel(level);
    }

    private final class Listener extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        Listener() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            into.println(formatter.format(record));
        }

        @Override
        public void flush() {
            into.flush();
        }

        @Override
        public void close() {
            into.flush();
        }
    }
}
