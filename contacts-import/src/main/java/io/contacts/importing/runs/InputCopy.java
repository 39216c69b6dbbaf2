package io.contacts.importing.runs;

import io.contacts.importing.internal.integrity.OwnerFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A copy of standard input. Half of one stays only where the process is killed meanwhile. */
final class InputCopy {
    private InputCopy() {}

    /**
     * Reads to the end of the input.
     *
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    static void write(InputStream input, Path file) throws IOException, InterruptedException {
        OwnerFiles.create(file);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            await(input, out);
        } catch (IOException | RuntimeException | InterruptedException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** On a thread that nobody needs to end: a read of standard input heeds no interrupt. */
    private static void await(InputStream input, OutputStream out) throws IOException, InterruptedException {
        FutureTask<Long> copy = new FutureTask<>(() -> input.transferTo(out));
        Thread reader = new Thread(copy, "contacts-input");
        reader.setDaemon(true);
        reader.start();
        try {
            copy.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        }
    }
}
