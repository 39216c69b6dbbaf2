package io.contacts.importing.row;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.mapping.Mapping;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who opted out in any row of the file, before or after the row that counts, and also where the rest of that row is
 * invalid. An opt-out holds for the person's address; for the number too where another row knows nothing but that; and for
 * everybody who has the number where the opt-out itself knows nothing but that.
 */
public final class OptOuts {
    private final Identity identity = new Identity();
    private final LongIndex linesByPerson = new LongIndex();
    private final LongIndex linesByNumber = new LongIndex();
    private boolean nobody = true;

    private OptOuts() {}

    /** Everybody who opted out in this file, which is read only if a column tells. */
    public static OptOuts of(CsvFile file, Mapping mapping, RowReader reader) {
        OptOuts optOuts = new OptOuts();
        if (mapping.tellsOptOuts()) {
            try (CsvRows rows = file.open()) {
                rows.header();
                for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                    optOuts.collect(next.get(), reader);
                }
            }
        }
        return optOuts;
    }

    /** The line that says that this person opted out, if one does. */
    public OptionalLong line(Contact contact) {
        if (nobody) {
            return OptionalLong.empty();
        }
        EmailAddress email = contact.email();
        PhoneNumber mobile = contact.mobilePhone();
        OptionalLong line = email == null ? OptionalLong.empty() : linesByPerson.get(identity.of(email));
        if (line.isPresent() || mobile == null) {
            return line;
        }
        OptionalLong byNumberAlone = linesByPerson.get(identity.of(mobile));
        return byNumberAlone.isPresent() || email != null ? byNumberAlone : linesByNumber.get(identity.of(mobile));
    }

    private void collect(CsvRow row, RowReader reader) {
        RowReading reading = reader.read(row);
        if (!reading.optedOut()) {
            return;
        }
        nobody = false;
        EmailAddress email = reading.contact().email();
        PhoneNumber mobile = reading.contact().mobilePhone();
        if (email != null) {
            linesByPerson.put(identity.of(email), row.line());
        }
        if (mobile != null) {
            (email == null ? linesByPerson : linesByNumber).put(identity.of(mobile), row.line());
        }
    }
}
