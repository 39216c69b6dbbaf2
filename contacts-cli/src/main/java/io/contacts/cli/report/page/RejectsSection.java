package io.contacts.cli.report.page;

import io.contacts.cli.facts.RowFindings.Remedy;
import io.contacts.cli.facts.RunFacts;
import io.contacts.cli.terminal.Figures;
import io.contacts.importing.ImportPlan.ProblemAt;
import io.contacts.importing.ImportPlan.ProblemSummary;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import java.util.List;

/** The rejected rows, grouped by what is to be done about them. */
final class RejectsSection {
    private RejectsSection() {}

    static void write(Markup page, RunFacts run) {
        long rejected = run.counts().of(RowState.REJECTED);
        if (rejected == 0) {
            return;
        }
        page.section("rejects", "Rejected, by what to do");
        List<Remedy> remedies = run.findings().remedies();
        remedies.forEach(remedy -> remedy(page, remedy));
        long unexplained = rejected - remedies.stream().mapToLong(Remedy::rows).sum();
        if (unexplained > 0) {
            page.element("p", Figures.of(unexplained, "row") + " without a reason in the ledger.");
        }
        page.endSection();
    }

    private static void remedy(Markup page, Remedy remedy) {
        page.raw("<article class=\"remedy\"><h3><span class=\"tally\">")
                .count(remedy.rows())
                .raw("</span> ")
                .text(remedy.fix().isEmpty() ? "Nothing is known that would help" : remedy.fix())
                .raw("</h3>\n<ul>\n");
        remedy.problems().forEach((code, summary) -> problem(page, code, summary));
        page.raw("</ul></article>\n");
    }

    private static void problem(Markup page, String code, ProblemSummary summary) {
        page.raw("<li>")
                .command(code)
                .raw(": ")
                .text(Figures.of(summary.count(), "row"))
                .raw("\n<ul class=\"examples\">\n");
        summary.examples().forEach(example -> page.element("li", told(example)));
        NextSteps.more(page, summary);
        page.raw("</ul></li>\n");
    }

    /** Line, column and reason; what to do stands above. */
    static String told(ProblemAt example) {
        RowProblem problem = example.problem();
        return "line " + example.line()
                + (problem.column().isEmpty() ? " " : ", column " + problem.column() + ": ")
                + problem.reason();
    }
}
