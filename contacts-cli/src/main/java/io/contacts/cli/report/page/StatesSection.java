package io.contacts.cli.report.page;

import io.contacts.cli.facts.RunFacts;
import io.contacts.cli.facts.RunTexts;
import io.contacts.cli.terminal.Figures;
import io.contacts.importing.RowState;
import java.util.Locale;

/** How many rows ended in each state, as numbers and as bars. */
final class StatesSection {
    private static final double SEEN = 0.6;

    private StatesSection() {}

    static void write(Markup page, RunFacts run) {
        page.section("states", "Where the rows ended");
        page.raw("<table class=\"states\"><caption>Every row is in exactly one state</caption>\n<thead><tr>"
                + "<th scope=\"col\">State</th><th scope=\"col\" class=\"number\">Rows</th>"
                + "<th scope=\"col\" class=\"number\">Share</th></tr></thead>\n<tbody>\n");
        for (RowState state : RowState.values()) {
            // Only where the user asked for it, as in the JSON.
            if (state != RowState.UNCHANGED || run.counts().of(state) > 0) {
                row(page, state, run.counts().of(state), run.rows());
            }
        }
        page.raw("</tbody>\n<tfoot><tr id=\"state-rows\"><th scope=\"row\">All rows</th><td class=\"number\">")
                .count(run.rows())
                .raw("</td><td class=\"number\">")
                .text(run.rows() == 0 ? "–" : Figures.share(1))
                .raw("</td></tr></tfoot></table>\n")
                .endSection();
    }

    private static void row(Markup page, RowState state, long rows, long all) {
        double share = all == 0 ? 0 : (double) rows / all;
        String style = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        page.raw("<tr id=\"state-" + state.jsonName() + "\"" + (rows == 0 ? " class=\"none\"" : "")
                        + "><th scope=\"row\">")
                .text(RunTexts.words(state))
                .raw(" <span class=\"meaning\">")
                .text(meaning(state))
                .raw("</span>");
        bar(page, style, RunTexts.words(state) + ": " + rows + " of " + Figures.of(all, "row"), share);
        page.raw("</th><td class=\"number\">")
                .count(rows)
                .raw("</td><td class=\"number\">")
                .text(Figures.share(share))
                .raw("</td></tr>\n");
    }

    private static void bar(Markup page, String style, String label, double share) {
        double width = share == 0 ? 0 : Math.max(SEEN, share * 100);
        page.raw("<svg class=\"bar " + style
                        + "\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
                .text(label)
                .raw("\"><title>")
                .text(label)
                .raw(String.format(
                        Locale.ROOT,
                        "</title><rect class=\"track\" width=\"100\" height=\"6\"/>"
                                + "<rect class=\"fill\" width=\"%.2f\" height=\"6\"/></svg>",
                        width));
    }

    private static String meaning(RowState state) {
        return switch (state) {
            case CREATED -> "the provider says it is new";
            case UPDATED -> "the provider says it was there";
            case ACCEPTED -> "the provider took it and reports only counters";
            case SUPPRESSED -> "opted out or suppressed, and left that way";
            case DUPLICATE -> "the same person as another line, which counts";
            case UNCHANGED -> "holds what was landed last; not sent";
            case REJECTED -> "invalid, by our rules or the provider's";
            case IN_DOUBT -> "sent, and the answer is lost";
            case PENDING -> "not attempted yet, or safe to send again";
        };
    }
}
