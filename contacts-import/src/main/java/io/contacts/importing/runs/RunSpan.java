package io.contacts.importing.runs;

import io.contacts.importing.ledger.PartRecord;
import io.contacts.importing.ledger.Sample;
import io.contacts.importing.ledger.sqlite.LedgerView;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * When a run landed people, in milliseconds of the epoch.
 *
 * @param first when it began; the smallest number if that is not known
 * @param latest when it ended at the latest
 */
record RunSpan(long first, long latest) {
    /** Longer than any call, and than the time between two samples. */
    private static final long MARGIN_MILLIS = TimeUnit.HOURS.toMillis(1);

    static RunSpan of(LedgerView view) {
        long first = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (PartRecord part : view.parts()) {
            long began = part.started().toEpochMilli();
            first = Math.min(first, began);
            latest = Math.max(latest, began + part.millis());
        }
        latest = Math.max(latest, latestOfLast(view));
        String setBack = view.kept().get(LandedPeople.CLOCK_SET_BACK);
        return setBack == null
                ? new RunSpan(first, latest)
                : new RunSpan(Long.MIN_VALUE, Math.max(latest, Long.parseLong(setBack)));
    }

    /**
     * Until when the last process may have landed somebody: one that was killed, or works still, has not said how long it
     * worked, and the ones before have ended when it began.
     */
    private static long latestOfLast(LedgerView view) {
        List<PartRecord> parts = view.parts();
        if (parts.isEmpty() || parts.get(parts.size() - 1).millis() > 0) {
            return Long.MIN_VALUE;
        }
        PartRecord last = parts.get(parts.size() - 1);
        long sampled = view.samples().stream()
                .filter(sample -> sample.part() == last.number())
                .mapToLong(Sample::millis)
                .max()
                .orElse(0);
        return last.started().toEpochMilli() + sampled + MARGIN_MILLIS;
    }

    /** Whether it is not sure that the run began after this. */
    boolean beginsBefore(long moment) {
        return first < moment;
    }
}
