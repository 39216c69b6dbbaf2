package io.contacts.cli.runs;

import io.contacts.cli.facts.KeptRun;
import io.contacts.cli.facts.ProblemLines;
import io.contacts.cli.facts.RunTexts;
import io.contacts.cli.report.ReportChoice;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Figures;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.ImportPlan.ProblemSummary;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ProblemTally;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.BatchTotals;
import io.contacts.importing.ledger.PartRecord;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import io.contacts.importing.runs.RunNotes;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code contacts runs [RUN]}: the runs that are kept, or one of them. */
@Command(
        name = "runs",
        description = "Lists the runs that are kept here, or shows one of them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RunsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "RUN", arity = "0..1", description = "The run's name, or how it ends.")
    private @Nullable String name;

    @Option(names = "--purge", description = "Remove runs that are older than --days, also those that did not finish.")
    private boolean purge;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How long runs are kept; the default is " + RunHome.DAYS_KEPT + " days.")
    private @Nullable Integer days;

    @Option(
            names = "--list",
            paramLabel = "STATE",
            description = "List every row of RUN in this state, such as in-doubt, with its line and why.")
    private @Nullable RowState listed;

    @Mixin
    private ReportChoice report = new ReportChoice();

    @Mixin
    private RunPlace place = new RunPlace();

    /** One that is started with these surroundings. */
    public RunsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireSensible();
        RunHome home = place.home(surroundings);
        if (purge) {
            int kept = days == null ? RunHome.DAYS_KEPT : days;
            List<String> removed = home.purge(surroundings.clock(), Duration.ofDays(kept), true);
            removed.forEach(run -> line("removed " + run));
            if (removed.isEmpty()) {
                surroundings.say("contacts: no run that could be removed is older than " + Figures.of(kept, "day"));
            }
        } else if (name == null) {
            List<RunFolder> all = home.all();
            if (all.isEmpty()) {
                surroundings.say("contacts: no run is kept here; name another place with --home");
            }
            all.forEach(this::list);
        } else {
            RunFolder folder = home.require(name);
            if (listed == null) {
                show(folder);
            } else {
                RowList.print(folder, listed, surroundings);
            }
            report.write(place.run(folder, surroundings), folder.worker().isPresent(), surroundings);
        }
        return ExitCodes.LANDED;
    }

    private void requireSensible() {
        if (purge && name != null) {
            throw new ImportRefusedException(
                    "--purge removes every run that is older than --days; leave out " + name + " if that is meant");
        }
        report.requireSensible();
        if (name == null && (listed != null || report.isWanted())) {
            throw new ImportRefusedException(
                    (listed == null ? "--report" : "--list") + " is of one run; name it, contacts runs lists them");
        }
        if (days != null && !purge) {
            throw new ImportRefusedException("--days is for --purge; add --purge, or leave out --days");
        }
        if (days != null && days < 0) {
            throw new ImportRefusedException("--days takes a number from 0 up");
        }
    }

    private void list(RunFolder folder) {
        if (!folder.hasLedger()) {
            line(folder.name() + "  ended before it read its file");
            return;
        }
        try (LedgerView view = folder.view()) {
            line(folder.name() + "  " + RunTexts.provider(view) + "  " + RunTexts.file(view) + "  "
                    + view.counts().rows() + " rows: " + RunTexts.counts(view.counts()) + "; "
                    + how(folder, view, () -> problems(view)));
        } catch (ImportRefusedException e) {
            line(folder.name() + "  damaged");
            surroundings.say("contacts: " + e.getMessage());
        }
    }

    private void show(RunFolder folder) {
        try (LedgerView view = folder.view()) {
            line("run        " + folder.name());
            line("provider   " + RunTexts.account(view));
            line("file       " + view.kept().getOrDefault("file", ""));
            Map<String, ProblemSummary> problems = problems(view);
            line("how        " + how(folder, view, () -> problems));
            line(String.format(Locale.ROOT, "%-10s %d", "rows", view.counts().rows()));
            for (RowState state : RowState.values()) {
                if (view.counts().of(state) > 0) {
                    line(String.format(
                            Locale.ROOT,
                            "%-10s %d",
                            RunTexts.words(state),
                            view.counts().of(state)));
                }
            }
            for (PartRecord part : view.parts()) {
                line(String.format(
                        Locale.ROOT,
                        "part %d     began %s, %.1f s%s",
                        part.number(),
                        part.started(),
                        part.millis() / 1000.0,
                        part.reason().map(reason -> ", stopped: " + reason).orElse("")));
            }
            BatchTotals calls = new BatchTotals();
            view.eachBatch(calls::add);
            RunNotes.of(calls, view.notes(), view.kept().getOrDefault("provider", ""))
                    .forEach(note -> line("note       " + note));
            ProblemLines.tell(problems, "; --list STATE lists all", this::line);
            if (Files.exists(folder.rejects())) {
                line("rejects    " + folder.rejects());
            }
        }
    }

    private static Map<String, ProblemSummary> problems(LedgerView view) {
        ProblemTally tally = new ProblemTally();
        view.eachProblem((row, line, state, problem) -> tally.add(line, problem));
        return tally.summaries();
    }

    /** How it ended; its problems are read only where they matter, since there may be many. */
    private String how(RunFolder folder, LedgerView view, Supplier<Map<String, ProblemSummary>> problems) {
        if (folder.worker().isPresent()) {
            return "under way in process " + folder.worker().get();
        }
        if (!view.isPlanned()) {
            return "ended before its plan was complete; nothing was sent";
        }
        if (view.counts().of(RowState.PENDING) > 0) {
            return "not finished; " + place.run(folder, surroundings).resume() + " goes on";
        }
        if (!RunTexts.isToldOf(view)) {
            return "ended before it told what came of it; "
                    + place.run(folder, surroundings).resume() + " does";
        }
        return finished(place.run(folder, surroundings), view, problems);
    }

    private static String finished(KeptRun run, LedgerView view, Supplier<Map<String, ProblemSummary>> problems) {
        String end = view.counts().of(RowState.IN_DOUBT) > 0
                ? "finished, with rows in doubt; " + run.retryInDoubt() + " sends them again"
                : "finished";
        ProblemSummary notCarried =
                view.counts().of(RowState.SUPPRESSED) > 0 ? problems.get().get(RowProblem.OPT_OUT_NOT_CARRIED) : null;
        if (notCarried == null) {
            return end;
        }
        return end + "; " + RunTexts.notCarried(notCarried.count()) + ": " + run.suppressed();
    }

    private void line(String text) {
        surroundings.out().println(text);
    }
}
