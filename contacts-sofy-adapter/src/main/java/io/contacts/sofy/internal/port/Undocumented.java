package io.contacts.sofy.internal.port;

import io.contacts.domain.port.Capability;
import io.contacts.sofy.SofyConfiguration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What Sofy does not document, and what can be done instead ({@code sofy.md}, gap 22). */
public final class Undocumented {
    private static final String DASHBOARD = "the dashboard at https://admin.sofy.fr";
    private static final String NO_CHANGE =
            "Sofy documents no way to change a contact, and not what adding one again does"
                    + " to the one that is there: add new contacts with contacts().add(contact, audience), and change others in "
                    + DASHBOARD;

    private final Map<Capability, String> instead = new EnumMap<>(Capability.class);

    /**
     * What can be done instead in one venue.
     *
     * @param groupKey the key that sets the group of {@code contacts().add(contact)}
     */
    public Undocumented(String groupKey) {
        instead.put(
                Capability.ADD_CONTACT,
                "Every contact belongs to a group: set " + groupKey
                        + " to the one to write to, or use contacts().add(contact, audience)");
        instead.put(Capability.FIND_CONTACT, "Sofy documents no way to read a contact: look it up in " + DASHBOARD);
        instead.put(Capability.UPDATE_CONTACT, NO_CHANGE);
        instead.put(Capability.SAVE_CONTACT, NO_CHANGE);
        instead.put(Capability.SAVE_CONTACT_AS, NO_CHANGE);
        instead.put(Capability.DELETE_CONTACT, "Sofy documents no way to delete a contact: delete it in " + DASHBOARD);
        instead.put(
                Capability.UNSUBSCRIBE,
                "Sofy documents no way to take a contact out of a group: take it out in " + DASHBOARD);
        instead.put(
                Capability.SUPPRESS,
                "Sofy documents no way to opt out a contact that is there: do it in " + DASHBOARD
                        + "; one that is new can be added with Consent.optedOut()");
        instead.put(
                Capability.CREATE_AUDIENCE,
                "Sofy says that a group can be created but not how: create it in " + DASHBOARD + ", or set "
                        + SofyConfiguration.ALLOW_UNDOCUMENTED + "=true to try POST /groups");
        instead.put(
                Capability.LIST_AUDIENCE_MEMBERS,
                "Sofy documents no way to list the contacts of a group: see them in " + DASHBOARD);
        instead.put(
                Capability.SUBMIT_IMPORT,
                "Sofy documents no request for many contacts: add them one by one with contacts().add(contact, audience)");
        instead.put(
                Capability.ATTACH_IMPORT,
                "Sofy documents neither imports nor drafts: write to a group from " + DASHBOARD);
    }

    /** What to do instead, as a sentence. */
    public Optional<String> insteadOf(Capability missing) {
        return Optional.ofNullable(instead.get(missing));
    }

    /** For the body of an operation that is not among the capabilities: the guard never lets it be called. */
    static UnsupportedOperationException operation(Capability missing) {
        return new UnsupportedOperationException(missing.operation() + " is not documented by Sofy");
    }
}
