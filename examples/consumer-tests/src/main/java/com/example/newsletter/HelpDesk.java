package com.example.newsletter;

import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactsException;

/** Where people decide what programs must not guess. */
public interface HelpDesk {
    /** Somebody looks at the provider whether the sign-up of this address took effect. */
    void lookInto(EmailAddress email, ContactsException failure);
}
