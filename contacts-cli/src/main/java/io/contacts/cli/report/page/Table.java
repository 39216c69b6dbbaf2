package io.contacts.cli.report.page;

import java.util.function.IntConsumer;

/** A table of a page, row by row; the first cell of each row is its header. */
final class Table implements AutoCloseable {
    private final Markup page;
    private final Column[] columns;

    /** Begins it. The caption is also what a screen reader calls the frame that a wide table is moved in. */
    Table(Markup page, String caption, Column... columns) {
        this.page = page;
        this.columns = columns;
        page.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .text(caption)
                .raw("\">\n<table><caption>")
                .text(caption)
                .raw("</caption>\n<thead><tr>");
        for (Column column : columns) {
            page.raw("<th scope=\"col\"" + column.style() + ">");
            column.write(page, column.name());
            page.raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
    }

    /** One row, with a cell for each column. */
    Table row(String... cells) {
        return row(cells.length, i -> columns[i].write(page, cells[i]));
    }

    /** One row whose cells write themselves, each given its place from 0. */
    Table row(int cells, IntConsumer cell) {
        page.raw("<tr>");
        for (int i = 0; i < cells; i++) {
            page.raw((i == 0 ? "<th scope=\"row\"" : "<td") + columns[i].style() + ">");
            cell.accept(i);
            page.raw(i == 0 ? "</th>" : "</td>");
        }
        page.raw("</tr>\n");
        return this;
    }

    @Override
    public void close() {
        page.raw("</tbody></table></div>\n");
    }

    /**
     * A column.
     *
     * @param name its header
     * @param number whether it holds numbers
     * @param personal whether it holds people's data, its header included
     */
    record Column(String name, boolean number, boolean personal) {
        static Column words(String name) {
            return new Column(name, false, false);
        }

        static Column number(String name) {
            return new Column(name, true, false);
        }

        static Column personal(String name) {
            return new Column(name, false, true);
        }

        private String style() {
            return number ? " class=\"number\"" : personal ? " class=\"cell\"" : "";
        }

        private void write(Markup page, String cell) {
            if (personal) {
                page.person(cell);
            } else {
                page.text(cell);
            }
        }
    }
}
