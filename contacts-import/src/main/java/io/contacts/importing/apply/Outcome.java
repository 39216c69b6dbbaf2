package io.contacts.importing.apply;

import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import java.util.Optional;

/**
 * What an error means for the row that was sent.
 *
 * @param state where the row ends; {@link RowState#PENDING} if it was not done and may be sent again
 * @param problem why
 * @param stops whether every further row would fare the same
 */
record Outcome(RowState state, Optional<RowProblem> problem, boolean stops) {
    /**
     * Reads an error.
     *
     * @param repeatable whether the operation ends in the same state however often it runs
     */
    static Outcome of(ContactsException error, boolean repeatable) {
        if (error instanceof ContactSuppressedException) {
            return new Outcome(RowState.SUPPRESSED, problem(error, "suppressed"), false);
        }
        if (isAboutThisRow(error)) {
            return new Outcome(RowState.REJECTED, problem(error, code(error)), false);
        }
        if (error.retry() == Retry.IN_DOUBT && !repeatable) {
            return new Outcome(RowState.IN_DOUBT, problem(error, "in-doubt"), stopsInDoubt(error));
        }
        return new Outcome(RowState.PENDING, Optional.empty(), true);
    }

    /** One lost answer says nothing about the next row; a page in place of JSON, or a closed provider, does. */
    private static boolean stopsInDoubt(ContactsException error) {
        return error instanceof UnexpectedResponseException || error instanceof CallInterruptedException;
    }

    private static boolean isAboutThisRow(ContactsException error) {
        return error instanceof InvalidContactException
                || error instanceof ContactAlreadyExistsException
                || error instanceof ContactNotFoundException
                || error instanceof BadAddressException
                || (error instanceof UnexpectedResponseException
                        && error.providerCode().isPresent()
                        && error.retry() != Retry.IN_DOUBT);
    }

    private static String code(ContactsException error) {
        String kind = error instanceof ContactAlreadyExistsException
                ? "already-there"
                : error instanceof ContactNotFoundException
                        ? "not-there"
                        : error instanceof BadAddressException ? "bad-address" : "refused";
        return error.providerCode().map(code -> kind + "-" + code).orElse(kind);
    }

    private static Optional<RowProblem> problem(ContactsException error, String code) {
        String reason = error instanceof InvalidContactException invalid
                ? invalid.violations().stream()
                        .map(Object::toString)
                        .reduce((a, b) -> a + "; " + b)
                        .orElse("not valid")
                : String.valueOf(error.getMessage());
        return Optional.of(new RowProblem("", code, reason, fix(error)));
    }

    private static String fix(ContactsException error) {
        if (error instanceof InvalidContactException) {
            return "Correct the row and import it again";
        }
        if (error instanceof ContactAlreadyExistsException) {
            return "Import it with --mode save or --mode update";
        }
        if (error instanceof ContactNotFoundException) {
            return "Import it with --mode save or --mode add";
        }
        return "";
    }
}
