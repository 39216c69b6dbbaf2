package com.example.logbook.book;

import java.util.List;

/**
 * The provider: a book with a lock, in which lines are added and none is ever changed. It knows nothing of contacts; in an
 * adapter of your own, the provider's client stands here. Everything may throw a {@link LogbookException}.
 */
public interface Logbook {
    /** All lines, the oldest first. */
    List<Line> lines(String key);

    /** Adds a line at the end; gives all lines about its subject, this one included. */
    List<Line> append(String key, Entry entry);

    /** Does the same if there is no line about its subject yet; otherwise nothing is added, and nothing given. */
    List<Line> appendFirst(String key, Entry entry);
}
