package io.contacts.benchmarks.imports.command;

import io.contacts.benchmarks.Processes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command, run as its users run it: in a process of its own. */
public final class Command {
    private final List<String> launcher;
    private final Map<String, String> environment;

    /**
     * A command.
     *
     * @param jar of the command, with its libraries beside it
     * @param options of its JVM
     * @param environment with the keys of the provider
     */
    public Command(Path jar, List<String> options, Map<String, String> environment) {
        List<String> java = new ArrayList<>(List.of(Processes.java(), "-XX:+UseSerialGC", "-Xshare:auto"));
        java.addAll(options);
        java.addAll(List.of("-jar", jar.toString()));
        this.launcher = List.copyOf(java);
        this.environment = Map.copyOf(environment);
    }

    /** A command as this script starts it, which shares what its classes are made of between starts. */
    public Command(Path script, Map<String, String> environment) {
        this.launcher = List.of(script.toString());
        this.environment = Map.copyOf(environment);
    }

    /** Starts it. */
    public RunningCommand start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CONTACTS_") || name.startsWith("SOFY_"));
        builder.environment().putAll(environment);
        return RunningCommand.start(builder);
    }

    /** Runs it to its end, which must be a good one. */
    public RunningCommand.End succeed(List<String> arguments) throws IOException, InterruptedException {
        return start(arguments).end().requireSuccess();
    }
}
