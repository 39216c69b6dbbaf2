package io.contacts.importing.row;

import io.contacts.domain.contact.Contact;
import io.contacts.importing.RowProblem;
import java.util.List;

/** What a row holds. */
public sealed interface RowReading {
    /**
     * A contact to be sent.
     *
     * @param contact the contact, which keeps its constraints
     */
    record Valid(Contact contact) implements RowReading {}

    /**
     * A contact of somebody who opted out in the file: not sent.
     *
     * @param contact the contact
     * @param column the header of the column that says so
     */
    record OptedOut(Contact contact, String column) implements RowReading {}

    /**
     * A row that cannot be sent.
     *
     * @param problems everything that is wrong, at least one
     */
    record Invalid(List<RowProblem> problems) implements RowReading {
        /** Copies the problems. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
