package io.contacts.testkit.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest requests, up to a number, and how many there were in all. */
final class Journal {
    private final int capacity;
    private final Deque<RecordedRequest> newest = new ArrayDeque<>();
    private final Deque<RecordedRequest> unmatched = new ArrayDeque<>();
    private long total;

    Journal(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("A journal cannot hold " + capacity + " requests");
        }
        this.capacity = capacity;
    }

    synchronized void record(FakeRequest request, int status, boolean tookEffect, boolean matched) {
        total++;
        RecordedRequest entry = new RecordedRequest(total, request, status, tookEffect, matched);
        keep(newest, entry);
        if (!matched) {
            keep(unmatched, entry);
        }
    }

    synchronized List<RecordedRequest> newest() {
        return List.copyOf(newest);
    }

    synchronized List<RecordedRequest> unmatched() {
        return List.copyOf(unmatched);
    }

    synchronized long total() {
        return total;
    }

    synchronized void clear() {
        newest.clear();
        unmatched.clear();
    }

    private void keep(Deque<RecordedRequest> entries, RecordedRequest entry) {
        entries.addLast(entry);
        if (entries.size() > capacity) {
            entries.removeFirst();
        }
    }
}
