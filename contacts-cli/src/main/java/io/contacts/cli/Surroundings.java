package io.contacts.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

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
record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Path directory,
        Clock clock,
        boolean terminal) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Says a sentence that is not a result. */
    void say(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
