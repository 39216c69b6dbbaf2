package io.contacts.importing.apply;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportMode;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.Ledger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One call for each contact, several at once. */
public final class SingleSender implements Sender {
    private static final int DOUBTS_IN_A_ROW = 5;
    private static final long GRACE_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 30_000;

    private final ContactRepository contacts;
    private final Capability operation;
    private final boolean repeatable;
    private final @Nullable AudienceId audience;
    private final Ledger ledger;
    private final Runnable settled;
    private final int concurrency;
    private final Semaphore free;
    private final ExecutorService executor;
    private final AtomicReference<@Nullable StopRunException> stop = new AtomicReference<>();
    private final AtomicInteger doubtsInARow = new AtomicInteger();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private boolean interrupted;

    /**
     * A sender.
     *
     * @param settled run after each row is settled
     */
    public SingleSender(
            ContactsProvider provider,
            ImportMode mode,
            @Nullable AudienceId audience,
            int concurrency,
            Ledger ledger,
            Runnable settled) {
        this.contacts = provider.contacts();
        this.operation = operation(mode, audience != null);
        this.repeatable = provider.repeatable(operation);
        this.audience = audience;
        this.ledger = ledger;
        this.settled = settled;
        this.concurrency = concurrency;
        this.free = new Semaphore(concurrency);
        this.executor = Executors.newFixedThreadPool(concurrency, task -> {
            Thread thread = new Thread(task, "contacts-import");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The operation that a mode needs of a provider. */
    public static Capability operation(ImportMode mode, boolean toAudience) {
        return switch (mode) {
            case SAVE -> Capability.SAVE_CONTACT;
            case UPDATE -> Capability.UPDATE_CONTACT;
            case ADD -> toAudience ? Capability.ADD_CONTACT_TO_AUDIENCE : Capability.ADD_CONTACT;
        };
    }

    @Override
    public void send(PlannedContact planned) throws InterruptedException {
        acquire(1);
        StopRunException reason = stop.get();
        if (reason != null) {
            free.release();
            throw reason;
        }
        ledger.sending(List.of(planned.row()));
        executor.execute(() -> {
            try {
                send(planned.row(), planned.contact());
            } finally {
                free.release();
            }
        });
    }

    @Override
    public void finish() throws InterruptedException {
        acquire(concurrency);
        free.release(concurrency);
        StopRunException reason = stop.get();
        if (reason != null) {
            throw reason;
        }
    }

    @Override
    public void close() {
        stop.compareAndSet(null, StopRunException.closed());
        executor.shutdown();
        interrupted |= Thread.interrupted();
        // Whoever interrupts wants an end now; otherwise the calls under way have time-outs of their own.
        if (!endsWithin(interrupted ? GRACE_MILLIS : PATIENCE_MILLIS)) {
            executor.shutdownNow();
            endsWithin(GRACE_MILLIS);
        }
        for (Long row : underWay) {
            settle(row, Outcome.abandoned(repeatable));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void acquire(int permits) throws InterruptedException {
        try {
            free.acquire(permits);
        } catch (InterruptedException e) {
            interrupted = true;
            throw e;
        }
    }

    private boolean endsWithin(long millis) {
        try {
            return executor.awaitTermination(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        }
    }

    private void send(long row, Contact contact) {
        underWay.add(row);
        if (stop.get() != null) {
            underWay.remove(row);
            ledger.settle(row, RowState.PENDING, Optional.empty());
            return;
        }
        Outcome outcome;
        Throwable error = null;
        try {
            outcome = Outcome.landed(call(contact));
        } catch (ContactsException e) {
            error = e;
            outcome = Outcome.of(e, repeatable);
        } catch (RuntimeException | Error e) {
            error = e;
            outcome = Outcome.broken(e, repeatable);
        }
        if (error != null && (outcome.stops() || tooManyDoubts(outcome))) {
            stop.compareAndSet(null, StopRunException.because(error));
        } else if (error == null) {
            doubtsInARow.set(0);
        }
        settle(row, outcome);
    }

    /** Settles a row once: what comes after it was given up does not change what was reported. */
    private void settle(Long row, Outcome outcome) {
        if (underWay.remove(row)) {
            ledger.settle(row, outcome.state(), outcome.problem());
            if (outcome.state() != RowState.PENDING) {
                settled.run();
            }
        }
    }

    private boolean tooManyDoubts(Outcome outcome) {
        if (outcome.state() == RowState.IN_DOUBT) {
            return doubtsInARow.incrementAndGet() >= DOUBTS_IN_A_ROW;
        }
        doubtsInARow.set(0);
        return false;
    }

    private RowState call(Contact contact) {
        return switch (operation) {
            case SAVE_CONTACT ->
                contacts.save(contact) instanceof SaveResult.Created ? RowState.CREATED : RowState.UPDATED;
            case UPDATE_CONTACT -> {
                EmailAddress email = Objects.requireNonNull(contact.email(), "planned rows have an address");
                contacts.update(ContactRef.email(email), ContactPatch.setting(contact));
                yield RowState.UPDATED;
            }
            case ADD_CONTACT_TO_AUDIENCE -> {
                contacts.add(contact, Objects.requireNonNull(audience, "audience"));
                yield RowState.CREATED;
            }
            default -> {
                contacts.add(contact);
                yield RowState.CREATED;
            }
        };
    }
}
