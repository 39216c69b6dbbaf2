package io.contacts.benchmarks.soak;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.sofy.FakeSofy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Additions at Sofy, which cannot be asked afterwards: none may happen twice, and none that was told may be missing. */
final class SofySide {
    /** What the client was told of an addition. */
    private enum Told {
        DONE,
        NOT_DONE,
        IN_DOUBT
    }

    private final ContactsProvider provider;
    private final FakeSofy fake;
    private final Tally tally;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    SofySide(ContactsProvider provider, FakeSofy fake, Tally tally) {
        this.provider = provider;
        this.fake = fake;
        this.tally = tally;
    }

    void add(String address, long group) {
        tally.called();
        try {
            provider.contacts().add(Contact.builder().email(address).build(), AudienceId.of(Long.toString(group)));
            told.put(address, Told.DONE);
        } catch (ContactsException e) {
            tally.failed(e);
            told.put(address, e.retry() == Retry.IN_DOUBT ? Told.IN_DOUBT : Told.NOT_DONE);
        }
    }

    /** Compares what was told since the last time with the group, when nothing is under way. */
    void compare(long group) {
        Map<String, Integer> held = new ConcurrentHashMap<>();
        fake.contacts(group)
                .forEach(contact -> contact.emailAddress().ifPresent(address -> held.merge(address, 1, Integer::sum)));
        told.forEach((address, what) -> {
            int times = held.getOrDefault(address, 0);
            boolean isSo = switch (what) {
                case DONE -> times == 1;
                case NOT_DONE -> times == 0;
                case IN_DOUBT -> times <= 1;
            };
            if (!isSo) {
                tally.lie("an addition that was " + what + " is there " + times + " times");
            }
        });
        told.clear();
    }
}
