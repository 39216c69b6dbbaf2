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
    private static final int GRACE_SECONDS = 2;

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
        free.acquire();
        StopRunException reason = stop.get();
        if (reason != null) {
            free.release();
            throw reason;
        }
        ledger.sending(List.of(planned.row()));
        executor.execute(() -> {
            try {
                settle(planned);
            } catch (RuntimeException e) {
                // A defect of ours: the row stays pending, and the run must not go on as if nothing had happened.
                stop.compareAndSet(null, StopRunException.because(e));
            } finally {
                free.release();
            }
        });
    }

    @Override
    public void finish() throws InterruptedException {
        free.acquire(concurrency);
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
        boolean interrupted = Thread.interrupted();
        try {
            if (!executor.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
                executor.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(PlannedContact planned) {
        if (stop.get() != null) {
            ledger.settle(planned.row(), RowState.PENDING, Optional.empty());
            return;
        }
        try {
            RowState state = call(planned.contact());
            doubtsInARow.set(0);
            ledger.settle(planned.row(), state, Optional.empty());
            settled.run();
        } catch (ContactsException e) {
            settle(planned, e);
        }
    }

    private void settle(PlannedContact planned, ContactsException error) {
        Outcome outcome = Outcome.of(error, repeatable);
        ledger.settle(planned.row(), outcome.state(), outcome.problem());
        if (outcome.state() != RowState.PENDING) {
            settled.run();
        }
        boolean tooManyDoubts = outcome.state() == RowState.IN_DOUBT
                ? doubtsInARow.incrementAndGet() >= DOUBTS_IN_A_ROW
                : doubtsInARow.getAndSet(0) < 0;
        if (outcome.stops() || tooManyDoubts) {
            stop.compareAndSet(null, StopRunException.because(error));
        }
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
