package io.contacts.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command in a process of its own, which can be killed. */
public final class CommandProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path out;
    private final Path err;

    private CommandProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    public static CommandProcess start(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(List.of(), directory, environment, arguments);
    }

    /** Another program, with these options of the JVM. */
    static CommandProcess startMain(Class<?> program, List<String> options, Path directory, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(java());
        command.addAll(options);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return start(command, directory, Map.of());
    }

    /** One that may write no file longer than this; only where there is a shell that knows how to say so. */
    public static CommandProcess startWithShortFiles(
            int kibibytes, Path directory, Map<String, String> environment, String... arguments) throws IOException {
        return start(
                List.of("/bin/sh", "-c", "ulimit -f " + 2 * kibibytes + " && exec \"$@\"", "sh"),
                directory,
                environment,
                arguments);
    }

    /** Kills it; whatever it was about to do, it does not do. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Tells it to end, as Ctrl-C and a shutdown do; false where this system can only kill. */
    public boolean tellToEnd() {
        if (!process.supportsNormalTermination()) {
            return false;
        }
        process.destroy();
        return true;
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for its end; what it printed. */
    public CommandRun await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the command did not end");
            }
            return new CommandRun(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static CommandProcess start(
            List<String> before, Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(java());
        command.add(ContactsMain.class.getName());
        command.addAll(List.of(arguments));
        return start(command, directory, environment);
    }

    private static CommandProcess start(List<String> command, Path directory, Map<String, String> environment)
            throws IOException {
        Path out = Files.createTempFile(directory, "command", ".out");
        Path err = Files.createTempFile(directory, "command", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CONTACTS_") || name.startsWith("SOFY_"));
        builder.environment().putAll(environment);
        return new CommandProcess(builder.start(), out, err);
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dstdout.encoding=" + StandardCharsets.UTF_8,
                "-cp",
                classPath());
    }

    /** Every entry in full, since the process has another working directory. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
