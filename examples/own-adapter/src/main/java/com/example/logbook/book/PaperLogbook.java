package com.example.logbook.book;

import java.util.ArrayList;
import java.util.List;

/** A logbook in memory. Safe for use by many threads. */
public final class PaperLogbook implements Logbook {
    private final String key;
    private final List<Line> lines = new ArrayList<>();

    /** An empty book that this key opens. */
    public PaperLogbook(String key) {
        this.key = key;
    }

    @Override
    public synchronized List<Line> lines(String givenKey) {
        unlock(givenKey);
        return List.copyOf(lines);
    }

    @Override
    public synchronized List<Line> append(String givenKey, Entry entry) {
        unlock(givenKey);
        lines.add(new Line(lines.size() + 1, entry));
        return about(entry.subject());
    }

    @Override
    public synchronized List<Line> appendFirst(String givenKey, Entry entry) {
        unlock(givenKey);
        return about(entry.subject()).isEmpty() ? append(givenKey, entry) : List.of();
    }

    private List<Line> about(String subject) {
        return lines.stream()
                .filter(line -> line.entry().subject().equals(subject))
                .toList();
    }

    private void unlock(String givenKey) {
        if (!key.equals(givenKey)) {
            throw LogbookException.because(LogbookException.Reason.WRONG_KEY);
        }
    }
}
