package io.contacts.cli.facts;

import io.contacts.cli.sandbox.Sandbox;
import io.contacts.importing.ImportPlan.ProblemSummary;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.BatchTotals;
import io.contacts.importing.ledger.PartRecord;
import io.contacts.importing.ledger.Sample;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.runs.RunFolder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the ledger of a run holds, read once.
 *
 * @param name the run's name
 * @param fileName the name of its file, without directories
 * @param kept what it keeps of its settings and its plan
 * @param counts rows in each state
 * @param planned whether its plan was complete
 * @param underWay whether a process works on it
 * @param parts the processes that worked on it
 * @param samples how far it was
 * @param calls its bulk calls, added up
 * @param batches the first of its bulk calls
 * @param slowest the slowest of its bulk calls
 * @param notes what is known of several rows and of no single one
 * @param findings what is known of single rows
 */
public record RunFacts(
        String name,
        String fileName,
        Map<String, String> kept,
        StateCounts counts,
        boolean planned,
        boolean underWay,
        List<PartRecord> parts,
        List<Sample> samples,
        BatchTotals calls,
        List<BatchRecord> batches,
        List<BatchRecord> slowest,
        List<String> notes,
        RowFindings findings) {
    /** The name under which the {@linkplain SpeedLimit limit} that was set is kept. */
    public static final String PACE = "requests-per-second";

    /** The name under which is kept whether the result of the run was told. */
    public static final String TOLD = "told";

    private static final int CALLS_SHOWN = 1_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** Keeps copies of the map and the lists. */
    public RunFacts {
        kept = Map.copyOf(kept);
        parts = List.copyOf(parts);
        samples = List.copyOf(samples);
        batches = List.copyOf(batches);
        slowest = List.copyOf(slowest);
        notes = List.copyOf(notes);
    }

    /**
     * Reads them.
     *
     * @throws io.contacts.importing.ImportRefusedException if the ledger is damaged or cannot be read
     */
    public static RunFacts of(RunFolder folder, boolean underWay) {
        try (LedgerView view = folder.view()) {
            BatchTotals calls = new BatchTotals();
            List<BatchRecord> first = new ArrayList<>();
            SlowestCalls slowest = new SlowestCalls();
            view.eachBatch(batch -> {
                calls.add(batch);
                slowest.add(batch);
                if (first.size() < CALLS_SHOWN) {
                    first.add(batch);
                }
            });
            return new RunFacts(
                    folder.name(),
                    RunTexts.file(view),
                    view.kept(),
                    view.counts(),
                    view.isPlanned(),
                    underWay,
                    view.parts(),
                    view.samples(),
                    calls,
                    first,
                    slowest.all(),
                    view.notes(),
                    RowFindings.of(view));
        }
    }

    /** Rows of the file. */
    public long rows() {
        return counts.rows();
    }

    /** Rows that have ended. */
    long settled() {
        return counts.rows() - counts.of(RowState.PENDING);
    }

    /** How many opt-outs were to be carried to the provider and were not. */
    public long optOutsNotCarried() {
        ProblemSummary notCarried = findings.of(RowState.SUPPRESSED).get(RowProblem.OPT_OUT_NOT_CARRIED);
        return notCarried == null ? 0 : notCarried.count();
    }

    /** The provider that the run went to; nothing if that is not kept. */
    public String provider() {
        return fact("provider");
    }

    /** Whether the run went to the sandbox and not to a real provider. */
    public boolean sandbox() {
        return Sandbox.DESTINATION.equals(fact("destination"));
    }

    /** Something that is kept, or nothing. */
    public String fact(String key) {
        return kept.getOrDefault(key, "");
    }

    /** Something that is kept as lines. */
    public List<String> lines(String key) {
        return fact(key).lines().toList();
    }

    /** The limit of requests in a second that was set when the run was last worked on. */
    public Optional<Double> pace() {
        String pace = fact("fact." + PACE);
        return pace.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(pace));
    }

    /** The share of this part's time that was spent waiting for the provider. */
    OptionalDouble waiting(PartRecord part) {
        String waiting = fact("waiting." + part.number());
        return waiting.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(waiting));
    }

    /** The time that was spent in bulk calls that were answered; empty if there were none. */
    public OptionalLong millisInCalls() {
        return calls.calls() == 0 ? OptionalLong.empty() : OptionalLong.of(calls.millis());
    }

    /** Whether this part did not come to say how it ended. */
    boolean isBrokenOff(PartRecord part) {
        return part.cause().isEmpty() && waiting(part).isEmpty();
    }

    /** The part that was begun last; empty if nothing was sent yet. */
    public Optional<PartRecord> lastPart() {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
    }

    /** When the run began. */
    public Optional<String> began() {
        String moment = fact("moment");
        return moment.isEmpty() ? Optional.empty() : Optional.of(time(Instant.parse(moment)));
    }

    /** A time where the run began. */
    public String time(Instant instant) {
        ZoneId zone = zone();
        return TIME.format(instant.atZone(zone)) + " "
                + (zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(fact("zone"));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
