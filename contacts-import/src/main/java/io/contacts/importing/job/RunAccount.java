package io.contacts.importing.job;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import java.util.Map;

/** The account that a run began with, and whether it may go on at the one that is configured now. */
final class RunAccount {
    static final String PROVIDER = "provider";
    static final String DESTINATION = "destination";

    /** How many rows were to be sent when the plan was complete. */
    static final String PENDING = "plan.pending";

    private RunAccount() {}

    /**
     * Lets a run go on at the account it began with; at another one if the user says that it is the same, or nothing was done.
     *
     * @param before what the run keeps
     * @throws ImportRefusedException if it must not
     */
    static void requireSame(
            Map<String, String> before, String provider, String destination, boolean saidToBe, SqliteLedger ledger) {
        String firstProvider = StoredSettings.text(before, PROVIDER);
        String firstDestination = StoredSettings.text(before, DESTINATION);
        boolean same = firstDestination.equals(destination) || saidToBe || nothingWasDone(ledger);
        if (!firstProvider.equals(provider) || !same) {
            throw new ImportRefusedException("the run began with " + firstProvider + " (" + firstDestination
                    + "), and what is configured now is " + provider + " (" + destination
                    + "); configure the account that it began with, or, if it is the same account with another key or"
                    + " address, resume with --same-account");
        }
    }

    /** Whether there is a plan, and it is one for this account too: whom another one holds is not known from it. */
    static boolean planHolds(Map<String, String> before, String destination, boolean saidToBe, SqliteLedger ledger) {
        return ledger.isPlanned()
                && (saidToBe
                        || destination.equals(before.get(DESTINATION))
                        || ledger.counts().of(RowState.UNCHANGED) == 0);
    }

    /** So many rows were still to be sent before they were planned anew: what was done stays known by the difference. */
    static void replanned(SqliteLedger ledger, long pendingBefore) {
        long planned = Long.parseLong(StoredSettings.text(ledger.kept(), PENDING));
        long more = ledger.counts().of(RowState.PENDING) - pendingBefore;
        ledger.keep(PENDING, Long.toString(planned + more));
    }

    /**
     * A run that was stopped by a wrong key has nothing anywhere: it may go on with the right one. One that was stopped or
     * killed otherwise may have, also where every row is still to be sent.
     */
    private static boolean nothingWasDone(SqliteLedger ledger) {
        String pending = Long.toString(ledger.counts().of(RowState.PENDING));
        return !ledger.isPlanned()
                || (pending.equals(ledger.kept().get(PENDING))
                        && ledger.endings().stream().allMatch(ImportReport.StopCause.ACCESS_DENIED.name()::equals));
    }
}
