package io.contacts.sofy;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.validation.Violation;
import io.contacts.http.WireText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes a contact as the body that Sofy takes. */
final class ContactWriter {
    private final SofyMapper mapper;

    ContactWriter(SofyMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws InvalidContactException with everything that Sofy's JSON has no form for */
    ContactWire write(Contact contact, Columns columns, Supplier<ErrorFacts> facts) {
        List<Violation> violations = new ArrayList<>(0);
        checkText("firstName", contact.firstName(), violations);
        checkText("lastName", contact.lastName(), violations);
        if (contact.birthday() != null && !WireTimes.canWrite(contact.birthday().getYear())) {
            violations.add(new Violation("birthday", WireTimes.NO_SUCH_YEAR));
        }
        Map<Long, Object> members = ColumnMembers.of(contact.fields(), columns, violations);
        if (!violations.isEmpty()) {
            throw new InvalidContactException(facts.get(), violations);
        }
        return mapper.toWire(contact, members);
    }

    private static void checkText(String component, @Nullable String text, List<Violation> violations) {
        if (text != null && !WireText.canWrite(text)) {
            violations.add(new Violation(component, WireText.BROKEN));
        }
    }
}
