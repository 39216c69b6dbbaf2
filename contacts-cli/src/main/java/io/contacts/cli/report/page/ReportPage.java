package io.contacts.cli.report.page;

import io.contacts.cli.facts.KeptRun;
import io.contacts.cli.facts.PartTime;
import io.contacts.cli.facts.RunEnd;
import io.contacts.cli.facts.RunFacts;
import io.contacts.cli.facts.RunTexts;
import io.contacts.cli.terminal.Figures;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/** The report of a run: one page that needs nothing beside itself, neither script nor network. */
public final class ReportPage {
    /** How every report begins. */
    public static final String BEGIN = "<!DOCTYPE html>\n<html lang=\"en\" data-contacts-report>\n";

    private final Markup page;
    private final RunFacts run;
    private final KeptRun kept;
    private final boolean people;

    /**
     * One about this run, to be written there.
     *
     * @param people whether the cells of rejected rows are shown
     */
    public ReportPage(Writer out, RunFacts run, KeptRun kept, boolean people) {
        this.page = new Markup(out);
        this.run = run;
        this.kept = kept;
        this.people = people;
    }

    /** Writes the whole page, which says that it was written at this time. */
    public void write(Instant now) {
        page.raw(BEGIN).raw("""
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <meta name="referrer" content="no-referrer">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                """);
        page.element("title", "Import " + run.name())
                .raw("<style>\n")
                .raw(ReportStyle.CSS)
                .raw("</style>\n</head>\n");
        page.raw("<body>\n<header>\n");
        head();
        page.raw("</header>\n<main>\n");
        NextSteps.write(page, run, kept);
        StatesSection.write(page, run);
        RejectsSection.write(page, run);
        if (people) {
            PeopleSection.write(page, kept.folder().rejects());
        }
        RemarksSection.write(page, run);
        TimeSection.write(page, run);
        ProviderSection.write(page, run);
        columns();
        page.raw("</main>\n<footer>\n");
        page.element("p", "Written " + run.time(now) + " by contacts from the ledger of the run.");
        page.raw("</footer>\n</body>\n</html>\n");
    }

    private void head() {
        page.element("h1", "Import of " + run.fileName());
        page.raw("<p class=\"outcome\">").text(RunEnd.told(run)).raw("</p>\n<dl class=\"facts\">\n");
        fact("Run", run.name());
        String inPlace = RunTexts.inPlaceOfProvider(run.provider(), run.sandbox());
        fact("Provider", run.provider() + (inPlace.isEmpty() ? "" : " (" + inPlace + ": nothing left the machine)"));
        fact("File", run.fileName() + (run.fact("plan.detected").isEmpty() ? "" : ", " + run.fact("plan.detected")));
        fact("Rows", Figures.count(run.rows()));
        fact("Mode", run.fact("plan.mode"));
        fact("Audience", run.fact("audience"));
        fact("Began", run.began().orElse(""));
        fact(
                "Worked",
                Figures.duration(PartTime.worked(run))
                        + (run.parts().size() > 1 ? " in " + run.parts().size() + " parts" : ""));
        page.raw("</dl>\n");
        page.raw("<p class=\"people\">")
                .text(
                        people
                                ? "This page holds people's data: keep it as carefully as the file itself."
                                : "No person's data is on this page.")
                .raw("</p>\n");
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            page.raw("<div><dt>").text(name).raw("</dt><dd>").text(value).raw("</dd></div>\n");
        }
    }

    private void columns() {
        List<String> columns = run.lines("plan.columns");
        if (columns.isEmpty()) {
            return;
        }
        page.section("columns", "Columns").folded("What each column was taken for (" + columns.size() + ")");
        page.raw("<ul>\n");
        columns.forEach(column -> page.element("li", column));
        page.raw("</ul>\n").endFolded().endSection();
    }
}
