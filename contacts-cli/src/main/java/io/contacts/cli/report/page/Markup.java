package io.contacts.cli.report.page;

import io.contacts.cli.terminal.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * A page that is being written. Text comes in through {@link #text}, which escapes it and shows no e-mail address, or,
 * where people's data is asked for, through {@link #person}.
 */
final class Markup {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final Writer out;

    Markup(Writer out) {
        this.out = out;
    }

    /** Our own markup, as it is. */
    Markup raw(String markup) {
        try {
            out.write(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words that are not a person's; should an address be among them after all, it is not shown. */
    Markup text(String words) {
        return raw(escaped(ADDRESS.matcher(words).replaceAll("(an address)")));
    }

    /** A cell of somebody's row, letter by letter. */
    Markup person(String cell) {
        // Isolated: a cell with letters written from right to left must not turn its neighbours around.
        return raw("<bdi>").raw(escaped(cell)).raw("</bdi>");
    }

    Markup count(long number) {
        return raw(Figures.count(number));
    }

    /** An element that holds nothing but words. */
    Markup element(String name, String words) {
        return raw("<" + name + ">").text(words).raw("</" + name + ">\n");
    }

    /** A command to type. */
    Markup command(String words) {
        return raw("<code>").text(words).raw("</code>");
    }

    /** Begins a part of the page that can be linked to. */
    Markup section(String id, String title) {
        return raw("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n<h2 id=\"" + id + "-title\">")
                .text(title)
                .raw("</h2>\n");
    }

    Markup endSection() {
        return raw("</section>\n");
    }

    /** Begins something that is shown when it is asked for. */
    Markup folded(String title) {
        return raw("<details><summary>").text(title).raw("</summary>\n");
    }

    Markup endFolded() {
        return raw("</details>\n");
    }

    private static String escaped(String text) {
        return CONTROL.matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
