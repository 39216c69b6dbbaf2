package io.contacts.cli.terminal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a command finds around it, so that a test can put something else there.
 *
 * @param in standard input
 * @param out the result
 * @param err everything else
 * @param environment the environment variables
 * @param directory the working directory
 * @param clock the time
 * @param terminal whether stderr is a terminal that a line can be redrawn on
 */
public record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Path directory,
        Clock clock,
        boolean terminal) {
    /** Control characters, ends of lines, and what turns the direction of a text around. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** Keeps a copy of the environment. */
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Prints a line of the result: what others wrote into its cells ends no line and steers no terminal. */
    public void row(List<String> cells) {
        out.println(cells.stream()
                .map(cell -> UNPRINTABLE.matcher(cell).replaceAll("\uFFFD"))
                .collect(Collectors.joining("\t")));
    }

    /** Says a sentence that is not a result. */
    public void say(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
