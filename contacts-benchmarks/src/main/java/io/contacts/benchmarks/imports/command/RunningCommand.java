package io.contacts.benchmarks.imports.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command under way. What it says is read while it runs, so that it never waits for a reader. */
public final class RunningCommand {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Stands in the line that the command says as soon as it has its plan. */
    private static final String PLANNED = "; mode ";

    private static final int LINES_KEPT = 20;

    private final Process process;
    private final long started;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final Thread listener = new Thread(this::listen, "stderr");
    private volatile boolean isPlanned;
    private volatile long planned;

    private RunningCommand(Process process, long started) {
        this.process = process;
        this.started = started;
    }

    static RunningCommand start(ProcessBuilder builder) throws IOException {
        long started = System.nanoTime();
        RunningCommand running = new RunningCommand(builder.start(), started);
        running.listener.setDaemon(true);
        running.listener.start();
        return running;
    }

    /**
     * How a run ended.
     *
     * @param exitCode the command's
     * @param seconds from start to end, the JVM's own start included
     * @param sincePlan seconds from the plan to the end of the process
     * @param output what it printed
     * @param lastLines what it said last on stderr
     */
    public record End(int exitCode, double seconds, double sincePlan, String output, String lastLines) {
        /** The result that {@code --json} prints. */
        public JsonNode result() {
            return JSON.readTree(output);
        }

        /** This, unless the command failed: then an exception with its last lines. */
        public End requireSuccess() {
            if (exitCode != 0) {
                throw new IllegalStateException("the command ended with " + exitCode + ":\n" + lastLines);
            }
            return this;
        }
    }

    /** The process that it runs in. */
    public Process process() {
        return process;
    }

    /** Whether it has said what its plan is. */
    boolean isPlanned() {
        return isPlanned;
    }

    /** Waits for its end. */
    public End end() throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        long ended = System.nanoTime();
        listener.join();
        double sincePlan = isPlanned ? (ended - planned) / 1e9 : Double.NaN;
        return new End(exitCode, (ended - started) / 1e9, sincePlan, output.strip(), lastLines());
    }

    /** Kills it in the midst of its work. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        int exitCode = process.waitFor();
        listener.join();
        // A process that was killed has the number of the signal for its exit code, from 128 up.
        if (exitCode < 128) {
            throw new IllegalStateException(
                    "the command ended with " + exitCode + " before it was killed:\n" + lastLines());
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!isPlanned && line.contains(PLANNED)) {
                    planned = System.nanoTime();
                    isPlanned = true;
                }
                keep(line);
            }
        } catch (IOException e) {
            keep("stderr could not be read: " + e);
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > LINES_KEPT) {
                lastLines.removeFirst();
            }
        }
    }

    private String lastLines() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }
}
