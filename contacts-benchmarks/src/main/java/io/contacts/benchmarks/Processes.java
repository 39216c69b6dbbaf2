package io.contacts.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts JVMs with the class path of this one. */
public final class Processes {
    private Processes() {}

    /** The {@code java} of this JVM. */
    public static String java() {
        return tool("java");
    }

    /** A program that comes with this JVM. */
    public static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** A main class of this module in a JVM of its own. */
    public static ProcessBuilder main(Class<?> mainClass, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(mainClass.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Runs it to its end and gives back the lines that it printed. */
    public static List<String> lines(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("a measured JVM ended with " + process.exitValue() + ": " + lines);
        }
        return lines;
    }
}
