package io.contacts.importing;

import java.util.Locale;

/** Where a row of the file ended. Every row is in exactly one state. */
public enum RowState {
    /** The provider said that it created this contact. */
    CREATED,
    /** The provider said that it updated this contact. */
    UPDATED,
    /** The provider took the row and reports only counters. */
    ACCEPTED,
    /**
     * Opted out in the file, or suppressed at the provider; left that way. Where an opt-out was to be carried to the provider
     * and was not, the row's problem has the code {@link RowProblem#OPT_OUT_NOT_CARRIED}.
     */
    SUPPRESSED,
    /** The same person as another row of the file, which is the one that counts. */
    DUPLICATE,
    /** Holds what this machine last landed of this person at this provider; not sent, since the user asked for that. */
    UNCHANGED,
    /** Invalid, by our rules or the provider's. */
    REJECTED,
    /** Sent, the answer is lost, and the provider cannot be asked. Never repeated unless the user says so. */
    IN_DOUBT,
    /** Still to be sent: not attempted yet, or not known to have landed and safe to send again. */
    PENDING;

    /** Whether every row in this state has a reason that is kept with it. */
    public boolean isExplained() {
        return switch (this) {
            case SUPPRESSED, DUPLICATE, REJECTED, IN_DOUBT -> true;
            default -> false;
        };
    }

    /** The state's key in the JSON summary: {@code inDoubt}. */
    public String jsonName() {
        return this == IN_DOUBT ? "inDoubt" : name().toLowerCase(Locale.ROOT);
    }
}
