package io.contacts.benchmarks.imports.command;

import io.contacts.benchmarks.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM really holds, which only a full collection shows: has one made again and again while it runs. */
public final class UsedHeap {
    private static final Pattern COLLECTED = Pattern.compile("Pause Full \\(Diagnostic Command\\) \\d+M->(\\d+)M");
    private static final String ANY_COLLECTION = "GC(";
    private static final long PAUSE_MILLIS = 200;

    private final Path log;

    /**
     * What one JVM holds.
     *
     * @param log a file that this JVM's collections can be written to
     */
    public UsedHeap(Path log) {
        this.log = log;
    }

    /** The option with which the JVM has to be started. */
    public String option() {
        return "-Xlog:gc:file=" + log;
    }

    /** The most that was in use after any of the full collections, in MiB, when the command has come to a good end. */
    public double mostMib(RunningCommand running) throws IOException, InterruptedException {
        while (running.process().isAlive()) {
            if (isReady(running)) {
                collect(running.process());
            }
            // So that the command also gets on between two collections.
            Thread.sleep(PAUSE_MILLIS);
        }
        running.end().requireSuccess();
        double most = 0;
        Matcher collected = COLLECTED.matcher(Files.readString(log));
        while (collected.find()) {
            most = Math.max(most, Double.parseDouble(collected.group(1)));
        }
        if (most == 0) {
            throw new IllegalStateException("no full collection is in " + log);
        }
        return most;
    }

    /** A JVM that is asked too early, before it listens, dies of it. */
    private boolean isReady(RunningCommand running) throws IOException {
        return running.isPlanned()
                || (Files.exists(log) && Files.readString(log).contains(ANY_COLLECTION));
    }

    private static void collect(Process process) throws IOException, InterruptedException {
        // That it has ended meanwhile is no failure.
        new ProcessBuilder(Processes.tool("jcmd"), Long.toString(process.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
