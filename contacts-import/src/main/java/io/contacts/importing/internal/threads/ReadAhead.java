package io.contacts.importing.internal.threads;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads on, on a thread of its own, while what was read is worked on. Gives everything back in its order, and what went wrong
 * where it went wrong. Holds a few thousand things at most.
 *
 * @param <T> what is read
 */
public final class ReadAhead<T> implements AutoCloseable {
    private static final int TOGETHER = 256;
    private static final int WAITING = 8;

    private final Supplier<Optional<T>> source;
    private final Runnable check;
    private final BlockingQueue<Part<T>> parts = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = new Thread(this::read, "contacts-reading");
    private Iterator<T> current = List.<T>of().iterator();
    private @Nullable Part<T> last;

    private ReadAhead(Supplier<Optional<T>> source, Runnable check) {
        this.source = source;
        this.check = check;
        thread.setDaemon(true);
    }

    /**
     * Begins to read.
     *
     * @param source gives the next thing, and nothing at the end; asked by one thread, and by nobody else until this is closed
     */
    public static <T> ReadAhead<T> of(Supplier<Optional<T>> source) {
        return of(source, () -> {});
    }

    /**
     * Begins to read what must be checked before anybody has it.
     *
     * @param check run by the same thread after every few hundred things, before they are given to anybody; if it throws, they
     *     are not
     */
    public static <T> ReadAhead<T> of(Supplier<Optional<T>> source, Runnable check) {
        ReadAhead<T> ahead = new ReadAhead<>(source, check);
        ahead.thread.start();
        return ahead;
    }

    /**
     * The next thing, or nothing at the end. Whoever is interrupted has it all the same, as if it were read here.
     *
     * @throws RuntimeException what the source threw in its place
     */
    public Optional<T> next() {
        while (!current.hasNext()) {
            Part<T> ended = last;
            if (ended == null) {
                Part<T> part = Uninterrupted.await(parts::take);
                current = part.things().iterator();
                last = part.isLast() ? part : null;
            } else if (ended.failure() == null) {
                return Optional.empty();
            } else {
                throw unchecked(ended.failure());
            }
        }
        return Optional.of(current.next());
    }

    /** Stops reading; returns when the source is no longer asked. */
    @Override
    public void close() {
        thread.interrupt();
        Uninterrupted.join(thread);
    }

    private void read() {
        try {
            Part<T> part;
            do {
                part = nextPart();
                parts.put(part);
            } while (!part.isLast());
        } catch (InterruptedException e) {
            // Closed: nobody waits for more.
        }
    }

    private Part<T> nextPart() {
        List<T> things = new ArrayList<>(TOGETHER);
        boolean ended = false;
        Throwable failure = null;
        try {
            while (!ended && things.size() < TOGETHER) {
                Optional<T> next = source.get();
                next.ifPresent(things::add);
                ended = next.isEmpty();
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        try {
            check.run();
        } catch (RuntimeException | Error e) {
            return new Part<>(List.of(), true, e);
        }
        return new Part<>(things, ended || failure != null, failure);
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    /** Some things that were read, and whether there is an end or a failure after them. */
    private record Part<T>(
            List<T> things, boolean isLast, @Nullable Throwable failure) {}
}
