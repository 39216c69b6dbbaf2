package io.contacts.importing;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.validation.ContactValidator;
import io.contacts.importing.apply.Application;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.MemoryLedger;
import io.contacts.importing.mapping.HeaderMapper;
import io.contacts.importing.mapping.Mapping;
import io.contacts.importing.row.DateOrders;
import io.contacts.importing.row.OptOuts;
import io.contacts.importing.row.RowReader;
import io.contacts.phones.PhoneReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file: first {@link #plan}, which writes nothing, then {@link #apply}.
 *
 * <pre>{@code
 * try (ContactImport run = ContactImport.of(provider, settings, Clock.systemDefaultZone())) {
 *     ImportPlan plan = run.plan();
 *     ImportReport report = run.apply(RunListener.none());
 * }
 * }</pre>
 *
 * <p>Used by one thread.
 */
public final class ContactImport implements AutoCloseable {
    private final ContactsProvider provider;
    private final ImportSettings settings;
    private final Clock clock;
    private final Ledger ledger;
    private @Nullable Prepared prepared;

    private ContactImport(ContactsProvider provider, ImportSettings settings, Clock clock, Ledger ledger) {
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
        this.ledger = ledger;
    }

    /**
     * An import into this provider, which stays the caller's to close.
     *
     * @param clock what day it is: birthdays are not in the future
     */
    public static ContactImport of(ContactsProvider provider, ImportSettings settings, Clock clock) {
        return of(provider, settings, clock, new MemoryLedger());
    }

    /** An import whose rows' states are kept in this ledger, which is closed with it. */
    static ContactImport of(ContactsProvider provider, ImportSettings settings, Clock clock, Ledger ledger) {
        return new ContactImport(provider, settings, clock, ledger);
    }

    /**
     * Checks that a file can be read as CSV with a header and a row, before anything else is opened.
     *
     * @throws ImportRefusedException if it cannot
     */
    public static void requireReadable(Path file) {
        Header.of(CsvFile.inspect(file));
    }

    /**
     * Reads the whole file and decides what becomes of every row. Writes nothing at the provider; asks it for its fields
     * if a column needs them, and for the audience if one is named.
     *
     * @throws ImportRefusedException if the file or the settings cannot be used; all reasons that are known at once
     * @throws io.contacts.domain.error.ContactsException if the provider had to be asked and did not answer
     */
    public ImportPlan plan() {
        if (prepared != null) {
            throw new IllegalStateException("the plan is made already");
        }
        CsvFile file = CsvFile.inspect(settings.file());
        List<String> header = Header.of(file);
        ModeChoice choice = ModeChoice.of(provider, settings);
        Mapping mapping = HeaderMapper.map(header, provider, settings);
        DateOrders orders = DateOrders.of(file, mapping, settings.dateOrder());
        RowReader reader = reader(mapping, orders, choice.required(mapping));
        Planning planning =
                new Planning(file, mapping, reader, OptOuts.of(file, mapping, reader), ledger, settings.duplicates());
        planning.run(provider.name());
        prepared = new Prepared(file, header, mapping, reader, choice);
        List<String> warnings = new ArrayList<>(mapping.warnings());
        orders.statement().ifPresent(warnings::add);
        warnings.addAll(planning.warnings());
        return new ImportPlan(
                file.name(),
                file.fingerprint(),
                file.detected(),
                choice.mode(),
                choice.bulk(),
                mapping.described(),
                ledger.counts(),
                warnings,
                planning.problems());
    }

    /**
     * Sends what the plan left pending. An interrupt stops it promptly; the report then says how far it came.
     *
     * @return where every row ended
     * @throws IllegalStateException if there is no plan yet
     * @throws ImportRefusedException if the file was changed since the plan
     */
    public ImportReport apply(RunListener listener) {
        Prepared plan = requirePlan();
        if (!CsvFile.inspect(settings.file()).fingerprint().equals(plan.file().fingerprint())) {
            throw new ImportRefusedException(plan.file().name() + " was changed since it was read; start again");
        }
        return new Application(
                        provider,
                        settings,
                        plan.file(),
                        plan.reader(),
                        ledger,
                        plan.choice().mode(),
                        plan.choice().bulk(),
                        listener)
                .run();
    }

    /**
     * Writes the rejected rows as CSV: the original columns, and line, code, reason and what to do. It can be corrected and
     * imported as it is.
     *
     * @param out where to; left open
     * @return how many rows were written
     * @throws IllegalStateException if there is no plan yet
     */
    public long writeRejects(OutputStream out) throws IOException {
        Prepared plan = requirePlan();
        return new Rejects(plan.file(), plan.header(), plan.mapping().rejectsFile(), ledger).write(out);
    }

    /** The rows in each state as of now. */
    public StateCounts counts() {
        return ledger.counts();
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** A reader that reads a row the same whenever it does: the day, and the moment of a consent, are the plan's. */
    private RowReader reader(Mapping mapping, DateOrders orders, Set<ContactComponent> required) {
        Clock now = Clock.fixed(clock.instant(), clock.getZone());
        settings.consentEvidence().ifPresent(evidence -> requireConsent(evidence, now));
        return new RowReader(
                mapping,
                ContactValidator.create(),
                phones(),
                orders.order().orElse(null),
                required,
                settings.consentEvidence().orElse(null),
                now);
    }

    private static void requireConsent(String evidence, Clock now) {
        try {
            Consent.optedIn(evidence, now.instant());
        } catch (IllegalArgumentException e) {
            throw new ImportRefusedException("--consent-evidence: " + e.getMessage());
        }
    }

    private PhoneReader phones() {
        try {
            return PhoneReader.forRegion(settings.phoneRegion());
        } catch (IllegalArgumentException e) {
            throw new ImportRefusedException("--phone-region: " + e.getMessage());
        }
    }

    private Prepared requirePlan() {
        if (prepared == null) {
            throw new IllegalStateException("make the plan first");
        }
        return prepared;
    }

    private record Prepared(CsvFile file, List<String> header, Mapping mapping, RowReader reader, ModeChoice choice) {}
}
