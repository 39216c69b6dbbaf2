package io.contacts.cli;

import io.contacts.cli.terminal.Surroundings;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the command in surroundings of its own.
 *
 * @param exitCode what the process would end with
 * @param out all of stdout
 * @param err all of stderr
 */
public record CommandRun(int exitCode, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:15:00Z"), ZoneOffset.UTC);

    public static CommandRun of(Path directory, Map<String, String> environment, String... arguments) {
        return of(directory, environment, InputStream.nullInputStream(), arguments);
    }

    /** The same, with this on standard input. */
    public static CommandRun of(Path directory, Map<String, String> environment, InputStream in, String... arguments) {
        return of(directory, environment, in, surroundings -> ContactsCommand.run(surroundings, arguments));
    }

    /** What this command does, which gives back its exit code. */
    public static CommandRun of(
            Path directory, Map<String, String> environment, InputStream in, ToIntFunction<Surroundings> command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                in, new PrintWriter(out, true), new PrintWriter(err, true), environment, directory, CLOCK, false);
        int exitCode = command.applyAsInt(surroundings);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** The one JSON object of stdout. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /** A count of the JSON object. */
    public long count(String state) {
        return json().get(state).longValue();
    }
}
