package io.contacts.cli.report.page;

import io.contacts.cli.facts.RunFacts;
import io.contacts.cli.facts.RunTexts;
import io.contacts.cli.terminal.Figures;
import io.contacts.importing.ImportPlan.ProblemSummary;
import io.contacts.importing.RowState;
import java.util.List;
import java.util.Map;

/** What the plan warned of, what could not be traced to a row, and what is known of rows that were not rejected. */
final class RemarksSection {
    private static final List<RowState> TOLD_ELSEWHERE = List.of(RowState.REJECTED, RowState.IN_DOUBT);

    private RemarksSection() {}

    static void write(Markup page, RunFacts run) {
        List<String> warnings = run.lines("plan.warnings");
        boolean rows = List.of(RowState.values()).stream()
                .anyMatch(state -> !TOLD_ELSEWHERE.contains(state)
                        && !run.findings().of(state).isEmpty());
        if (warnings.isEmpty() && run.notes().isEmpty() && !rows) {
            return;
        }
        page.section("remarks", "Remarks");
        list(page, "What the plan says", warnings);
        list(page, "What could not be traced to single rows", run.notes());
        for (RowState state : RowState.values()) {
            if (!TOLD_ELSEWHERE.contains(state)) {
                findings(page, state, run.findings().of(state));
            }
        }
        page.endSection();
    }

    private static void list(Markup page, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            page.element("h3", title).raw("<ul>\n");
            sentences.forEach(sentence -> page.element("li", sentence));
            page.raw("</ul>\n");
        }
    }

    private static void findings(Markup page, RowState state, Map<String, ProblemSummary> problems) {
        if (problems.isEmpty()) {
            return;
        }
        page.element("h3", "Of rows that are " + RunTexts.words(state)).raw("<ul>\n");
        problems.forEach((code, summary) -> {
            page.raw("<li>")
                    .command(code)
                    .raw(": ")
                    .text(Figures.of(summary.count(), "row"))
                    .raw("\n<ul class=\"examples\">\n");
            summary.examples().forEach(example -> {
                String fix = example.problem().fix();
                page.element("li", RejectsSection.told(example) + (fix.isEmpty() ? "" : ". " + fix));
            });
            NextSteps.more(page, summary);
            page.raw("</ul></li>\n");
        });
        page.raw("</ul>\n");
    }
}
