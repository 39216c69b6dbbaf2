package io.contacts.importing.internal.planning;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.importing.runs.ContactNumbers;
import io.contacts.importing.runs.EarlierOptOuts;
import java.util.OptionalLong;

/** Leaves out whoever opted out in a file that was imported before. */
final class OptOutsBefore {
    private final EarlierOptOuts earlier;
    private final ContactNumbers numbers;

    OptOutsBefore(EarlierOptOuts earlier, ContactNumbers numbers) {
        this.earlier = earlier;
        this.numbers = numbers;
    }

    /** This plan of a row, or another in which it is left out; {@code person} is the number of the row's person. */
    RowPlan heeded(RowPlan plan, long person) {
        // Nobody is known, but for files of rejected rows: every other row would pay for a digest of its number.
        if (earlier.isEmpty() || plan.optOut()) {
            return plan;
        }
        OptionalLong line = line(plan.contact(), person);
        return line.isPresent() ? plan.optedOutBefore(line.getAsLong()) : plan;
    }

    /** As within a file, an opt-out of a number alone holds for everybody who has it. */
    private OptionalLong line(Contact contact, long person) {
        OptionalLong line = earlier.line(person);
        PhoneNumber mobile = contact.mobilePhone();
        return line.isPresent() || mobile == null ? line : earlier.line(numbers.person(mobile));
    }
}
