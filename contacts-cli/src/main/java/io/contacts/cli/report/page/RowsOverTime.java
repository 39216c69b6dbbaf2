package io.contacts.cli.report.page;

import io.contacts.cli.facts.PartTime;
import io.contacts.cli.terminal.Figures;
import io.contacts.importing.ledger.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many rows had ended at each moment, as a line. */
final class RowsOverTime {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 300;
    private static final int MOST_POINTS = 400;

    private final Markup page;
    private final List<PartTime> parts;
    private final long rows;
    private final long millis;

    private RowsOverTime(Markup page, List<PartTime> parts, long rows) {
        this.page = page;
        this.parts = parts;
        this.rows = rows;
        PartTime last = parts.get(parts.size() - 1);
        this.millis = last.offset() + last.millis();
    }

    /** Draws it, unless there is no time to draw it over. */
    static void write(Markup page, List<PartTime> parts, long rows) {
        RowsOverTime chart = new RowsOverTime(page, parts, rows);
        if (chart.millis > 0 && rows > 0) {
            chart.write();
        }
    }

    private void write() {
        String label = "Rows that had ended, from "
                + Figures.count(parts.get(0).before()) + " at the start to "
                + Figures.count(parts.get(parts.size() - 1).after()) + " of " + Figures.count(rows) + " after "
                + Figures.duration(millis);
        page.raw("<figure class=\"line\"><figcaption>")
                .text(label)
                .text(
                        parts.size() > 1
                                ? ". A dashed line is where the run was resumed; the time between is left out."
                                : "")
                .raw("</figcaption>\n<div class=\"plot\"><div class=\"y\"><span>")
                .count(rows)
                .raw("</span><span>")
                .count(rows / 2)
                .raw("</span><span>0</span></div>\n");
        page.raw("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                        + "\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
                .text(label)
                .raw("\"><title>")
                .text(label)
                .raw("</title>\n");
        grid();
        parts.forEach(this::line);
        page.raw("</svg>\n<div class=\"x\"><span>0 s</span><span>")
                .text(Figures.duration(millis / 2))
                .raw("</span><span>")
                .text(Figures.duration(millis))
                .raw("</span></div></div></figure>\n");
    }

    private void grid() {
        for (int y : new int[] {0, HEIGHT / 2, HEIGHT}) {
            page.raw("<line class=\"grid\" x1=\"0\" x2=\"" + WIDTH + "\" y1=\"" + y + "\" y2=\"" + y + "\"/>\n");
        }
        parts.stream().skip(1).map(PartTime::offset).forEach(offset -> {
            String x = x(offset);
            page.raw("<line class=\"resumed\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"0\" y2=\"" + HEIGHT + "\"/>\n");
        });
    }

    private void line(PartTime part) {
        List<String> points = new ArrayList<>();
        List<Sample> samples = part.samples();
        int step = Math.max(1, samples.size() / MOST_POINTS);
        for (int i = 0; i < samples.size(); i += step) {
            points.add(point(part, samples.get(i)));
        }
        if (points.isEmpty()) {
            return;
        }
        points.add(point(part, samples.get(samples.size() - 1)));
        String line = String.join(" ", points);
        String last = x(part.offset() + samples.get(samples.size() - 1).millis());
        page.raw("<polygon class=\"area\" points=\"" + x(part.offset()) + "," + HEIGHT + " " + line + " " + last + ","
                + HEIGHT + "\"/>\n");
        page.raw("<polyline points=\"" + line + "\"/>\n");
    }

    private String point(PartTime part, Sample sample) {
        double y = HEIGHT - (double) HEIGHT * sample.settled() / rows;
        return x(part.offset() + sample.millis()) + String.format(Locale.ROOT, ",%.1f", y);
    }

    private String x(long at) {
        return String.format(Locale.ROOT, "%.1f", (double) WIDTH * at / millis);
    }
}
