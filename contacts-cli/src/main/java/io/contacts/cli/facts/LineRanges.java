package io.contacts.cli.facts;

import io.contacts.cli.terminal.Figures;
import java.util.ArrayList;
import java.util.List;

/** The lines of many rows, told in few words: {@code 2–501, 517}. Rows are added in the order of the file. */
final class LineRanges {
    private static final int MOST = 200;

    private final List<String> finished = new ArrayList<>();
    private long beyond;
    private long firstLine;
    private long lastLine;
    private long lastRow;

    void add(long row, long line) {
        if (lastRow != 0 && row != lastRow + 1) {
            finish();
            firstLine = line;
        } else if (lastRow == 0) {
            firstLine = line;
        }
        lastRow = row;
        lastLine = line;
    }

    /** All of them; beyond a number that somebody would read, only how many ranges are left. */
    String told() {
        List<String> all = new ArrayList<>(finished);
        long more = beyond;
        if (lastRow != 0 && all.size() < MOST) {
            all.add(range());
        } else if (lastRow != 0) {
            more++;
        }
        return String.join(", ", all) + (more > 0 ? " and " + Figures.of(more, "more place") : "");
    }

    private void finish() {
        if (finished.size() < MOST) {
            finished.add(range());
        } else {
            beyond++;
        }
    }

    private String range() {
        return firstLine == lastLine ? Long.toString(firstLine) : firstLine + "–" + lastLine;
    }
}
