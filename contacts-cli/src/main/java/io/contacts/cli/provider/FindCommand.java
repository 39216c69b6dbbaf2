package io.contacts.cli.provider;

import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code contacts find EMAIL}. Prints a person's data: it was asked for by address. */
@Command(name = "find", description = "Shows the contact with this address.", mixinStandardHelpOptions = true)
public final class FindCommand implements Callable<Integer> {
    private static final int MOST_DIGITS = 40;

    private final Surroundings surroundings;

    @Mixin
    private PersonAddress address = new PersonAddress();

    @Mixin
    private ProviderAccess access = new ProviderAccess();

    /** One that is started with these surroundings. */
    public FindCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        EmailAddress email = address.get();
        try (ContactsProvider provider = access.open(access.configuration(surroundings), surroundings)) {
            Optional<StoredContact> stored = provider.contacts().find(ContactRef.email(email));
            if (stored.isEmpty()) {
                surroundings.say("contacts: " + provider.name() + " has no contact with this address");
                return ExitCodes.ABSENT;
            }
            print(stored.get());
            return ExitCodes.LANDED;
        }
    }

    private void print(StoredContact stored) {
        Contact contact = stored.contact();
        line("status", stored.status().name().toLowerCase(Locale.ROOT));
        stored.id().ifPresent(id -> line("id", id.value()));
        for (Contact.Component component : Contact.Component.values()) {
            if (component != Contact.Component.CONSENT) {
                line(ImportSettings.columnName(component), text(contact.value(component)));
            }
        }
        contact.fields().forEach((name, value) -> line(name, text(value)));
    }

    private void line(String name, @Nullable String value) {
        if (value != null) {
            surroundings.row(List.of(name, value));
        }
    }

    private static @Nullable String text(@Nullable Object component) {
        if (component instanceof EmailAddress email) {
            return email.value();
        }
        if (component instanceof PhoneNumber phone) {
            return phone.value();
        }
        return component == null ? null : component.toString();
    }

    private static String text(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Number number) {
            return plain(number.value());
        }
        if (value instanceof FieldValue.Timestamp timestamp) {
            return timestamp.value().toString();
        }
        return String.valueOf(((FieldValue.Flag) value).value());
    }

    /** Digits alone, but for a number of so many that they would fill the screen, or all memory. */
    static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS ? number.toString() : number.toPlainString();
    }
}
