package io.contacts.sentori.internal.mapping;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was found on the way into a body: what is wrong with a call, and how many contacts it sends without their birthday. */
final class Findings {
    private static final Set<Contact.Component> BIRTHDAY = Set.of(Contact.Component.BIRTHDAY);

    private final List<Violation> violations = new ArrayList<>(0);
    private int birthdaysLeftOut;

    void add(Violation violation) {
        violations.add(violation);
    }

    void leaveOutBirthday() {
        birthdaysLeftOut++;
    }

    /** Takes over what was found of the contact at this place among several. */
    void addInside(int place, Findings part) {
        // Written only where something was found: of most there is nothing, and there are millions of them.
        part.violations.forEach(violation -> violations.add(violation.inside("contacts[" + place + "]")));
        birthdaysLeftOut += part.birthdaysLeftOut;
    }

    boolean areHarmless() {
        return violations.isEmpty();
    }

    /**
     * Tells of what is left out once nothing stands against the call: from a call that is refused, nothing is left out.
     *
     * @param facts of the call
     * @throws InvalidContactException with everything that is wrong
     */
    void settle(ErrorFacts facts, CallObserver observer) {
        if (!violations.isEmpty()) {
            throw new InvalidContactException(facts, violations);
        }
        for (int i = 0; i < birthdaysLeftOut; i++) {
            observer.dropped(facts.provider(), facts.operation(), BIRTHDAY);
        }
    }
}
