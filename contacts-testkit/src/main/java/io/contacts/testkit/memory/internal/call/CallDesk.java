package io.contacts.testkit.memory.internal.call;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.memory.Failure;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import io.contacts.testkit.memory.internal.rule.Refusal;
import io.contacts.testkit.memory.internal.rule.Refusals;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What happens to every call of one open provider: it is written down, and fails if the script says so. */
public final class CallDesk {
    private static final Set<Capability> READS = EnumSet.of(
            Capability.FIND_CONTACT,
            Capability.LIST_AUDIENCES,
            Capability.FIND_AUDIENCE,
            Capability.LIST_AUDIENCE_MEMBERS,
            Capability.LIST_CONTACT_FIELDS);

    private final MemoryAccount account;
    private final FailureScript script;
    private final CallJournal journal;
    private final Refusals refusals;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** One open provider over this account; script and journal are shared by all that are open. */
    public CallDesk(MemoryAccount account, FailureScript script, CallJournal journal) {
        this.account = account;
        this.script = script;
        this.journal = journal;
        this.refusals = new Refusals(account.rules());
    }

    static boolean reads(Capability operation) {
        return READS.contains(operation);
    }

    /** What comes before anything is sent: it is not written down, and no script lets it fail. */
    public <T> T check(Capability operation, Function<ErrorFacts, T> check) {
        return locked(() -> check.apply(ErrorFacts.of(MemoryAccount.NAME, operation)));
    }

    /** Runs an operation that is one call. It has the account to itself. */
    public <T> T call(Capability operation, Function<ErrorFacts, T> effect) {
        return callInSteps(operation, facts -> locked(() -> effect.apply(facts)));
    }

    /** Runs an operation that is one call and has no result. */
    public void run(Capability operation, Consumer<ErrorFacts> effect) {
        call(operation, facts -> {
            effect.accept(facts);
            return Boolean.TRUE;
        });
    }

    /** Runs an operation that is made of {@link #step}s; others may come in between. */
    public <T> T callInSteps(Capability operation, Function<ErrorFacts, T> effect) {
        ErrorFacts facts = ErrorFacts.of(MemoryAccount.NAME, operation);
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(facts, Retry.SAFE);
        }
        journal.add(operation);
        return step(operation, facts, () -> effect.apply(facts));
    }

    /** A part of an operation, which fails if the script says so of {@code part}. */
    public <T> T step(Capability part, ErrorFacts facts, Supplier<T> effect) {
        FailureScript.Next next = script.next(part);
        Failure failure = next.failure().orElse(null);
        if (failure instanceof Failure.Hanging) {
            hang(part, facts, next);
        } else if (failure != null) {
            throw failed(part, facts, failure, effect);
        }
        return effect.get();
    }

    /** Does something with the account, which nobody else then reads or changes. */
    public <T> T locked(Supplier<T> effect) {
        synchronized (account) {
            return effect.get();
        }
    }

    /** Ends the wait of every call of this provider that hangs. */
    public void close() {
        closed.set(true);
        script.release();
    }

    /** Whether it may be repeated is said of the part that failed: what came before it is done, and named as that. */
    private ContactsException failed(Capability part, ErrorFacts facts, Failure failure, Supplier<?> effect) {
        if (failure instanceof Failure.RateLimited limited) {
            return new RateLimitedException(facts, limited.retryAfter());
        }
        if (failure instanceof Failure.AccessDenied) {
            return new AccessDeniedException(refusals.coded(facts, Refusal.KEY_NOT_VALID));
        }
        if (failure instanceof Failure.AnswerLost lost) {
            return lost(part, facts, lost, effect);
        }
        return new ProviderUnavailableException(facts, retry(part), null);
    }

    private static ContactsException lost(
            Capability part, ErrorFacts facts, Failure.AnswerLost lost, Supplier<?> effect) {
        if (lost.afterEffect()) {
            try {
                var unused = effect.get();
            } catch (ContactsException refusal) {
                // The answer would have been this refusal, and it is the answer that is lost.
            }
        }
        return reads(part)
                ? new ProviderUnavailableException(facts, Retry.SAFE, null)
                : new OutcomeUnknownException(facts, null);
    }

    private void hang(Capability part, ErrorFacts facts, FailureScript.Next next) {
        try {
            if (!script.awaitHealing(next, closed::get)) {
                throw new CallInterruptedException(facts, retry(part));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(facts, retry(part));
        }
    }

    private Retry retry(Capability operation) {
        return account.rules().repeatable().contains(operation) ? Retry.SAFE : Retry.IN_DOUBT;
    }
}
