package io.contacts.importing.internal.apply;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.RowState;
import io.contacts.importing.internal.outcome.Attribution;
import io.contacts.importing.internal.outcome.Outcome;
import io.contacts.importing.internal.outcome.PlannedContact;
import io.contacts.importing.internal.outcome.StopRunException;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Many contacts in one call. The first calls go one at a time, so that what is wrong with all of them costs one; where calls
 * may be repeated and several were answered, a few are under way at once. While they are, the rows of the next one are read. A
 * batch that is refused as a whole is halved until the guilty rows stand alone, so that a bad row never costs a good one.
 */
final class BulkSender implements Sender {
    private static final int MOST_AT_ONCE = 4;

    private final ContactsProvider provider;
    private final boolean repeatable;
    private final Ledger ledger;
    private final Attribution attribution;
    private final int batchSize;
    private final String runName;
    private final LongConsumer settled;
    private final CallsUnderWay calls;
    private final BatchWindow window;
    private final List<PlannedContact> held = new ArrayList<>();

    /**
     * A sender.
     *
     * @param attribution finds out which rows the counters speak of
     * @param concurrency how many calls may be under way at once
     * @param run that it sends for
     * @param waiting told how long it waits
     * @param settled told how many rows were settled, batch by batch
     */
    BulkSender(
            ContactsProvider provider,
            Ledger ledger,
            Attribution attribution,
            int batchSize,
            int concurrency,
            String runName,
            RunStop run,
            WaitMeter waiting,
            LongConsumer settled) {
        this.provider = provider;
        this.repeatable = provider.repeatable(Capability.SUBMIT_IMPORT);
        this.ledger = ledger;
        this.attribution = attribution;
        this.batchSize = batchSize;
        this.runName = runName;
        this.settled = settled;
        // What is in doubt after a failure should be one call's.
        int most = repeatable ? Math.min(MOST_AT_ONCE, concurrency) : 1;
        this.calls = new CallsUnderWay(most, 1, 0, run, waiting);
        this.window = new BatchWindow(most, calls::allow);
    }

    @Override
    public void send(PlannedContact contact) throws InterruptedException {
        held.add(contact);
        // Whoever is interrupted begins nothing: that is found out there.
        if (held.size() >= batchSize || Thread.currentThread().isInterrupted()) {
            beginHeld();
        }
    }

    @Override
    public void finish() throws InterruptedException {
        if (!held.isEmpty()) {
            beginHeld();
        }
        calls.finish();
    }

    @Override
    public void close() {
        held.clear();
        calls.stop(StopRunException.closed());
        if (calls.takeInterrupt()) {
            calls.interruptAll();
        }
        // A call has time-outs of its own, and ends at once where it is interrupted.
        while (!calls.endWithin(TimeUnit.DAYS.toMillis(1))) {
            calls.interruptAll();
        }
        attribution.close();
        calls.giveBackInterrupt();
    }

    private void beginHeld() throws InterruptedException {
        List<PlannedContact> batch = List.copyOf(held);
        held.clear();
        calls.begin(() -> submit(batch));
    }

    private void submit(List<PlannedContact> batch) {
        int number = note(batch);
        if (calls.isStopped()) {
            settle(batch, Outcome.notSent());
            return;
        }
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
        } catch (RuntimeException | Error e) {
            throw stopped(batch, Outcome.broken(e, repeatable), e);
        }
        try {
            ledger.record(record(number, name, batch, receipt, began));
            attribution.settle(batch, receipt.counters());
        } catch (RuntimeException | Error e) {
            throw stopped(stillOpen(batch), Outcome.unkept(e, repeatable), e);
        }
        settled.accept(batch.size());
        window.answered();
    }

    private static BatchRecord record(
            int number, String name, List<PlannedContact> batch, ImportReceipt receipt, long began) {
        return new BatchRecord(
                number,
                name,
                batch.size(),
                batch.get(0).line(),
                batch.get(batch.size() - 1).line(),
                receipt.importId().map(ImportId::value),
                receipt.counters(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    /** Nothing is sent that is not noted first. */
    private int note(List<PlannedContact> batch) {
        try {
            int number = ledger.nextBatch();
            ledger.sending(batch.stream().map(PlannedContact::row).toList(), repeatable);
            return number;
        } catch (RuntimeException | Error e) {
            throw stopped(batch, Outcome.notSent(), e);
        }
    }

    private void refused(List<PlannedContact> batch, ContactsException error) {
        window.refused();
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
        } catch (RuntimeException | Error e) {
            throw stopped(second, Outcome.notSent(), e);
        }
        submit(second);
    }

    /** The rows of which nothing was found out before something failed in the middle; of the others it stays. */
    private List<PlannedContact> stillOpen(List<PlannedContact> batch) {
        return batch.stream()
                .filter(contact -> ledger.state(contact.row()) == RowState.PENDING)
                .toList();
    }

    /** Settles these rows, and says why the run stops; what the ledger cannot write of them must not hide that. */
    private StopRunException stopped(List<PlannedContact> rows, Outcome outcome, Throwable error) {
        StopRunException stop = error instanceof StopRunException known ? known : StopRunException.because(error);
        try {
            settle(rows, outcome);
        } catch (StopRunException e) {
            stop.addSuppressed(e);
        }
        return stop;
    }

    /** What the ledger cannot write of one row must not leave the others under way. */
    private void settle(List<PlannedContact> batch, Outcome outcome) {
        StopRunException failure = null;
        for (PlannedContact contact : batch) {
            try {
                ledger.settle(contact.row(), outcome.state(), outcome.problem());
            } catch (RuntimeException | Error e) {
                failure = failure == null ? StopRunException.because(e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
