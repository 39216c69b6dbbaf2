package io.contacts.testkit.contract;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import java.util.List;

/** Looks into the store, without the provider: none of this counts as a request. Must work while a fault is on. */
public interface StoreView {
    /**
     * Every contact of the store that has this address, in whatever case: empty, one, or several where the store keeps
     * them apart. Each holds exactly what the store holds: the address in its stored spelling, custom fields under the
     * names that they were seeded with, nothing that was never written.
     *
     * <p>What the store cannot hold is left out: a store that only knows yes or no about consent shows evidence and time
     * of its own making.
     */
    List<Contact> stored(EmailAddress email);

    /** The addresses in this audience, suppressed ones too if the store still has them there; empty if there is no such. */
    List<EmailAddress> membersOf(AudienceId audience);

    /** Whether the address must not be written to; {@code false} where the store knows no such thing. */
    boolean isSuppressed(EmailAddress email);

    /** Whether the store holds the address as bad; {@code false} where it knows no such thing. */
    boolean isBadAddress(EmailAddress email);

    /** The names of all audiences. */
    List<String> audienceNames();

    /** How many requests have reached the store since the harness was made, counted when they arrive; refused ones too. */
    int requests();

    /** How many of them were to change something, whether or not they did. */
    int writes();
}
