package io.contacts.importing.internal.people;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** By what two rows are one person: the e-mail address, whatever its letter case, else the mobile phone. */
public final class Identity {
    private final MessageDigest digest;

    /** An identity for one thread at a time. */
    public Identity() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A number that is the same for one person's rows. Two people share one by chance in about one of 1.5 million files
     * of 5 million rows.
     */
    public long of(Contact contact) {
        if (contact.email() != null) {
            return of(contact.email());
        }
        if (contact.mobilePhone() != null) {
            return of(contact.mobilePhone());
        }
        throw new IllegalArgumentException("a contact without address or mobile phone is nobody");
    }

    /** The number of whoever has this address, in any letter case. */
    public long of(EmailAddress email) {
        return hash("e" + email.comparisonKey());
    }

    /** The number of whoever has this mobile phone and no address. */
    public long of(PhoneNumber mobile) {
        return hash("m" + mobile.value());
    }

    /** The number of somebody whose address may be another's: its row is uneven. */
    public long ofUncertain(EmailAddress email) {
        return hash("u" + email.comparisonKey());
    }

    /** A number for a text of any other kind. */
    public long of(CharSequence text) {
        return hash("t" + text);
    }

    private long hash(String key) {
        return ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
