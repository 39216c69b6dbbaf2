package io.contacts.importing.internal.outcome;

import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.status.ContactStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a provider for one contact after the other, until enough is known: the first few singly, then several at once. Safe for
 * use by many threads.
 */
final class Asking implements AutoCloseable {
    private static final int AT_ONCE = 8;

    private final ContactsProvider provider;
    private @Nullable ExecutorService threads;

    Asking(ContactsProvider provider) {
        this.provider = provider;
    }

    /** What a provider holds of somebody. */
    enum Presence {
        ABSENT,
        SUPPRESSED,
        PRESENT
    }

    /**
     * Asks.
     *
     * @param found told of each
     * @param enough whether nobody else need be asked
     * @return why it ended before there was enough; empty if it did not
     * @throws CallInterruptedException if it was interrupted
     */
    Optional<String> ask(
            List<PlannedContact> contacts, BiConsumer<PlannedContact, Presence> found, BooleanSupplier enough) {
        if (!provider.capabilities().contains(Capability.FIND_CONTACT)) {
            return Optional.of("it cannot be asked for single contacts");
        }
        int next = 0;
        try {
            while (next < contacts.size() && !enough.getAsBoolean()) {
                int upTo = next < AT_ONCE ? next + 1 : Math.min(next + AT_ONCE, contacts.size());
                askTogether(contacts.subList(next, upTo), found);
                next = upTo;
            }
            return Optional.empty();
        } catch (CallInterruptedException e) {
            throw e;
        } catch (RuntimeException e) {
            // The batch has landed: that nobody can be asked about it must not undo that.
            return Optional.of(Outcome.told(e));
        }
    }

    @Override
    public synchronized void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    private void askTogether(List<PlannedContact> contacts, BiConsumer<PlannedContact, Presence> found) {
        if (contacts.size() == 1) {
            found.accept(contacts.get(0), presence(contacts.get(0)));
            return;
        }
        List<Future<Presence>> answers = new ArrayList<>();
        for (PlannedContact contact : contacts) {
            answers.add(threads().submit(() -> presence(contact)));
        }
        try {
            for (int i = 0; i < answers.size(); i++) {
                found.accept(contacts.get(i), answers.get(i).get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(ErrorFacts.of(provider.name(), Capability.FIND_CONTACT), Retry.SAFE);
        } finally {
            answers.forEach(answer -> answer.cancel(true));
        }
    }

    private Presence presence(PlannedContact contact) {
        EmailAddress email = contact.contact().email();
        if (email == null) {
            return Presence.PRESENT;
        }
        Optional<StoredContact> stored = provider.contacts().find(ContactRef.email(email));
        if (stored.isEmpty()) {
            return Presence.ABSENT;
        }
        return stored.get().status() == ContactStatus.SUPPRESSED ? Presence.SUPPRESSED : Presence.PRESENT;
    }

    private synchronized ExecutorService threads() {
        ExecutorService started = threads;
        if (started == null) {
            started = Executors.newFixedThreadPool(AT_ONCE, task -> {
                Thread thread = new Thread(task, "contacts-import-asking");
                thread.setDaemon(true);
                return thread;
            });
            threads = started;
        }
        return started;
    }
}
