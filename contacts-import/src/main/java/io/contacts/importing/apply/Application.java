package io.contacts.importing.apply;

import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.ProblemTally;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.row.RowReader;
import io.contacts.importing.row.RowReading;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The part of an import that writes: sends every row that is pending, and reports. */
public final class Application {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ContactsProvider provider;
    private final ImportSettings settings;
    private final CsvFile file;
    private final RowReader reader;
    private final Ledger ledger;
    private final ImportMode mode;
    private final boolean bulk;
    private volatile RunListener listener;
    private final RunCounters counters = new RunCounters();
    private final AtomicLong settled = new AtomicLong();

    /** What it takes; see {@link io.contacts.importing.ContactImport}. */
    public Application(
            ContactsProvider provider,
            ImportSettings settings,
            CsvFile file,
            RowReader reader,
            Ledger ledger,
            ImportMode mode,
            boolean bulk,
            RunListener listener) {
        this.provider = provider;
        this.settings = settings;
        this.file = file;
        this.reader = reader;
        this.ledger = ledger;
        this.mode = mode;
        this.bulk = bulk;
        this.listener = listener;
    }

    /** Sends, and says where every row ended. */
    public ImportReport run() {
        long start = System.nanoTime();
        listener.started(ledger.counts().of(RowState.PENDING));
        ImportReport.Stop stop = send();
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        return new ImportReport(
                ledger.counts(), stop, problems().summaries(), counters.notes(provider.name()), seconds);
    }

    private ImportReport.@Nullable Stop send() {
        try (Sender sender = sender();
                CsvRows rows = file.open()) {
            rows.header();
            long planned = ledger.counts().rows();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                send(next.get(), planned, sender);
            }
            rows.requireUnchanged();
            sender.finish();
            return null;
        } catch (StopRunException e) {
            return e.toStop();
        } catch (ImportRefusedException e) {
            return new ImportReport.Stop(ImportReport.StopCause.FILE, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ImportReport.Stop(ImportReport.StopCause.INTERRUPTED, "interrupted");
        }
    }

    /** A row that is not what was planned is not sent: it may be somebody who opted out. */
    private void send(CsvRow row, long planned, Sender sender) throws InterruptedException {
        if (row.number() <= planned && ledger.state(row.number()) != RowState.PENDING) {
            return;
        }
        RowReading reading = reader.read(row);
        if (row.number() > planned || reading instanceof RowReading.Invalid || reading.optedOut()) {
            throw new ImportRefusedException(
                    file.name() + " was changed while it was being sent; leave it as it is until the run has ended");
        }
        sender.send(new PlannedContact(row.number(), reading.contact()));
    }

    private Sender sender() {
        if (bulk) {
            return new BulkSender(
                    provider,
                    ledger,
                    new Attribution(provider, ledger, counters),
                    counters,
                    settings.batchSize(),
                    settings.runName(),
                    this::progressed);
        }
        return new SingleSender(
                provider, mode, settings.audience().orElse(null), settings.concurrency(), ledger, () -> progressed(1));
    }

    /** A listener that throws must not cost the report. */
    private void progressed(long rows) {
        long now = settled.addAndGet(rows);
        try {
            listener.progressed(now);
        } catch (RuntimeException e) {
            listener = RunListener.none();
        }
    }

    private ProblemTally problems() {
        ProblemTally tally = new ProblemTally();
        long rows = ledger.counts().rows();
        for (long row = 1; row <= rows; row++) {
            long line = ledger.line(row);
            ledger.problem(row).ifPresent(problem -> tally.add(line, problem));
        }
        return tally;
    }
}
