package io.contacts.importing.internal.apply;

import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.ProblemTally;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.internal.outcome.Attribution;
import io.contacts.importing.internal.outcome.PlannedContact;
import io.contacts.importing.internal.outcome.StopRunException;
import io.contacts.importing.internal.row.OptOuts;
import io.contacts.importing.internal.row.RowReading;
import io.contacts.importing.internal.threads.ReadAhead;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.LedgerException;
import io.contacts.importing.runs.RunNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The part of an import that writes: sends every row that is pending, and reports. */
public final class Application {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ContactsProvider provider;
    private final ImportSettings settings;
    private final PreparedFile file;
    private final Ledger ledger;
    private volatile RunListener listener;
    private final RunStop run = new RunStop();
    private final WaitMeter waiting = new WaitMeter();
    private final AtomicLong settled = new AtomicLong();

    /** What it takes; see {@link io.contacts.importing.job.ContactImport}. */
    public Application(
            ContactsProvider provider,
            ImportSettings settings,
            PreparedFile file,
            Ledger ledger,
            RunListener listener) {
        this.provider = provider;
        this.settings = settings;
        this.file = file;
        this.ledger = ledger;
        this.listener = listener;
    }

    /** Sends, and says where every row ended. */
    public ImportReport run() {
        long start = System.nanoTime();
        listener.started(ledger.counts().of(RowState.PENDING));
        ImportReport.Stop stop = send();
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        ProblemTally tally = new ProblemTally();
        List<String> notes = new ArrayList<>();
        try {
            ledger.eachProblem((row, line, state, problem) -> tally.add(line, problem));
            notes.addAll(RunNotes.of(ledger, provider.name()));
        } catch (LedgerException e) {
            notes.add("what became of single rows cannot be told, since the ledger cannot be read");
        }
        return new ImportReport(ledger.counts(), stop, tally.summaries(), notes, seconds);
    }

    /** The share of the time so far, from 0 to 1, that was spent waiting for the provider's answers. */
    public double waitingShare() {
        return waiting.share();
    }

    private ImportReport.@Nullable Stop send() {
        try (Sender sender = sender();
                Sender optOuts = optOuts();
                CsvRows rows = file.csv().open()) {
            sendAll(rows, sender, optOuts);
            return null;
        } catch (StopRunException e) {
            return e.toStop();
        } catch (LedgerException e) {
            return StopRunException.because(e).toStop();
        } catch (ImportRefusedException e) {
            return new ImportReport.Stop(ImportReport.StopCause.FILE, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            return new ImportReport.Stop(ImportReport.StopCause.INTERRUPTED, "interrupted");
        }
    }

    private void sendAll(CsvRows rows, Sender sender, Sender optOuts) throws InterruptedException {
        rows.header();
        long planned = ledger.counts().rows();
        try (ReadAhead<PlannedContact> ahead = ReadAhead.of(() -> nextToSend(rows, planned), rows::requireUnedited)) {
            for (Optional<PlannedContact> next = ahead.next(); next.isPresent(); next = ahead.next()) {
                (next.get().isOptOut() ? optOuts : sender).send(next.get());
            }
            rows.requireUnchanged();
            sender.finish();
            optOuts.finish();
            ledger.flush();
        } catch (InterruptedException e) {
            // Told to one of the two; the other is closed, too, and need not be patient either.
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    /** Read ahead, on another thread; no row is pending again that was read once. */
    private Optional<PlannedContact> nextToSend(CsvRows rows, long planned) {
        for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
            long row = next.get().number();
            if (row > planned || ledger.state(row) == RowState.PENDING) {
                return Optional.of(asPlanned(next.get(), planned));
            }
        }
        return Optional.empty();
    }

    /** A row that is not what was planned is not sent: it may be somebody who opted out. */
    private PlannedContact asPlanned(CsvRow row, long planned) {
        RowReading reading = file.reader().read(row);
        Optional<OptOuts.OptOut> optOut = file.optOuts().of(reading.contact());
        boolean asPlanned = row.number() <= planned
                && (optOut.isPresent()
                        ? file.carries(optOut.get())
                        : reading instanceof RowReading.Valid
                                && !reading.optedOut()
                                && file.optOuts().unclear(reading.contact()).isEmpty());
        if (!asPlanned) {
            throw new ImportRefusedException(file.csv().name()
                    + " was changed while it was being sent; leave it as it is until the run has ended");
        }
        return new PlannedContact(row.number(), row.line(), reading.contact(), optOut.isPresent());
    }

    private Sender sender() {
        if (file.bulk()) {
            return new BulkSender(
                    provider,
                    ledger,
                    new Attribution(provider, ledger),
                    settings.batchSize(),
                    settings.concurrency(),
                    settings.runName(),
                    run,
                    waiting,
                    this::progressed);
        }
        RowCall call =
                RowCall.sending(provider, file.mode(), settings.audience().orElse(null));
        return new SingleSender(call, settings.concurrency(), ledger, run, waiting, () -> progressed(1));
    }

    private Sender optOuts() {
        RowCall call = RowCall.optingOut(provider, settings.audience().orElse(null));
        return new SingleSender(call, settings.concurrency(), ledger, run, waiting, () -> progressed(1));
    }

    /** A listener that throws must not cost the report. */
    private void progressed(long rows) {
        long now = settled.addAndGet(rows);
        try {
            listener.progressed(now, waiting.share());
        } catch (RuntimeException e) {
            listener = RunListener.none();
        }
    }
}
