package io.contacts.importing.internal.row;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.internal.mapping.Mapping;
import io.contacts.importing.internal.people.Identity;
import io.contacts.importing.internal.people.OptOutLines;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;

/**
 * Who opted out in any row of the file, before or after the row that counts, and also where the rest of that row is
 * invalid. An opt-out holds for the person's address, and for everybody who has their mobile phone: a message to it would reach
 * them. The same people are known of rows that say in unknown words whether they opted out. Closed by whoever asked for it.
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
        if (email != null) {
            OptionalLong line = lines.line(identity.of(email));
            if (line.isPresent()) {
                return Optional.of(new OptOut(line.getAsLong(), Of.ADDRESS));
            }
            line = lines.line(identity.ofUncertain(email));
            if (line.isPresent()) {
                return Optional.of(new OptOut(line.getAsLong(), Of.PERHAPS));
            }
        }
        OptionalLong line = ofNumber(contact, person -> person);
        return line.isPresent() ? Optional.of(new OptOut(line.getAsLong(), Of.NUMBER)) : Optional.empty();
    }

    /**
     * The last line of this person that says in words that are not known whether they opted out. Nobody of whom that is said
     * may be sent by another row, before somebody has put it right.
     */
    public OptionalLong unclear(Contact contact) {
        if (lines.isEmpty()) {
            return OptionalLong.empty();
        }
        EmailAddress email = contact.email();
        OptionalLong line = email == null ? OptionalLong.empty() : lines.line(unclear(identity.of(email)));
        return line.isPresent() ? line : ofNumber(contact, OptOuts::unclear);
    }

    private OptionalLong ofNumber(Contact contact, LongUnaryOperator kept) {
        PhoneNumber mobile = contact.mobilePhone();
        return mobile == null ? OptionalLong.empty() : lines.line(kept.applyAsLong(identity.of(mobile)));
    }

    @Override
    public void close() {
        lines.close();
    }

    private void collect(CsvRow row, RowReader reader) {
        RowReading reading = reader.read(row);
        if (reading.optedOut()) {
            boolean certain = !(reading instanceof RowReading.Uneven);
            collect(reading.contact(), row.line(), certain ? identity::of : identity::ofUncertain, person -> person);
            reading.perhaps().forEach(other -> collect(other, row.line(), identity::ofUncertain, person -> person));
        } else if (reading.optOutUnclear()) {
            collect(reading.contact(), row.line(), identity::of, OptOuts::unclear);
            reading.perhaps().forEach(other -> collect(other, row.line(), identity::of, OptOuts::unclear));
        }
    }

    private void collect(Contact contact, long line, ToLongFunction<EmailAddress> ofEmail, LongUnaryOperator kept) {
        EmailAddress email = contact.email();
        PhoneNumber mobile = contact.mobilePhone();
        if (email != null) {
            lines.put(kept.applyAsLong(ofEmail.applyAsLong(email)), line);
        }
        if (mobile != null) {
            lines.put(kept.applyAsLong(identity.of(mobile)), line);
        }
    }

    /** Another number for the same person, as different from all others as theirs. */
    private static long unclear(long person) {
        return ~person;
    }

    /** Of what an opt-out is known. */
    public enum Of {
        /** It certainly says so of this e-mail address. */
        ADDRESS,
        /** Perhaps of this address: it is not known which cell is which, or the address stands among other text. */
        PERHAPS,
        /** Of the mobile phone, which several people may share. */
        NUMBER
    }

    /**
     * That somebody opted out.
     *
     * @param line the last line that says so
     * @param of by what they are known
     */
    public record OptOut(long line, Of of) {
        /** Whether nobody else can be meant, so that it can be carried to the provider. */
        public boolean ofAddress() {
            return of == Of.ADDRESS;
        }
    }
}
