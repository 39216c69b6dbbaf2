package io.contacts.cli.imports;

import io.contacts.cli.facts.KeptRun;
import io.contacts.cli.facts.ProblemLines;
import io.contacts.cli.facts.RunTexts;
import io.contacts.cli.provider.ProviderAccess;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Figures;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportPlan.ProblemSummary;
import io.contacts.importing.ImportReport;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an import says: the plan and the problems on stderr, the result on stdout. */
final class Summary {
    private final Surroundings surroundings;
    private final KeptRun run;
    private final String provider;
    private final boolean sandbox;
    private final ImportPlan plan;

    Summary(Surroundings surroundings, KeptRun run, String provider, boolean sandbox, ImportPlan plan) {
        this.surroundings = surroundings;
        this.run = run;
        this.provider = provider;
        this.sandbox = sandbox;
        this.plan = plan;
    }

    /** What was found in the file and what each column is. */
    void printPlan() {
        surroundings.say(plan.file() + ": " + plan.detected() + ", "
                + Figures.of(plan.counts().rows(), "row") + "; mode "
                + plan.mode().name().toLowerCase(Locale.ROOT)
                + (plan.bulk() ? ", many contacts in one call" : ", one call for each contact"));
        plan.mapping().forEach(column -> surroundings.say("  " + column));
        plan.warnings().forEach(warning -> surroundings.say("Note: " + warning + "."));
    }

    /** What is left of a run that goes on. */
    void printResumed() {
        surroundings.say("Going on with run " + run.name() + ": " + plan.file() + ", "
                + Figures.of(plan.counts().rows(), "row") + ", of which "
                + Figures.count(plan.counts().of(RowState.PENDING)) + " are still to be sent.");
        plan.warnings().forEach(warning -> surroundings.say("Note: " + warning + "."));
    }

    /** What would happen; returns the exit code. */
    int printDryRun(boolean json) {
        printProblems(plan.problems());
        if (json) {
            printJson(plan.counts(), 0, node -> node.put("dryRun", true));
        } else {
            surroundings.out().println("Dry run: nothing was sent to " + where() + ".");
            printCounts(plan.counts());
        }
        return plan.counts().of(RowState.REJECTED) > 0 ? ExitCodes.REJECTED : ExitCodes.LANDED;
    }

    /** What happened. */
    void printReport(ImportReport report, Optional<Path> rejects, boolean json) {
        printProblems(report.problems());
        report.notes().forEach(note -> surroundings.say("Note: " + note + "."));
        report.stopped().ifPresent(this::printStop);
        rejects.ifPresent(file -> surroundings.say("Rejected rows are in " + file
                + " with the reason of each; correct that file and import it as it is."));
        if (report.counts().of(RowState.PENDING) > 0) {
            surroundings.say(Figures.of(report.counts().of(RowState.PENDING), "row")
                    + " not attempted, or not known to have landed and safe to send again. To go on: "
                    + run.resume());
        }
        if (report.counts().of(RowState.IN_DOUBT) > 0) {
            surroundings.say(Figures.of(report.counts().of(RowState.IN_DOUBT), "row")
                    + " in doubt: look at the provider whether they have arrived. They are listed by " + run.inDoubt()
                    + ". To send them all again: " + run.retryInDoubt() + "; " + RunTexts.LAND_TWICE);
        }
        printNotCarried(report.optOutsNotCarried());
        if (json) {
            printJson(report);
        } else {
            String what = report.stopped().isPresent() ? "Stopped importing " : "Imported ";
            surroundings.out().println(what + plan.file() + " into " + where() + " (run " + run.name() + ").");
            printCounts(report.counts());
            surroundings.out().printf(Locale.ROOT, "  %-10s %.1f%n", "seconds", report.seconds());
        }
    }

    private void printNotCarried(long notCarried) {
        if (notCarried > 0) {
            surroundings.say(RunTexts.notCarried(notCarried) + " to " + provider
                    + (notCarried == 1
                            ? ": opt the person out there. It is listed by "
                            : ": opt these people out there. They are listed by ")
                    + run.suppressed());
        }
    }

    private void printStop(ImportReport.Stop stop) {
        surroundings.say("Stopped: " + stop.reason());
        if (stop.cause() == ImportReport.StopCause.ACCESS_DENIED) {
            surroundings.say(ProviderAccess.advice(provider));
        }
    }

    private void printProblems(Map<String, ProblemSummary> problems) {
        ProblemLines.tell(problems, "", surroundings::say);
    }

    private void printCounts(StateCounts counts) {
        surroundings.out().printf(Locale.ROOT, "  %-10s %d%n", "rows", counts.rows());
        for (RowState state : RowState.values()) {
            if (counts.of(state) > 0) {
                surroundings.out().printf(Locale.ROOT, "  %-10s %d%n", RunTexts.words(state), counts.of(state));
            }
        }
    }

    private void printJson(ImportReport report) {
        printJson(report.counts(), report.seconds(), node -> {
            if (report.optOutsNotCarried() > 0) {
                node.put("optOutsNotCarried", report.optOutsNotCarried());
            }
        });
    }

    private void printJson(StateCounts counts, double seconds, Consumer<ObjectNode> more) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("run", run.name());
        node.put("provider", provider);
        node.put("file", plan.file());
        node.put("rows", counts.rows());
        for (RowState state : RowState.values()) {
            // The documented keys are always there; this one only where the user asked for it.
            if (state != RowState.UNCHANGED || counts.of(state) > 0) {
                node.put(state.jsonName(), counts.of(state));
            }
        }
        node.put("seconds", Math.round(seconds * 1000) / 1000.0);
        if (sandbox) {
            node.put("sandbox", true);
        }
        more.accept(node);
        surroundings.out().println(JsonMapper.shared().writeValueAsString(node));
    }

    private String where() {
        return RunTexts.provider(provider, sandbox);
    }
}
