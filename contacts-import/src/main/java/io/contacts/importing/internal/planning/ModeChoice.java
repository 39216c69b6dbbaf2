package io.contacts.importing.internal.planning;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.internal.apply.RowCall;
import io.contacts.importing.internal.mapping.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What will be done with each contact, as far as the provider can and the user asks. */
public final class ModeChoice {
    private final ContactsProvider provider;
    private final ImportSettings settings;
    private final ImportMode mode;

    private ModeChoice(ContactsProvider provider, ImportSettings settings, ImportMode mode) {
        this.provider = provider;
        this.settings = settings;
        this.mode = mode;
    }

    /** @throws ImportRefusedException if the provider cannot do it, or the audience does not go with it */
    static ModeChoice of(ContactsProvider provider, ImportSettings settings) {
        boolean saves = can(provider, Capability.SUBMIT_IMPORT) || can(provider, Capability.SAVE_CONTACT);
        boolean byDefaultSaves = saves && settings.audience().isEmpty();
        ImportMode mode = settings.mode().orElse(byDefaultSaves ? ImportMode.SAVE : ImportMode.ADD);
        ModeChoice choice = new ModeChoice(provider, settings, mode);
        choice.requirePossible(saves);
        settings.audience().ifPresent(choice::requireAudience);
        return choice;
    }

    ImportMode mode() {
        return mode;
    }

    /** Whether contacts are sent many at once. */
    boolean bulk() {
        return mode == ImportMode.SAVE && !settings.oneByOne() && can(provider, Capability.SUBMIT_IMPORT);
    }

    /** The operation that sends. */
    Capability operation() {
        return bulk()
                ? Capability.SUBMIT_IMPORT
                : RowCall.operation(mode, settings.audience().isPresent());
    }

    /** Whether every row may be sent again, also one whose opt-out is carried: a changed file may bring one in. */
    public boolean repeatable() {
        return provider.repeatable(operation())
                && (!appliesOptOuts()
                        || provider.repeatable(
                                RowCall.optOutOperation(settings.audience().isPresent())));
    }

    /** Whether opt-outs of the file are carried to the provider. */
    boolean appliesOptOuts() {
        return settings.applyOptOuts()
                && can(provider, RowCall.optOutOperation(settings.audience().isPresent()));
    }

    /**
     * The components that every contact needs; an update names the contact by its address.
     *
     * @throws ImportRefusedException if the file has no column for the address of an update
     */
    Set<Contact.Component> required(Mapping mapping) {
        Set<Contact.Component> required = new HashSet<>(provider.required());
        if (mode == ImportMode.UPDATE) {
            if (mapping.of(Contact.Component.EMAIL).isEmpty()) {
                throw new ImportRefusedException("--mode update needs a column with the e-mail address");
            }
            required.add(Contact.Component.EMAIL);
        }
        return required;
    }

    private void requirePossible(boolean saves) {
        Capability needed = RowCall.operation(mode, settings.audience().isPresent());
        boolean possible = (mode == ImportMode.SAVE && !settings.oneByOne()) ? saves : can(provider, needed);
        if (!possible) {
            throw new ImportRefusedException(provider.name() + " cannot do this (--mode "
                    + mode.name().toLowerCase(Locale.ROOT) + " needs " + needed.operation() + ")" + advice(needed));
        }
    }

    private String advice(Capability needed) {
        if (needed == Capability.ADD_CONTACT && can(provider, Capability.ADD_CONTACT_TO_AUDIENCE)) {
            return "; name the audience to add to with --audience";
        }
        return mode == ImportMode.ADD ? "" : "; it documents no such operation, so use --mode add";
    }

    private void requireAudience(AudienceId wanted) {
        if (mode != ImportMode.ADD) {
            throw new ImportRefusedException(
                    "--audience goes with --mode add: putting people who are there already into an"
                            + " audience could bring back somebody who left it");
        }
        if (!can(provider, Capability.LIST_AUDIENCES)) {
            return;
        }
        List<Audience> audiences = provider.audiences().list();
        if (audiences.stream().noneMatch(audience -> audience.id().equals(wanted))) {
            throw new ImportRefusedException("there is no audience " + wanted + " at " + provider.name()
                    + "; there are: "
                    + audiences.stream()
                            .map(audience -> audience.id() + " (" + audience.name() + ")")
                            .toList());
        }
    }

    private static boolean can(ContactsProvider provider, Capability operation) {
        return provider.capabilities().contains(operation);
    }
}
