package com.example.frontdesk;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

/**
 * What a front desk does with people's addresses: who arrives gets into the audience "Guests", who asks to be left alone is.
 *
 * <p>It is written against the ports. Which provider is behind them stands in the properties file and nowhere else.
 */
public final class FrontDesk {
    private static final String GUESTS = "Guests";
    private static final Set<Capability> DUTIES =
            EnumSet.of(Capability.LIST_AUDIENCES, Capability.ADD_CONTACT_TO_AUDIENCE, Capability.SUPPRESS);

    private final ContactsProvider provider;

    FrontDesk(ContactsProvider provider) {
        this.provider = provider;
    }

    /**
     * One day at the desk.
     *
     * @param args the properties file, the address of somebody who arrives, the address of somebody to be left alone
     */
    public static void main(String[] args) throws IOException {
        try (ContactsProvider provider = ContactsProviders.open(read(Path.of(args[0])))) {
            FrontDesk desk = new FrontDesk(provider);
            for (Capability missing : desk.cannot()) {
                System.out.println(provider.name() + " has no " + missing.operation() + ": that is left to you");
            }
            desk.welcome(Contact.builder().email(args[1]).build());
            desk.leaveAlone(EmailAddress.of(args[2]));
        }
    }

    /** The duties that the provider in use cannot do; asking sends nothing. */
    Set<Capability> cannot() {
        Set<Capability> missing = EnumSet.copyOf(DUTIES);
        missing.removeAll(provider.capabilities());
        return missing;
    }

    /** Adds somebody to the guests. */
    void welcome(Contact guest) {
        provider.contacts().add(guest, guests());
    }

    /** Makes sure that nobody writes to this address again; says whether the provider could be told so. */
    boolean leaveAlone(EmailAddress email) {
        if (cannot().contains(Capability.SUPPRESS)) {
            return false;
        }
        provider.subscriptions().suppress(email);
        return true;
    }

    private AudienceId guests() {
        return provider.audiences().list().stream()
                .filter(audience -> audience.name().equals(GUESTS))
                .map(Audience::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no audience " + GUESTS));
    }

    private static ContactsConfig read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return ContactsConfig.fromProperties(properties);
    }
}
