package io.contacts.sofy.internal.mapping;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.validation.Violation;
import io.contacts.http.wire.WireText;
import io.contacts.sofy.internal.field.ColumnMembers;
import io.contacts.sofy.internal.field.Columns;
import io.contacts.sofy.internal.value.WireTimes;
import io.contacts.sofy.internal.wire.ContactWire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Writes a contact as the body that Sofy takes. */
public final class ContactWriter {
    private final SofyMapper mapper;

    /** One that leaves the parts without a choice to this mapper. */
    public ContactWriter(SofyMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The body of this contact.
     *
     * @throws InvalidContactException with everything that Sofy's JSON has no form for
     */
    public ContactWire write(Contact contact, Columns columns, Supplier<ErrorFacts> facts) {
        List<Violation> violations = new ArrayList<>(0);
        for (Contact.Component component : ContactWire.COMPONENTS) {
            if (contact.value(component) instanceof String text && !WireText.canWrite(text)) {
                violations.add(new Violation(component.componentName(), WireText.BROKEN));
            }
        }
        if (contact.birthday() != null && !WireTimes.canWrite(contact.birthday().getYear())) {
            violations.add(new Violation("birthday", WireTimes.NO_SUCH_YEAR));
        }
        Map<Long, Object> members = ColumnMembers.of(contact.fields(), columns, violations);
        if (!violations.isEmpty()) {
            throw new InvalidContactException(facts.get(), violations);
        }
        return mapper.toWire(contact, members);
    }
}
