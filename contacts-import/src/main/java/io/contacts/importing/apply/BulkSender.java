package io.contacts.importing.apply;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.LedgerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Many contacts in one call, one call at a time; while it is answered, the rows of the next one are read. A batch that is refused as a whole is halved until the guilty rows stand
 * alone, so that a bad row never costs a good one.
 */
public final class BulkSender implements Sender {
    private final ContactsProvider provider;
    private final boolean repeatable;
    private final Ledger ledger;
    private final Attribution attribution;
    private final int batchSize;
    private final String runName;
    private final WaitMeter waiting;
    private final LongConsumer settled;
    private final List<PlannedContact> held = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "contacts-import");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> underWay;
    private boolean interrupted;

    /**
     * A sender.
     *
     * @param attribution finds out which rows the counters speak of
     * @param waiting told how long it waits
     * @param settled told how many rows were settled, batch by batch
     */
    BulkSender(
            ContactsProvider provider,
            Ledger ledger,
            Attribution attribution,
            int batchSize,
            String runName,
            WaitMeter waiting,
            LongConsumer settled) {
        this.provider = provider;
        this.repeatable = provider.repeatable(Capability.SUBMIT_IMPORT);
        this.ledger = ledger;
        this.attribution = attribution;
        this.batchSize = batchSize;
        this.runName = runName;
        this.waiting = waiting;
        this.settled = settled;
    }

    @Override
    public void send(PlannedContact contact) throws InterruptedException {
        if (Thread.interrupted()) {
            interrupted = true;
            throw new InterruptedException();
        }
        held.add(contact);
        if (held.size() >= batchSize) {
            submitHeld();
        }
    }

    @Override
    public void finish() throws InterruptedException {
        submitHeld();
        awaitAnswer();
    }

    @Override
    public void close() {
        held.clear();
        interrupted |= Thread.interrupted();
        if (interrupted) {
            worker.shutdownNow();
        } else {
            worker.shutdown();
        }
        // The call has time-outs of its own, and ends at once where it is interrupted.
        while (!isOver()) {
            worker.shutdownNow();
        }
        attribution.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOver() {
        try {
            return worker.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        }
    }

    /** Hands over what is held as soon as the call before it is answered; the next rows are read meanwhile. */
    private void submitHeld() throws InterruptedException {
        if (!held.isEmpty()) {
            awaitAnswer();
            List<PlannedContact> batch = List.copyOf(held);
            held.clear();
            underWay = worker.submit(() -> submit(batch));
        }
    }

    /** Rethrows what made the call stop the run. */
    private void awaitAnswer() throws InterruptedException {
        Future<?> call = underWay;
        if (call == null) {
            return;
        }
        long start = System.nanoTime();
        try {
            call.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof StopRunException stop ? stop : StopRunException.because(cause);
        } catch (InterruptedException e) {
            interrupted = true;
            throw e;
        } finally {
            waiting.since(start);
        }
        underWay = null;
    }

    private void submit(List<PlannedContact> batch) {
        int number = note(batch);
        String name = runName + "/" + number;
        long began = System.nanoTime();
        ImportReceipt receipt;
        try {
            receipt = provider.imports()
                    .submit(ImportBatch.of(
                                    batch.stream().map(PlannedContact::contact).toList())
                            .named(name));
        } catch (ContactsException e) {
            refused(batch, e);
            return;
        } catch (RuntimeException e) {
            settle(batch, Outcome.broken(e, repeatable));
            throw StopRunException.because(e);
        }
        ledger.record(new BatchRecord(
                number,
                name,
                batch.size(),
                batch.get(0).line(),
                batch.get(batch.size() - 1).line(),
                receipt.importId().map(ImportId::value),
                receipt.counters(),
                Duration.ofNanos(System.nanoTime() - began).toMillis()));
        attribution.settle(batch, receipt.counters());
        settled.accept(batch.size());
    }

    /** Nothing is sent that is not noted first. */
    private int note(List<PlannedContact> batch) {
        try {
            int number = ledger.nextBatch();
            ledger.sending(batch.stream().map(PlannedContact::row).toList(), repeatable);
            return number;
        } catch (LedgerException e) {
            throw StopRunException.because(e);
        }
    }

    private void refused(List<PlannedContact> batch, ContactsException error) {
        if (Outcome.isAboutSomeRow(error) && batch.size() > 1) {
            submitInHalves(batch);
            return;
        }
        Outcome outcome = Outcome.of(error, repeatable);
        settle(batch, outcome);
        // A batch in doubt is many rows in doubt: the next may fare the same.
        if (outcome.stops() || outcome.state() == RowState.IN_DOUBT) {
            throw StopRunException.because(error);
        }
        settled.accept(batch.size());
    }

    private void submitInHalves(List<PlannedContact> batch) {
        int half = batch.size() / 2;
        List<PlannedContact> second = batch.subList(half, batch.size());
        try {
            submit(batch.subList(0, half));
        } catch (StopRunException e) {
            settle(second, Outcome.notSent());
            throw e;
        }
        submit(second);
    }

    private void settle(List<PlannedContact> batch, Outcome outcome) {
        for (PlannedContact contact : batch) {
            ledger.settle(contact.row(), outcome.state(), outcome.problem());
        }
    }
}
