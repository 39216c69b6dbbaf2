package io.contacts.cli.report.page;

import io.contacts.cli.facts.KeptRun;
import io.contacts.cli.facts.RunFacts;
import io.contacts.cli.facts.RunTexts;
import io.contacts.cli.provider.ProviderAccess;
import io.contacts.cli.terminal.Figures;
import io.contacts.importing.ImportPlan.ProblemAt;
import io.contacts.importing.ImportPlan.ProblemSummary;
import io.contacts.importing.ImportReport.StopCause;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.PartRecord;

/** What is left to do, first of all on the page. */
final class NextSteps {
    private final Markup page;
    private final RunFacts run;
    private final KeptRun kept;

    private NextSteps(Markup page, RunFacts run, KeptRun kept) {
        this.page = page;
        this.run = run;
        this.kept = kept;
    }

    static void write(Markup page, RunFacts run, KeptRun kept) {
        new NextSteps(page, run, kept).write();
    }

    private void write() {
        page.section("next", "What to do now");
        boolean nothing = run.counts().of(RowState.PENDING) == 0
                && run.counts().of(RowState.IN_DOUBT) == 0
                && run.counts().of(RowState.REJECTED) == 0
                && run.optOutsNotCarried() == 0;
        if (nothing) {
            page.element("p", "Nothing: every row has ended, and none was rejected.");
        } else {
            page.raw("<ul class=\"steps\">\n");
            stopped();
            pending();
            inDoubt();
            rejected();
            notCarried();
            page.raw("</ul>\n");
        }
        page.endSection();
    }

    private void stopped() {
        run.lastPart().filter(last -> last.cause().isPresent()).ifPresent(last -> {
            page.raw("<li><strong>Stopped:</strong> ").text(last.reason().orElse("no reason is recorded"));
            if (isAccess(last)) {
                page.raw("; ").text(ProviderAccess.advice(run.provider()));
            }
            page.raw(".</li>\n");
        });
    }

    private void pending() {
        long pending = run.counts().of(RowState.PENDING);
        if (pending == 0) {
            return;
        }
        page.raw("<li id=\"pending\"><strong>").text(Figures.of(pending, "row"));
        page.raw(" pending:</strong> not attempted, or not known to have landed and safe to send again. ");
        if (run.underWay()) {
            page.raw("The run goes on.</li>\n");
        } else {
            page.raw("To go on: ").command(kept.resume()).raw("</li>\n");
        }
    }

    private void inDoubt() {
        long inDoubt = run.counts().of(RowState.IN_DOUBT);
        if (inDoubt == 0) {
            return;
        }
        page.raw("<li id=\"in-doubt\"><strong>").text(Figures.of(inDoubt, "row"));
        page.raw(" in doubt:</strong> sent, and the answer is lost. Look at ")
                .text(run.provider())
                .raw(" whether they took effect before sending them again. To send them all again: ")
                .command(kept.retryInDoubt())
                .raw("; " + RunTexts.LAND_TWICE + ".\n");
        page.raw("<p>Lines: <span id=\"lines-in-doubt\">")
                .text(run.findings().linesInDoubt())
                .raw("</span></p>\n<ul>\n");
        for (ProblemSummary summary : run.findings().of(RowState.IN_DOUBT).values()) {
            summary.examples().stream().map(ProblemAt::toString).forEach(example -> page.element("li", example));
            more(page, summary);
        }
        page.raw("</ul></li>\n");
    }

    private void rejected() {
        long rejected = run.counts().of(RowState.REJECTED);
        if (rejected > 0) {
            page.raw("<li><strong>").text(Figures.of(rejected, "row"));
            page.raw(" rejected:</strong> they are in ")
                    .command(kept.rejects().toString())
                    .raw(" with the reason of each; correct that file and import it as it is. <a href=\"#rejects\">What"
                            + " was wrong</a></li>\n");
        }
    }

    private void notCarried() {
        long notCarried = run.optOutsNotCarried();
        if (notCarried > 0) {
            page.raw("<li id=\"not-carried\"><strong>").text(Figures.of(notCarried, "opt-out"));
            page.raw(" not carried:</strong> people who opted out in the file, and whom ")
                    .text(run.provider())
                    .raw(" did not take out. Opt them out there; they are listed by ")
                    .command(kept.suppressed())
                    .raw("</li>\n");
        }
    }

    /** Says how many rows are not among the examples. */
    static void more(Markup page, ProblemSummary summary) {
        long more = summary.count() - summary.examples().size();
        if (more > 0) {
            page.element("li", "and " + Figures.count(more) + " more");
        }
    }

    private static boolean isAccess(PartRecord part) {
        return part.cause().filter(StopCause.ACCESS_DENIED.name()::equals).isPresent();
    }
}
