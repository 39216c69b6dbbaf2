package io.contacts.importing.internal.outcome;

import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.validation.Violation;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.LedgerException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What became of a row that was sent.
 *
 * @param state where the row ends; {@link RowState#PENDING} if it was not done and may be sent again
 * @param problem why
 * @param stops whether every further row would fare the same
 */
public record Outcome(RowState state, Optional<RowProblem> problem, boolean stops) {
    private static final int CONFLICT = 409;
    private static final int PAYLOAD_TOO_LARGE = 413;

    /** The row of a batch, which is told by its line and not by its place among those that were sent together. */
    private static final Pattern PLACE_IN_BATCH = Pattern.compile("^contacts\\[\\d+](?:\\.|$)");

    /** Why a row is suppressed that the provider itself counts or shows so. */
    public static RowProblem suppressedAt(String provider) {
        return new RowProblem("", "suppressed", "opted out or suppressed at " + provider + "; left that way", "");
    }

    /** The provider did what was asked. */
    public static Outcome landed(RowState state) {
        return new Outcome(state, Optional.empty(), false);
    }

    /**
     * Reads an error.
     *
     * @param repeatable whether the operation ends in the same state however often it runs
     */
    public static Outcome of(ContactsException error, boolean repeatable) {
        if (error instanceof ContactSuppressedException) {
            return new Outcome(RowState.SUPPRESSED, problem("suppressed", error, ""), false);
        }
        if (error.retry() == Retry.IN_DOUBT && !repeatable) {
            return new Outcome(RowState.IN_DOUBT, Optional.of(RowProblem.inDoubt(reason(error))), stopsInDoubt(error));
        }
        boolean aboutThisRow = isAboutThisRow(error);
        if (error.completed().isPresent()) {
            // Neither done nor undone: sent again, corrected or not, its first half would be refused.
            return new Outcome(
                    RowState.REJECTED, problem("half-done", error, "Do the other half at the provider"), !aboutThisRow);
        }
        if (aboutThisRow) {
            return new Outcome(RowState.REJECTED, problem(code(error), error, fix(error)), false);
        }
        return new Outcome(RowState.PENDING, Optional.empty(), true);
    }

    /** Reads the error of an opt-out. Rejected rows are corrected and sent: somebody who opted out is not among them. */
    public static Outcome ofOptOut(ContactsException error, boolean repeatable) {
        Outcome outcome = of(error, repeatable);
        return outcome.state() == RowState.REJECTED
                ? new Outcome(RowState.SUPPRESSED, Optional.of(notCarried(error)), outcome.stops())
                : outcome;
    }

    private static RowProblem notCarried(ContactsException error) {
        return new RowProblem(
                "",
                RowProblem.OPT_OUT_NOT_CARRIED,
                "opted out in the file, which was not carried to " + error.provider() + ": " + reason(error),
                "Opt the person out at " + error.provider() + " itself");
    }

    /** Something failed in the middle that is no provider's answer: a defect, or a provider that was closed. */
    public static Outcome broken(Throwable error, boolean repeatable) {
        return unknown("was being sent when " + told(error) + " came", repeatable);
    }

    /** It was answered, and something failed before that was kept. */
    public static Outcome unkept(Throwable error, boolean repeatable) {
        return unknown("was sent, and what became of it could not be kept: " + told(error), repeatable);
    }

    /** The run ended before the answer came. */
    public static Outcome abandoned(boolean repeatable) {
        return unknown("was under way when the run ended", repeatable);
    }

    /** The run stopped before the request left. */
    public static Outcome notSent() {
        return new Outcome(RowState.PENDING, Optional.empty(), true);
    }

    /** What happened, in words that name no person. */
    static String told(Throwable error) {
        return error instanceof ContactsException || error instanceof LedgerException
                ? String.valueOf(error.getMessage())
                : "an unexpected error (" + error.getClass().getSimpleName() + ")";
    }

    private static Outcome unknown(String reason, boolean repeatable) {
        return repeatable
                ? new Outcome(RowState.PENDING, Optional.empty(), true)
                : new Outcome(RowState.IN_DOUBT, Optional.of(RowProblem.inDoubt(reason)), true);
    }

    /** One lost answer says nothing about the next row; a page in place of JSON, or a closed provider, does. */
    private static boolean stopsInDoubt(ContactsException error) {
        return error instanceof UnexpectedResponseException || error instanceof CallInterruptedException;
    }

    /** Whether a part of a batch may be taken where the whole was refused: for one of its rows, or for its size. */
    public static boolean isAboutSomeRow(ContactsException error) {
        return isAboutThisRow(error) || error instanceof ContactSuppressedException;
    }

    private static boolean isAboutThisRow(ContactsException error) {
        return error instanceof InvalidContactException
                || error instanceof ContactAlreadyExistsException
                || error instanceof ContactNotFoundException
                || error instanceof BadAddressException
                || (error instanceof UnexpectedResponseException
                        && (error.providerCode().isPresent() || isTooLarge(error) || isConflict(error))
                        && error.retry() != Retry.IN_DOUBT);
    }

    /** What an addition is in conflict with may be somebody who is there; no document says. The next row may be somebody new. */
    private static boolean isConflict(ContactsException error) {
        return error.httpStatus().orElse(0) == CONFLICT
                && (error.operation() == Capability.ADD_CONTACT
                        || error.operation() == Capability.ADD_CONTACT_TO_AUDIENCE);
    }

    /** Whether the provider finds the request too large. */
    static boolean isTooLarge(ContactsException error) {
        return error.httpStatus().orElse(0) == PAYLOAD_TOO_LARGE;
    }

    private static String code(ContactsException error) {
        return error.providerCode().map(code -> kind(error) + "-" + code).orElseGet(() -> kind(error));
    }

    private static String kind(ContactsException error) {
        if (error instanceof ContactAlreadyExistsException) {
            return "already-there";
        }
        if (error instanceof ContactNotFoundException) {
            return "not-there";
        }
        if (error instanceof BadAddressException) {
            return "bad-address";
        }
        if (isConflict(error)) {
            return "conflict";
        }
        return isTooLarge(error) ? "too-large" : "refused";
    }

    private static Optional<RowProblem> problem(String code, ContactsException error, String fix) {
        return Optional.of(new RowProblem("", code, reason(error), fix));
    }

    private static String reason(ContactsException error) {
        if (!(error instanceof InvalidContactException invalid)) {
            return told(error);
        }
        String violations = invalid.violations().stream().map(Outcome::told).collect(Collectors.joining("; "));
        return violations
                + error.completed()
                        .map(done -> "; done before it failed: " + done.operation())
                        .orElse("");
    }

    private static String told(Violation violation) {
        String component = PLACE_IN_BATCH.matcher(violation.component()).replaceFirst("");
        return new Violation(component, violation.reason()).toString();
    }

    private static String fix(ContactsException error) {
        if (error instanceof ContactAlreadyExistsException) {
            return "Import it with --mode save or --mode update";
        }
        if (error instanceof ContactNotFoundException) {
            return "Import it with --mode save or --mode add";
        }
        if (error instanceof BadAddressException) {
            return "Ask the person for another address";
        }
        if (isConflict(error)) {
            return "Look at the provider whether the person is there already, under this address or number";
        }
        if (isTooLarge(error)) {
            return "Shorten the cells of the row";
        }
        return error instanceof InvalidContactException
                ? "Correct the row and import it again"
                : "Look the code up in the provider's documents";
    }
}
