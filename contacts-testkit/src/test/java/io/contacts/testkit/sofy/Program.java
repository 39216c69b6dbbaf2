package io.contacts.testkit.sofy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program outside the JVM, run with an environment of its own: neither a proxy nor a key of this machine gets in. */
final class Program {
    private static final int LIMIT_SECONDS = 60;

    private Program() {}

    /** @param output what it wrote, both streams */
    record Ended(int exitCode, String output) {}

    static boolean isOnPath(String tool) {
        return find(tool).isPresent();
    }

    static Ended run(Path directory, Map<String, String> environment, String tool, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = Stream.concat(find(tool).map(Path::toString).stream(), Stream.of(arguments))
                .toList();
        Path output = directory.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", path);
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(tool + " did not end within " + LIMIT_SECONDS + " s");
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static Optional<Path> find(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
