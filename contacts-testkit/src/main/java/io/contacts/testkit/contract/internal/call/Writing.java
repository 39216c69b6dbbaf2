package io.contacts.testkit.contract.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations that take a whole contact, seen as one thing, so that what all of them owe is said once.
 *
 * @param operation which of them
 * @param provider who is written to
 * @param audience where a contact goes that is added to an audience; {@code null} for the others
 */
public record Writing(
        Capability operation,
        ContactsProvider provider,
        @Nullable AudienceId audience) {
    /** All of them. */
    public static Stream<Capability> operations() {
        return Stream.of(
                Capability.ADD_CONTACT,
                Capability.ADD_CONTACT_TO_AUDIENCE,
                Capability.SAVE_CONTACT,
                Capability.SAVE_CONTACT_AS,
                Capability.SUBMIT_IMPORT);
    }

    /** One that the provider claims; seeds what it needs. */
    public static Writing of(Capability operation, RuleGroup rule) {
        rule.facts().require(operation);
        if (operation != Capability.ADD_CONTACT_TO_AUDIENCE) {
            return new Writing(operation, rule.provider(), null);
        }
        rule.facts().require(HarnessAbility.SEED_AUDIENCE);
        AudienceId audience = rule.harness().seedAudience("Guests");
        return new Writing(operation, rule.provider(), audience);
    }

    /** How violations call a component of the one contact. */
    public String component(String name) {
        if (operation != Capability.SUBMIT_IMPORT) {
            return name;
        }
        return name.isEmpty() ? "contacts[0]" : "contacts[0]." + name;
    }

    /** Writes the contact and gives what came back, where something does. */
    public Optional<StoredContact> write(Contact contact) {
        return switch (operation) {
            case ADD_CONTACT -> Optional.of(provider.contacts().add(contact));
            case ADD_CONTACT_TO_AUDIENCE ->
                Optional.of(provider.contacts().add(contact, Objects.requireNonNull(audience)));
            case SAVE_CONTACT -> Optional.of(provider.contacts().save(contact).contact());
            case SAVE_CONTACT_AS ->
                Optional.of(provider.contacts()
                        .saveAs(contact.email() == null ? Scene.THERE : contact.email(), contact)
                        .contact());
            case SUBMIT_IMPORT -> {
                provider.imports().submit(ImportBatch.of(List.of(contact)));
                yield Optional.empty();
            }
            default -> throw new AssertionError(operation + " takes no contact");
        };
    }

    /** Writes the contact and keeps the error, if there is one. */
    public void collect(Contact contact, List<ContactsException> errors) {
        try {
            write(contact);
        } catch (ContactsException error) {
            errors.add(error);
        }
    }

    /** Writes the contact, which may be refused with one of these errors, and with no other. */
    public boolean unlessRefused(Contact contact, List<Class<? extends ContactsException>> allowed) {
        try {
            write(contact);
            return true;
        } catch (ContactsException error) {
            assertThat(allowed)
                    .as(
                            "the errors that may come here, against %s",
                            error.getClass().getSimpleName())
                    .contains(error.getClass());
            return false;
        }
    }
}
