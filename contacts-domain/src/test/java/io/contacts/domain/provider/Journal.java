package io.contacts.domain.provider;

import io.contacts.domain.port.Capability;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What reached an adapter. Can be told to fail instead of answering. */
public final class Journal {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final AtomicInteger closings = new AtomicInteger();
    private volatile @Nullable RuntimeException failure;

    /** One operation with its arguments. */
    public record Entry(Capability operation, List<Object> arguments) {}

    void record(Capability operation, Object... arguments) {
        entries.add(new Entry(operation, List.of(arguments)));
        RuntimeException planned = failure;
        if (planned != null) {
            throw planned;
        }
    }

    public void failWith(RuntimeException planned) {
        failure = planned;
    }

    void close() {
        closings.incrementAndGet();
    }

    public List<Entry> entries() {
        return entries;
    }

    public int closings() {
        return closings.get();
    }
}
