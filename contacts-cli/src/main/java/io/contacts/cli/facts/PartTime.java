package io.contacts.cli.facts;

import io.contacts.importing.ledger.PartRecord;
import io.contacts.importing.ledger.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One part of a run in the time that was worked on it; what lies between two parts does not count.
 *
 * @param part what is recorded of it
 * @param offset milliseconds that were worked before it began
 * @param millis how long it worked, as far as that is known
 * @param samples how far the run was
 * @param before rows that had ended when it began
 * @param after rows that had ended when it ended
 * @param waiting the share of its time that was spent waiting for the provider; empty if it was killed
 */
public record PartTime(
        PartRecord part,
        long offset,
        long millis,
        List<Sample> samples,
        long before,
        long after,
        OptionalDouble waiting) {
    /** Keeps a copy of the samples. */
    public PartTime {
        samples = List.copyOf(samples);
    }

    /** All parts of a run, in their order. */
    public static List<PartTime> of(RunFacts run) {
        List<PartTime> times = new ArrayList<>();
        long offset = 0;
        for (int i = 0; i < run.parts().size(); i++) {
            PartRecord part = run.parts().get(i);
            List<Sample> samples = samples(run, part);
            long before = samples.isEmpty() ? 0 : samples.get(0).settled();
            long sampled =
                    samples.isEmpty() ? before : samples.get(samples.size() - 1).settled();
            long lastMillis =
                    samples.isEmpty() ? 0 : samples.get(samples.size() - 1).millis();
            long millis = Math.max(part.millis(), lastMillis);
            boolean brokenOff = run.isBrokenOff(part);
            // What a part that was killed did after its last sample shows in where the next one began.
            long after = brokenOff ? Math.max(sampled, beforeNext(run, i)) : sampled;
            times.add(new PartTime(part, offset, millis, samples, before, after, run.waiting(part)));
            offset += millis;
        }
        return times;
    }

    /** Milliseconds that were worked on a run. */
    public static long worked(RunFacts run) {
        return of(run).stream().mapToLong(PartTime::millis).sum();
    }

    /** Rows that ended in it. */
    public long settled() {
        return Math.max(0, after - before);
    }

    private static long beforeNext(RunFacts run, int index) {
        if (index + 1 == run.parts().size()) {
            return run.settled();
        }
        return samples(run, run.parts().get(index + 1)).stream()
                .findFirst()
                .map(Sample::settled)
                .orElse(0L);
    }

    private static List<Sample> samples(RunFacts run, PartRecord part) {
        return run.samples().stream()
                .filter(sample -> sample.part() == part.number())
                .toList();
    }
}
