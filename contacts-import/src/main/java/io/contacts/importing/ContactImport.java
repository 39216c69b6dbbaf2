package io.contacts.importing;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.validation.ContactValidator;
import io.contacts.importing.apply.Application;
import io.contacts.importing.apply.SingleSender;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.MemoryLedger;
import io.contacts.importing.mapping.HeaderMapper;
import io.contacts.importing.mapping.Mapping;
import io.contacts.importing.row.DateOrders;
import io.contacts.importing.row.RowReader;
import io.contacts.phones.PhoneReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final Ledger ledger = new MemoryLedger();
    private @Nullable Prepared prepared;

    private ContactImport(ContactsProvider provider, ImportSettings settings, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An import into this provider, which stays the caller's to close.
     *
     * @param clock what day it is: birthdays are not in the future
     */
    public static ContactImport of(ContactsProvider provider, ImportSettings settings, Clock clock) {
        return new ContactImport(provider, settings, clock);
    }

    /**
     * Checks that a file can be read as CSV with a header and a row, before anything else is opened.
     *
     * @throws ImportRefusedException if it cannot
     */
    public static void requireReadable(Path file) {
        headerOf(CsvFile.inspect(file));
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
        List<String> header = headerOf(file);
        ImportMode mode = mode();
        requireAudience(mode);
        Mapping mapping = HeaderMapper.map(header, provider, settings);
        requireAddressFor(mode, mapping);
        DateOrders orders = DateOrders.of(file, mapping, settings.dateOrder());
        RowReader reader = new RowReader(
                mapping,
                ContactValidator.create(),
                PhoneReader.forRegion(settings.phoneRegion()),
                orders.order().orElse(null),
                required(mode),
                settings.consentEvidence().orElse(null),
                clock);
        boolean bulk = mode == ImportMode.SAVE
                && !settings.oneByOne()
                && provider.capabilities().contains(Capability.SUBMIT_IMPORT);
        Prepared made = new Prepared(file, header, mapping, reader, mode, bulk);
        Planning planning = new Planning(file, mapping, reader, ledger, settings.duplicates());
        planning.run();
        prepared = made;
        List<String> warnings = new ArrayList<>(mapping.warnings());
        orders.statement().ifPresent(warnings::add);
        warnings.addAll(planning.warnings());
        return new ImportPlan(
                file.name(),
                file.fingerprint(),
                file.detected(),
                mode,
                bulk,
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
                        provider, settings, plan.file(), plan.reader(), ledger, plan.mode(), plan.bulk(), listener)
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

    private static List<String> headerOf(CsvFile file) {
        try (CsvRows rows = file.open()) {
            List<String> header =
                    rows.header().orElseThrow(() -> new ImportRefusedException(file.name() + " has no header"));
            if (rows.next().isEmpty()) {
                throw new ImportRefusedException(file.name() + " has a header and no rows");
            }
            return header;
        }
    }

    private Prepared requirePlan() {
        if (prepared == null) {
            throw new IllegalStateException("make the plan first");
        }
        return prepared;
    }

    private ImportMode mode() {
        boolean saves = provider.capabilities().contains(Capability.SUBMIT_IMPORT)
                || provider.capabilities().contains(Capability.SAVE_CONTACT);
        ImportMode mode =
                settings.mode().orElse((saves && settings.audience().isEmpty()) ? ImportMode.SAVE : ImportMode.ADD);
        Capability needed = SingleSender.operation(mode, settings.audience().isPresent());
        boolean possible = (mode == ImportMode.SAVE && !settings.oneByOne())
                ? saves
                : provider.capabilities().contains(needed);
        if (!possible) {
            throw new ImportRefusedException(provider.name() + " cannot do this (--mode "
                    + mode.name().toLowerCase(Locale.ROOT) + " needs " + needed.operation() + ")"
                    + advice(mode, needed));
        }
        return mode;
    }

    private String advice(ImportMode mode, Capability needed) {
        if (mode == ImportMode.ADD
                && needed == Capability.ADD_CONTACT
                && provider.capabilities().contains(Capability.ADD_CONTACT_TO_AUDIENCE)) {
            return "; name the audience to add to with --audience";
        }
        return mode == ImportMode.ADD ? "" : "; it documents no such operation, so use --mode add";
    }

    private void requireAudience(ImportMode mode) {
        Optional<AudienceId> wanted = settings.audience();
        if (wanted.isEmpty()) {
            return;
        }
        if (mode != ImportMode.ADD) {
            throw new ImportRefusedException(
                    "--audience goes with --mode add: putting people who are there already into an"
                            + " audience could bring back somebody who left it");
        }
        if (provider.capabilities().contains(Capability.LIST_AUDIENCES)) {
            List<Audience> audiences = provider.audiences().list();
            if (audiences.stream().noneMatch(audience -> audience.id().equals(wanted.get()))) {
                throw new ImportRefusedException("there is no audience " + wanted.get() + " at " + provider.name()
                        + "; there are: "
                        + audiences.stream()
                                .map(audience -> audience.id() + " (" + audience.name() + ")")
                                .toList());
            }
        }
    }

    /** An update names the contact by its address. */
    private static void requireAddressFor(ImportMode mode, Mapping mapping) {
        if (mode == ImportMode.UPDATE && mapping.of(ContactComponent.EMAIL).isEmpty()) {
            throw new ImportRefusedException("--mode update needs a column with the e-mail address");
        }
    }

    private Set<ContactComponent> required(ImportMode mode) {
        Set<ContactComponent> required = new HashSet<>(provider.required());
        if (mode == ImportMode.UPDATE) {
            required.add(ContactComponent.EMAIL);
        }
        return required;
    }

    private record Prepared(
            CsvFile file, List<String> header, Mapping mapping, RowReader reader, ImportMode mode, boolean bulk) {}
}
