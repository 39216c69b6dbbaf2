package io.contacts.sentori.internal.port;

import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Writes that must not simply be repeated. When the answer is lost, Sentori is asked what became of it, and the write is
 * repeated once if it had not taken effect by then.
 *
 * <p>What never happens: saying that something was done, or that it will not be, where that cannot be known. In particular, a
 * late first request may take effect after all, and then it is the second one that is refused. So repeating does no harm, and
 * the caller may do so, too: these writes cannot be done twice.
 */
public final class LostAnswers {
    private final boolean mayRepeat;

    /** Repeats if a request may be sent more than once at all. */
    public LostAnswers(int maxAttempts) {
        this.mayRepeat = maxAttempts > 1;
    }

    /**
     * Runs a write.
     *
     * @param write the write
     * @param question what became of it: the result if it took effect, empty if it had not by then; throws if that cannot be known.
     *     Is told of the failure
     * @param ambiguous whether this refusal of the second request may come from the first one having taken effect
     */
    <T> T write(
            Supplier<T> write,
            Function<ContactsException, Optional<T>> question,
            Predicate<ContactsException> ambiguous) {
        ContactsException lost;
        try {
            return write.get();
        } catch (OutcomeUnknownException | ProviderUnavailableException e) {
            lost = requireInDoubt(e);
        }
        Optional<T> done = ask(question, lost);
        if (done.isPresent()) {
            return done.get();
        }
        if (!mayRepeat) {
            throw notYetDone(lost);
        }
        try {
            return write.get();
        } catch (OutcomeUnknownException | ProviderUnavailableException e) {
            ContactsException again = requireInDoubt(e);
            return ask(question, again).orElseThrow(() -> notYetDone(again));
        } catch (ContactsException e) {
            throw ambiguous.test(e) ? unknown(e, "the first request may have been done late") : e;
        }
    }

    /** An outcome that stays unknown, with what is known of it. */
    static OutcomeUnknownException unknown(ContactsException lost, String detail) {
        return new OutcomeUnknownException(lost.facts().withDetail(detail), lost.getCause());
    }

    /** Whether a request that failed so may have taken effect: not if it never left, came too early (429) or was refused. */
    static boolean mayBeDone(ContactsException failure) {
        return failure instanceof OutcomeUnknownException
                || (failure instanceof ProviderUnavailableException
                        && failure.httpStatus().isPresent());
    }

    private static <T> Optional<T> ask(Function<ContactsException, Optional<T>> question, ContactsException lost) {
        try {
            return question.apply(lost);
        } catch (CallInterruptedException e) {
            // What matters to the caller is what may have been done, not that nobody could be asked.
            throw new CallInterruptedException(lost.facts(), Retry.IN_DOUBT);
        } catch (OutcomeUnknownException e) {
            throw e;
        } catch (ContactsException e) {
            lost.addSuppressed(e);
            throw lost;
        }
    }

    private static ContactsException requireInDoubt(ContactsException failure) {
        if (failure.retry() != Retry.IN_DOUBT) {
            throw failure;
        }
        return failure;
    }

    private static ProviderUnavailableException notYetDone(ContactsException lost) {
        return new ProviderUnavailableException(
                lost.facts().withDetail("the answer was lost; asked afterwards, it was not done yet"),
                Retry.SAFE,
                lost.getCause());
    }
}
