package io.contacts.sofy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.provider.ContactsProvider;
import java.util.function.Consumer;

/** Everything that can be asked of Sofy. */
enum Operation {
    ADD(provider -> provider.contacts().add(Venue.zoe().build())),
    ADD_TO_AUDIENCE(provider -> provider.contacts().add(Venue.zoe().build(), AudienceId.of("1"))),
    SUBSCRIBE(provider -> provider.subscriptions().subscribe(EmailAddress.of("zoe@example.com"), AudienceId.of("1"))),
    LIST_AUDIENCES(provider -> provider.audiences().list()),
    FIND_AUDIENCE(provider -> provider.audiences().find(AudienceId.of("1"))),
    CREATE_AUDIENCE(provider -> provider.audiences().create("Guests")),
    FIELDS(provider -> provider.fields().list()),
    NATIVE_GROUPS(provider -> provider.unwrap(SofyClient.class).groups()),
    NATIVE_COLUMNS(provider -> provider.unwrap(SofyClient.class).customColumns());

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Consumer<ContactsProvider> run;

    Operation(Consumer<ContactsProvider> run) {
        this.run = run;
    }

    void run(ContactsProvider provider) {
        run.accept(provider);
    }
}
