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
import org.jspecify.annotations.Nullable;

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
        OptionalLong line = email == null ? OptionalLong.empty() : lines.line(identity.of(email));
        if (line.isPresent()) {
            return Optional.of(new OptOut(line.getAsLong(), true));
        }
        line = uncertain(email, contact.mobilePhone());
        return line.isPresent() ? Optional.of(new OptOut(line.getAsLong(), false)) : Optional.empty();
    }

    private OptionalLong uncertain(@Nullable EmailAddress email, @Nullable PhoneNumber mobile) {
        OptionalLong line = email == null ? OptionalLong.empty() : lines.line(identity.ofUncertain(email));
        if (line.isEmpty() && mobile != null) {
            line = lines.line(identity.of(mobile));
        }
        return line.isEmpty() && mobile != null && email == null ? lines.line(identity.ofAlso(mobile)) : line;
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
            boolean certain = !(reading instanceof RowReading.Uneven);
            lines.put(certain ? identity.of(email) : identity.ofUncertain(email), row.line());
        }
        if (mobile != null) {
            lines.put(email == null ? identity.of(mobile) : identity.ofAlso(mobile), row.line());
        }
    }

    /**
     * That somebody opted out.
     *
     * @param line the last line that says so
     * @param ofAddress whether it certainly says so of their e-mail address: not only of a number, which several people may
     *     share, and not in a row of which it is not known which cell is which
     */
    public record OptOut(long line, boolean ofAddress) {}
}
