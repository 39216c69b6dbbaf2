package io.contacts.importing.runs;

import io.contacts.importing.ledger.LedgerView;
import io.contacts.importing.ledger.PartRecord;

/**
 * When a run landed people, in milliseconds of the epoch.
 *
 * @param first when it began; the smallest number if that is not known
 * @param latest when it ended at the latest
 */
record RunSpan(long first, long latest) {
    static RunSpan of(LedgerView view) {
        long first = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (PartRecord part : view.parts()) {
            long began = part.started().toEpochMilli();
            first = Math.min(first, began);
            latest = Math.max(latest, began + part.millis());
        }
        String setBack = view.kept().get(LandedPeople.CLOCK_SET_BACK);
        return setBack == null
                ? new RunSpan(first, latest)
                : new RunSpan(Long.MIN_VALUE, Math.max(latest, Long.parseLong(setBack)));
    }

    /** Whether it is not sure that the run began after this. */
    boolean beginsBefore(long moment) {
        return first < moment;
    }
}
