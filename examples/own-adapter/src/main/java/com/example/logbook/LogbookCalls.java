package com.example.logbook;

import com.example.logbook.book.Entry;
import com.example.logbook.book.Line;
import com.example.logbook.book.Logbook;
import com.example.logbook.book.LogbookException;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import java.util.List;
import java.util.function.Supplier;

/** Every request to the book passes here: its key is added, and its errors become those that all providers share. */
final class LogbookCalls {
    private final Logbook book;
    private final String key;

    LogbookCalls(Logbook book, String key) {
        this.book = book;
        this.key = key;
    }

    List<Line> lines(Capability operation) {
        return call(operation, () -> book.lines(key));
    }

    List<Line> append(Capability operation, Entry entry) {
        return call(operation, () -> book.append(key, entry));
    }

    List<Line> appendFirst(Capability operation, Entry entry) {
        return call(operation, () -> book.appendFirst(key, entry));
    }

    static ErrorFacts facts(Capability operation) {
        return ErrorFacts.of(LogbookAdapter.NAME, operation);
    }

    private static List<Line> call(Capability operation, Supplier<List<Line>> request) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(facts(operation), Retry.SAFE);
        }
        try {
            return request.get();
        } catch (LogbookException e) {
            throw translated(e, operation);
        }
    }

    private static ContactsException translated(LogbookException e, Capability operation) {
        ErrorFacts facts = facts(operation).withProviderCode(e.reason().name());
        return switch (e.reason()) {
            case WRONG_KEY -> new AccessDeniedException(facts);
            case BUSY -> new RateLimitedException(facts, e.patience());
            case OUT_OF_ORDER -> new ProviderUnavailableException(facts, repeating(operation), e);
            case NO_ANSWER -> new OutcomeUnknownException(facts, e);
        };
    }

    private static Retry repeating(Capability operation) {
        return LogbookAdapter.REPEATABLE.contains(operation) ? Retry.SAFE : Retry.IN_DOUBT;
    }
}
