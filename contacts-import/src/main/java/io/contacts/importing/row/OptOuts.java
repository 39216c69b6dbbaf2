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
 * everybody who has the number where the opt-out itself knows nothing but that. Closed by whoever asked for it.
 */
public final class OptOuts implements AutoCloseable {
    private final Identity identity = new Identity();
    private final OptOutLines lines = new OptOutLines();

    private OptOuts() {}

    /** Everybody who opted out in this file, which is read only if a column tells. */
    public static OptOuts of(CsvFile file, Mapping mapping, RowReader reader) {
        OptOuts optOuts = new OptOuts();
        if (!mapping.tellsOptOuts()) {
            return optOuts;
        }
        try (CsvRows rows = file.open()) {
            rows.header();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                optOuts.collect(next.get(), reader);
            }
            optOuts.lines.complete();
        } catch (RuntimeException e) {
            optOuts.close();
            throw e;
        }
        return optOuts;
    }

    /** What the file says of this person, if it says that they opted out. */
    public Optional<OptOut> of(Contact contact) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        EmailAddress email = contact.email();
        PhoneNumber mobile = contact.mobilePhone();
        OptionalLong line = email == null ? OptionalLong.empty() : lines.line(identity.of(email));
        if (line.isPresent()) {
            return Optional.of(new OptOut(line.getAsLong(), true));
        }
        if (mobile == null) {
            return Optional.empty();
        }
        line = lines.line(identity.of(mobile));
        if (line.isEmpty() && email == null) {
            line = lines.line(identity.ofAlso(mobile));
        }
        return line.isPresent() ? Optional.of(new OptOut(line.getAsLong(), false)) : Optional.empty();
    }

    @Override
    public void close() {
        lines.close();
    }

    private void collect(CsvRow row, RowReader reader) {
        RowReading reading = reader.read(row);
        if (!reading.optedOut()) {
            return;
        }
        EmailAddress email = reading.contact().email();
        PhoneNumber mobile = reading.contact().mobilePhone();
        if (email != null) {
            lines.put(identity.of(email), row.line());
        }
        if (mobile != null) {
            lines.put(email == null ? identity.of(mobile) : identity.ofAlso(mobile), row.line());
        }
    }

    /**
     * That somebody opted out.
     *
     * @param line the last line that says so
     * @param ofAddress whether it says so of their e-mail address, not only of a number, which several people may share
     */
    public record OptOut(long line, boolean ofAddress) {}
}
