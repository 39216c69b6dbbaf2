package com.example.logbook;

import com.example.logbook.book.Entry;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.Subscriptions;
import java.util.Map;

/** The book has no audiences to join or leave; that somebody wants to be left alone is written down for good. */
final class LogbookSubscriptions implements Subscriptions {
    private final LogbookCalls calls;

    LogbookSubscriptions(LogbookCalls calls) {
        this.calls = calls;
    }

    @Override
    public void suppress(EmailAddress email) {
        calls.append(Capability.SUPPRESS, new Entry(Entry.Kind.LEAVE_ALONE, Page.subject(email), Map.of()));
    }

    @Override
    public void subscribe(EmailAddress email, AudienceId audience) {
        throw NotClaimed.error();
    }

    @Override
    public void unsubscribe(EmailAddress email, AudienceId audience) {
        throw NotClaimed.error();
    }
}
