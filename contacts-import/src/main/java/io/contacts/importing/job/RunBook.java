package io.contacts.importing.job;

import io.contacts.domain.audience.AudienceId;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.internal.apply.PreparedFile;
import io.contacts.importing.internal.planning.ChangedFile;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.LedgerException;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import io.contacts.importing.runs.EarlierOptOuts;
import io.contacts.importing.runs.LandedPeople;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunLock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is kept of one import: its ledger and, if it has a folder, what it needs to be resumed. */
final class RunBook implements AutoCloseable {
    private static final String FINGERPRINT = "plan.fingerprint";
    private static final String COLUMNS = "plan.columns";
    private static final String WAITING = "waiting.";

    private final Ledger ledger;
    private final @Nullable SqliteLedger kept;
    private final @Nullable RunFolder folder;
    private final @Nullable RunLock lock;
    private final Clock clock;
    private final Clock moment;
    private final ResumeChoices choices;
    private int part;

    private RunBook(
            Ledger ledger,
            @Nullable SqliteLedger kept,
            @Nullable RunFolder folder,
            @Nullable RunLock lock,
            Clock clock,
            Clock moment,
            ResumeChoices choices) {
        this.ledger = ledger;
        this.kept = kept;
        this.folder = folder;
        this.lock = lock;
        this.clock = clock;
        this.moment = moment;
        this.choices = choices;
    }

    /** Of an import that has no folder. */
    static RunBook unkept(Ledger ledger, Clock clock) {
        return new RunBook(
                ledger, null, null, null, clock, Clock.fixed(clock.instant(), clock.getZone()), ResumeChoices.none());
    }

