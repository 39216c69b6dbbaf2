package io.contacts.importing.job;

import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RunListener;
import io.contacts.importing.StateCounts;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.internal.apply.Application;
import io.contacts.importing.internal.apply.PreparedFile;
import io.contacts.importing.internal.planning.Header;
import io.contacts.importing.internal.planning.Planning;
import io.contacts.importing.internal.planning.Preparation;
import io.contacts.importing.internal.row.OptOuts;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.MemoryLedger;
import io.contacts.importing.runs.EarlierOptOuts;
import io.contacts.importing.runs.LandedPeople;
import io.contacts.importing.runs.RunFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file: first {@link #plan}, which writes nothing at the provider, then {@link #apply}.
 *
 * <pre>{@code
 * RunFolder folder = RunHome.in(directory).create(file, clock);
 * try (ContactImport run = ContactImport.in(folder, provider, settings, clock)) {
 *     ImportPlan plan = run.plan();
 *     ImportReport report = run.apply(RunListener.none());
 * }
 * }</pre>
 *
 * <p>Used by one thread.
 */
public final class ContactImport implements AutoCloseable {
    private static final String FACT = "fact.";

    private final ContactsProvider provider;
    private final ImportSettings settings;
    private final RunBook book;
    private @Nullable PreparedFile prepared;
    private @Nullable OptOuts optOuts;

    private ContactImport(ContactsProvider provider, ImportSettings settings, RunBook book) {
        this.provider = provider;
        this.settings = settings;
        this.book = book;
    }

    /**
     * An import into this provider, which stays the caller's to close. Nothing is kept of it: it cannot be resumed.
     *
     * @param clock what day it is: birthdays are not in the future
     */
    public static ContactImport of(ContactsProvider provider, ImportSettings settings, Clock clock) {
        return of(provider, settings, clock, new MemoryLedger());
    }

    /** An import whose rows' states are kept in this ledger, which is closed with it. */
    static ContactImport of(ContactsProvider provider, ImportSettings settings, Clock clock, Ledger ledger) {
        return new ContactImport(provider, settings, RunBook.unkept(ledger, clock));
    }

    /**
     * An import that is kept in this folder, and can be resumed if it is stopped or killed.
     *
     * @param folder made for this run; no other process can work on it until the import is closed
     * @param provider stays the caller's to close
     * @param clock what day it is: birthdays are not in the future
     * @throws ImportRefusedException if the folder cannot be written
     */
    public static ContactImport in(RunFolder folder, ContactsProvider provider, ImportSettings settings, Clock clock) {
        return new ContactImport(provider, settings, RunBook.begun(folder, provider.name(), settings, clock));
    }

    /**
     * Goes on with a run that was stopped or killed, with the settings that it began with.
     *
     * @param provider the one that the run began with; stays the caller's to close
     * @param destination as of {@link ImportSettings#destination()}
     * @throws ImportRefusedException if another process works on the run, its ledger is damaged, or the provider or the
     *     destination is another one
     */
    public static ContactImport resume(
            RunFolder folder, ContactsProvider provider, String destination, ResumeChoices choices, Clock clock) {
        RunBook book = RunBook.resumed(folder, provider.name(), destination, choices, clock);
        return new ContactImport(provider, book.settings(), book);
    }

    /** An import that keeps this book, which is closed with it. */
    static ContactImport keeping(RunBook book, ContactsProvider provider, ImportSettings settings) {
        return new ContactImport(provider, settings, book);
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
     * if a column needs them, and for the audience if one is named. Of a run that is resumed, the plan is what is left of
     * the first one.
     *
     * @throws ImportRefusedException if the file or the settings cannot be used; all reasons that are known at once; or if
     *     the file of a run that is resumed is not what it was
     * @throws io.contacts.domain.error.ContactsException if the provider had to be asked and did not answer
     */
    public ImportPlan plan() {
        return plan(rows -> {});
    }

    /**
     * As {@link #plan()}, and says how far it is.
     *
     * @param rowsPlanned told now and then, by this thread, how many rows have their place in the plan; must be fast and
     *     must not throw
     */
    public ImportPlan plan(LongConsumer rowsPlanned) {
        if (prepared != null) {
            throw new IllegalStateException("the plan is made already");
        }
        Preparation preparation = Preparation.of(provider, settings, book.moment());
        PreparedFile file = preparation.file();
        optOuts = file.optOuts();
        List<String> warnings = new ArrayList<>(preparation.warnings());
        Map<String, ImportPlan.ProblemSummary> problems = Map.of();
        if (book.isPlanned()) {
            warnings.addAll(book.requireSame(file, provider.name()));
        } else {
            try (LandedPeople landed = book.landed(provider.name(), settings);
                    EarlierOptOuts earlier = book.earlierOptOuts(file, provider.name())) {
                Planning planning = new Planning(file, book.ledger(), landed, earlier, settings);
                planning.run(provider.name(), rowsPlanned);
                warnings.addAll(planning.warnings());
                problems = planning.problems();
                book.planned(file, preparation.choice().repeatable(), warnings, planning.carried());
            }
        }
        prepared = file;
        return new ImportPlan(
                file.csv().name(),
                file.csv().fingerprint(),
                file.csv().detected(),
                file.mode(),
                file.bulk(),
                file.mapping().described(),
                counts(),
                warnings,
                problems);
    }

    /**
     * Sends what the plan left pending. An interrupt stops it promptly; the report then says how far it came.
     *
     * @return where every row ended
     * @throws IllegalStateException if there is no plan yet
     * @throws ImportRefusedException if the file was changed since the plan
     */
    public ImportReport apply(RunListener listener) {
        PreparedFile file = requirePlan();
        if (!CsvFile.inspect(settings.file()).fingerprint().equals(file.csv().fingerprint())) {
            throw new ImportRefusedException(file.csv().name() + " was changed since it was read; start again");
        }
        book.begin();
        Application application = new Application(provider, settings, file, book.ledger(), listener);
        ImportReport report = application.run();
        book.end(report, application.waitingShare());
        return report;
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
        PreparedFile file = requirePlan();
        return new Rejects(file.csv(), file.header(), file.mapping().rejectsFile(), book.ledger()).write(out);
    }

    /**
     * Keeps something that is known of the run and not by it, in place of what was kept under this name, if the run has a
     * folder: {@code LedgerView.kept()} has it as {@code fact.<name>}.
     */
    public void keep(String name, String value) {
        book.keep(FACT + name, value);
    }

    /** The rows in each state as of now. */
    public StateCounts counts() {
        return book.ledger().counts();
    }

    @Override
    public void close() {
        try {
            book.close();
        } finally {
            if (optOuts != null) {
                optOuts.close();
            }
        }
    }

    private PreparedFile requirePlan() {
        if (prepared == null) {
            throw new IllegalStateException("make the plan first");
        }
        return prepared;
    }
}
