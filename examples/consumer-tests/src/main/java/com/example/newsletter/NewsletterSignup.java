package com.example.newsletter;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import java.util.EnumSet;
import java.util.Set;

/** Signs people up for a newsletter. It knows the ports and no provider. */
public final class NewsletterSignup {
    private static final Set<Capability> NEEDED =
            EnumSet.of(Capability.ADD_CONTACT_TO_AUDIENCE, Capability.SAVE_CONTACT, Capability.SUBSCRIBE);

    private final ContactsProvider provider;
    private final AudienceId newsletter;
    private final HelpDesk helpDesk;

    /** @throws IllegalArgumentException if the provider lacks an operation that is needed here */
    public NewsletterSignup(ContactsProvider provider, AudienceId newsletter, HelpDesk helpDesk) {
        if (!provider.capabilities().containsAll(NEEDED)) {
            throw new IllegalArgumentException(provider.name() + " cannot do all of " + NEEDED);
        }
        this.provider = provider;
        this.newsletter = newsletter;
        this.helpDesk = helpDesk;
    }

    /** Adds somebody new, updates somebody who is there already, and never writes to somebody who has opted out. */
    public Outcome signUp(EmailAddress email, String firstName) {
        Contact person = Contact.builder().email(email).firstName(firstName).build();
        try {
            return addOrSave(email, person);
        } catch (ContactSuppressedException | BadAddressException e) {
            return Outcome.LEFT_ALONE;
        } catch (ContactsException e) {
            return afterFailure(email, e);
        }
    }

    private Outcome addOrSave(EmailAddress email, Contact person) {
        try {
            provider.contacts().add(person, newsletter);
            return Outcome.WELCOME;
        } catch (ContactAlreadyExistsException e) {
            // In this order: who has opted out is refused before anything is changed.
            provider.subscriptions().subscribe(email, newsletter);
            provider.contacts().save(person);
            return Outcome.WELCOME_BACK;
        }
    }

    /** The error itself says whether the same call may be made again. */
    private Outcome afterFailure(EmailAddress email, ContactsException failure) {
        return switch (failure.retry()) {
            case SAFE -> Outcome.TRY_AGAIN_LATER;
            case IN_DOUBT -> {
                helpDesk.lookInto(email, failure);
                yield Outcome.SOMEBODY_LOOKS_INTO_IT;
            }
            case UNSAFE -> throw failure;
        };
    }

    /** What became of a sign-up. */
    public enum Outcome {
        /** Somebody new gets the newsletter. */
        WELCOME,
        /** Somebody whom the provider knew gets it. */
        WELCOME_BACK,
        /** The address may not be written to, or cannot be reached. */
        LEFT_ALONE,
        /** Nothing happened yet. */
        TRY_AGAIN_LATER,
        /** It may have happened or not: trying again could do it twice. */
        SOMEBODY_LOOKS_INTO_IT
    }
}
