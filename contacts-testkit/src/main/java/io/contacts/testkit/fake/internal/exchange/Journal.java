package io.contacts.testkit.fake.internal.exchange;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.RecordedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest requests, up to a number and a size, and how many there were in all. */
public final class Journal {
    /** The bodies of one list together; a long run of large imports must not fill the heap. */
    static final long MAX_BODY_BYTES = 64L * 1024 * 1024;

    private final Newest all;
    private final Newest unmatched;
    private long total;

    /** One that keeps at most so many requests; 0 keeps none and still counts. */
    public Journal(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("A journal cannot hold " + capacity + " requests");
        }
        all = new Newest(capacity);
        unmatched = new Newest(capacity);
    }

    synchronized void record(FakeRequest request, int status, boolean tookEffect, boolean matched) {
        total++;
        RecordedRequest entry = new RecordedRequest(total, request, status, tookEffect, matched);
        all.add(entry);
        if (!matched) {
            unmatched.add(entry);
        }
    }

    /** The requests that are kept, oldest first. */
    public synchronized List<RecordedRequest> newest() {
        return List.copyOf(all.entries);
    }

    /** The newest requests that were no operation of any fake, oldest first; kept apart from the others. */
    public synchronized List<RecordedRequest> unmatched() {
        return List.copyOf(unmatched.entries);
    }

    /** How many requests there were in all; {@link #clear} does not set it back. */
    public synchronized long total() {
        return total;
    }

    /** Forgets the requests that are kept. */
    public synchronized void clear() {
        all.clear();
        unmatched.clear();
    }

    private static final class Newest {
        private final int capacity;
        private final Deque<RecordedRequest> entries = new ArrayDeque<>();
        private long bytes;

        Newest(int capacity) {
            this.capacity = capacity;
        }

        void add(RecordedRequest entry) {
            entries.addLast(entry);
            bytes += entry.request().bodyLength();
            while (!entries.isEmpty() && (entries.size() > capacity || bytes > MAX_BODY_BYTES)) {
                bytes -= entries.removeFirst().request().bodyLength();
            }
        }

        void clear() {
            entries.clear();
            bytes = 0;
        }
    }
}
