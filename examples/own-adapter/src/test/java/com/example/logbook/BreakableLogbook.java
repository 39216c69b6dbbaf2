package com.example.logbook;

import com.example.logbook.book.Entry;
import com.example.logbook.book.Line;
import com.example.logbook.book.Logbook;
import com.example.logbook.book.LogbookException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A book that counts what is asked of it, and fails when told to. Safe for use by many threads. */
final class BreakableLogbook implements Logbook {
    private final Logbook book;
    private int requests;
    private int writes;
    private Optional<LogbookException> refusal = Optional.empty();
    private Optional<Boolean> answerLostAfterEffect = Optional.empty();

    BreakableLogbook(Logbook book) {
        this.book = book;
    }

    @Override
    public synchronized List<Line> lines(String key) {
        arrive();
        return book.lines(key);
    }

    @Override
    public synchronized List<Line> append(String key, Entry entry) {
        return write(() -> book.append(key, entry));
    }

    @Override
    public synchronized List<Line> appendFirst(String key, Entry entry) {
        return write(() -> book.appendFirst(key, entry));
    }

    /** Refuses everything in this way from now on. */
    synchronized void refuse(LogbookException newRefusal) {
        refusal = Optional.of(newRefusal);
    }

    /** Does not answer the next write. */
    synchronized void loseNextAnswer(boolean afterEffect) {
        answerLostAfterEffect = Optional.of(afterEffect);
    }

    synchronized void heal() {
        refusal = Optional.empty();
        answerLostAfterEffect = Optional.empty();
    }

    synchronized int requests() {
        return requests;
    }

    synchronized int writes() {
        return writes;
    }

    private List<Line> write(Supplier<List<Line>> effect) {
        writes++;
        arrive();
        if (answerLostAfterEffect.isEmpty()) {
            return effect.get();
        }
        if (answerLostAfterEffect.get()) {
            effect.get();
        }
        answerLostAfterEffect = Optional.empty();
        throw LogbookException.because(LogbookException.Reason.NO_ANSWER);
    }

    private void arrive() {
        requests++;
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }
}
