package io.contacts.domain.error;

import io.contacts.domain.port.Capability;
import java.util.Set;
import java.util.TreeSet;

/** The provider documents no such operation. Thrown before anything is sent. */
public final class UnsupportedCapabilityException extends ContactsException {
    private final Set<Capability> supported;

    /**
     * A refusal.
     *
     * @param supported what the provider can do instead
     */
    public UnsupportedCapabilityException(ErrorFacts facts, Set<Capability> supported) {
        super(facts, Retry.UNSAFE, "this provider has no such operation", supportedSentence(supported), null);
        this.supported = Set.copyOf(supported);
    }

    /** What the provider can do, unmodifiable. */
    public Set<Capability> supported() {
        return supported;
    }

    private static String supportedSentence(Set<Capability> supported) {
        if (supported.isEmpty()) {
            return "It has none at all";
        }
        StringBuilder sentence = new StringBuilder("It has: ");
        String separator = "";
        for (Capability capability : new TreeSet<>(supported)) {
            sentence.append(separator).append(capability.operation());
            separator = ", ";
        }
        return sentence.toString();
    }
}
