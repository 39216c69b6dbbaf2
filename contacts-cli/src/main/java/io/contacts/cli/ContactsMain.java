package io.contacts.cli;

import io.contacts.cli.terminal.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the process starts. */
public final class ContactsMain {
    private ContactsMain() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Hibernate Validator announces itself through JBoss Logging; the command's stderr is for people.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        Surroundings surroundings = new Surroundings(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.getenv(),
                Path.of(System.getProperty("contacts.directory", "")).toAbsolutePath(),
                new LocalClock(),
                Boolean.getBoolean("contacts.terminal"));
        Interruption interruption = Interruption.of(Thread.currentThread());
        int exitCode = ContactsCommand.run(surroundings, arguments);
        surroundings.err().flush();
        interruption.done();
        System.exit(exitCode);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
