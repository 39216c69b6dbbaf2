package io.contacts.benchmarks.imports;

import io.contacts.benchmarks.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command, run as its users run it: in a process of its own. */
final class Command {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long POLL_MILLIS = 20;

    private final List<String> launcher;
    private final Map<String, String> environment;

    /**
     * A command.
     *
     * @param jar of the command, with its libraries beside it
     * @param options of its JVM
     * @param environment with the keys of the provider
     */
    Command(Path jar, List<String> options, Map<String, String> environment) {
        List<String> java = new ArrayList<>(List.of(Processes.java(), "-XX:+UseSerialGC", "-Xshare:auto"));
        java.addAll(options);
        java.addAll(List.of("-jar", jar.toString()));
        this.launcher = List.copyOf(java);
        this.environment = Map.copyOf(environment);
    }

    /** A command as this script starts it, which shares what its classes are made of between starts. */
    Command(Path script, Map<String, String> environment) {
        this.launcher = List.of(script.toString());
        this.environment = Map.copyOf(environment);
    }

    /**
     * How a run ended.
     *
     * @param exitCode the command's
     * @param seconds from start to end, the JVM's own start included
     * @param peakBytes the most memory that the process ever held; 0 where the system does not say
     * @param output what it printed
     */
    record End(int exitCode, double seconds, long peakBytes, String output) {
        /** The result that {@code --json} prints. */
        JsonNode result() {
            return JSON.readTree(output);
        }
    }

    /** Starts it. */
    Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("CONTACTS_") || name.startsWith("SOFY_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs it to its end. */
    End run(List<String> arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(arguments);
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process));
            Thread.sleep(POLL_MILLIS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.exitValue(), seconds, peak, output.strip());
    }

    /** As {@link #run}, for a run that must reach its end. */
    End succeed(List<String> arguments) throws IOException, InterruptedException {
        End end = run(arguments);
        if (end.exitCode != 0) {
            throw new IllegalStateException("the command ended with " + end.exitCode + ": " + arguments);
        }
        return end;
    }

    private static long peak(Process process) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
            return peak.find() ? Long.parseLong(peak.group(1)) * 1024 : 0;
        } catch (IOException e) {
            // It has just ended, or this system has no such file.
            return 0;
        }
    }
}