    /** Of a new run. */
    static RunBook begun(RunFolder folder, String provider, ImportSettings settings, Clock clock) {
        Clock moment = Clock.fixed(clock.instant(), clock.getZone());
        Map<String, String> first = new LinkedHashMap<>(StoredSettings.written(settings));
        first.put(RunAccount.PROVIDER, provider);
        first.putAll(StoredSettings.written(moment));
        RunLock lock = folder.lock();
        try {
            SqliteLedger ledger = folder.createLedger(first);
            return new RunBook(ledger, ledger, folder, lock, clock, moment, ResumeChoices.none());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Of a run that goes on. */
    static RunBook resumed(RunFolder folder, String provider, String destination, ResumeChoices choices, Clock clock) {
        RunLock lock = folder.lock();
        SqliteLedger ledger = null;
        try {
            ledger = folder.resumeLedger();
            Map<String, String> before = ledger.kept();
            RunAccount.requireSame(before, provider, destination, choices.sameAccount(), ledger);
            boolean planHolds = RunAccount.planHolds(before, destination, choices.sameAccount(), ledger);
            before.put(RunAccount.DESTINATION, destination);
            if (planHolds) {
                before.forEach(ledger::keep);
            } else {
                // Nothing was done, and whom another account holds is decided anew.
                ledger.close();
                ledger = folder.replaceLedger(before);
            }
            return new RunBook(ledger, ledger, folder, lock, clock, StoredSettings.moment(before), choices);
        } catch (RuntimeException e) {
            if (ledger != null) {
                ledger.close();
            }
            lock.close();
            throw e;
        }
    }

    /** The same with something around its ledger. */
    RunBook around(UnaryOperator<Ledger> wrapper) {
        return new RunBook(wrapper.apply(ledger), kept, folder, lock, clock, moment, choices);
    }

    Ledger ledger() {
        return ledger;
    }

    /** When the run began; a row reads the same in each of its parts. */
    Clock moment() {
        return moment;
    }

    /** The settings that the run began with. */
    ImportSettings settings() {
        if (kept == null) {
            throw new IllegalStateException("nothing is kept");
        }
        Map<String, String> stored = kept.kept();
        choices.file().ifPresent(file -> stored.put(StoredSettings.FILE, written(file)));
        return StoredSettings.read(stored).build();
    }

    /** Where the file is now is kept once it has turned out to be the right one. */
    private void keepFile() {
        if (kept != null) {
            choices.file().map(RunBook::written).ifPresent(file -> keep(StoredSettings.FILE, file));
        }
    }

    private static String written(Path file) {
        return file.toAbsolutePath().toString();
    }

    /**
     * Whom to leave out since they hold what was landed of them last.
     *
     * @throws ImportRefusedException if that is asked for and not known
     */
    LandedPeople landed(String provider, ImportSettings settings) {
        if (!settings.onlyChanges()) {
            return LandedPeople.nobody();
        }
        if (folder == null) {
            throw new ImportRefusedException("--only-changes needs a run that is kept");
        }
        String audience = settings.audience().map(AudienceId::value).orElse("");
        return folder.home().landed(folder, provider, settings.destination(), audience);
    }

    /**
     * Who opted out in files that were imported before, if this one holds rows that were rejected then: those who opted out
     * in other rows are not among them.
     *
     * @throws ImportRefusedException if that is not known
     */
    EarlierOptOuts earlierOptOuts(PreparedFile file, String provider) {
        return folder == null || !file.mapping().rejectsFile()
                ? EarlierOptOuts.nobody()
                : folder.home().optedOut(folder, provider, RowProblem.OPTED_OUT);
    }

    boolean isPlanned() {
        return kept != null && kept.isPlanned();
    }

    /**
     * The plan is complete.
     *
     * @param carried the rows of which an opt-out is to be carried to the provider
     */
    void planned(PreparedFile file, boolean repeatable, List<String> warnings, BitSet carried) {
        Map<String, String> plan = new LinkedHashMap<>();
        plan.put(FINGERPRINT, file.csv().fingerprint());
        plan.put(RunAccount.PENDING, Long.toString(ledger.counts().of(RowState.PENDING)));
        plan.put(COLUMNS, String.join("\n", file.mapping().described()));
        plan.put("plan.detected", file.csv().detected());
        plan.put("plan.mode", file.mode().name().toLowerCase(Locale.ROOT));
        plan.put("plan.warnings", String.join("\n", warnings));
        if (!carried.isEmpty()) {
            plan.put(EarlierOptOuts.CARRIED, EarlierOptOuts.written(carried));
        }
        ledger.planned(repeatable, plan);
        keepFile();
    }

    /**
     * Checks that the rows will be read as they were planned, or, of a file that was changed, plans them anew.
     *
     * @return what the user should know of that, as sentences
     * @throws ImportRefusedException if they would not
     */
    List<String> requireSame(PreparedFile file, String provider) {
        if (kept == null) {
            throw new IllegalStateException("nothing is kept");
        }
        Map<String, String> before = kept.kept();
        if (!String.join("\n", file.mapping().described()).equals(before.get(COLUMNS))) {
            throw new ImportRefusedException(
                    "the columns are not what they were when the run was planned, since the file" + " or the fields at "
                            + provider + " were changed; import the file again");
        }
        if (file.csv().fingerprint().equals(before.get(FINGERPRINT))) {
            retryInDoubt();
            keepFile();
            return List.of();
        }
        if (!choices.changedFile()) {
            throw new ImportRefusedException(file.csv().name() + " is not the file that the run was planned for: its"
                    + " content was changed. Bring the old content back; or resume with --changed-file, if every row is"
                    + " still of the same person; or import it as a new run");
        }
        try (EarlierOptOuts earlier = earlierOptOuts(file, provider)) {
            ChangedFile changed =
                    new ChangedFile(file, kept, earlier, settings().mappings(), choices.retryInDoubt());
            changed.requireSamePeople();
            retryInDoubt();
            BitSet carried = EarlierOptOuts.read(before.getOrDefault(EarlierOptOuts.CARRIED, ""));
            long pending = kept.counts().of(RowState.PENDING);
            List<String> warnings = changed.replan(carried);
            RunAccount.replanned(kept, pending);
            keepFile();
            kept.keep(EarlierOptOuts.CARRIED, EarlierOptOuts.written(carried));
            kept.keep(LandedPeople.CONTENT_CHANGED, "true");
            kept.keep(FINGERPRINT, file.csv().fingerprint());
            kept.flush();
            return warnings;
        }
    }

    /** Only after everything that a resumed run may be refused for: what was in doubt cannot be told afterwards. */
    private void retryInDoubt() {
        if (kept != null && choices.retryInDoubt()) {
            kept.retryInDoubt();
        }
    }

    /** Sending begins. */
    void begin() {
        if (kept != null && folder != null) {
            Instant now = clock.instant();
            folder.home()
                    .beginsAfter(now, clock.getZone(), folder)
                    .ifPresent(later -> kept.keep(LandedPeople.CLOCK_SET_BACK, Long.toString(later.toEpochMilli())));
            part = kept.begin(now, ProcessHandle.current().pid());
        }
    }

    /** Keeps something beside what a resumed run needs, if anything is kept. */
    void keep(String key, String value) {
        if (kept != null) {
            kept.keep(key, value);
        }
    }

    /** Sending ended; {@code waiting} is the share of its time that was spent waiting for the provider. */
    void end(ImportReport report, double waiting) {
        if (kept != null) {
            try {
                if (report.stopped()
                        .filter(stop -> stop.cause() == ImportReport.StopCause.FILE)
                        .isPresent()) {
                    // What was sent of it before that was seen may not be what was planned.
                    kept.keep(LandedPeople.CONTENT_CHANGED, "true");
                }
                kept.keep(WAITING + part, String.format(Locale.ROOT, "%.4f", waiting));
                kept.end(
                        report.stopped().map(stop -> stop.cause().name()),
                        report.stopped().map(ImportReport.Stop::reason));
            } catch (LedgerException e) {
                // The report says already that the ledger cannot be written.
            }
        }
    }

    @Override
    public void close() {
        try {
            ledger.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
