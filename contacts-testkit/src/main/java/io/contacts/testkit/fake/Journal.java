package io.contacts.testkit.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest requests, up to a number and a size, and how many there were in all. */
final class Journal {
    /** The bodies of one list together; a long run of large imports must not fill the heap. */
    static final long MAX_BODY_BYTES = 64L * 1024 * 1024;

    private final Newest all;
    private final Newest unmatched;
    private long total;

    Journal(int capacity) {
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

    synchronized List<RecordedRequest> newest() {
        return List.copyOf(all.entries);
    }

    synchronized List<RecordedRequest> unmatched() {
        return List.copyOf(unmatched.entries);
    }

    synchronized long total() {
        return total;
    }

    synchronized void clear() {
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
