package io.contacts.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.terminal.ExitCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Standard input that pauses")
class StandardInputTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("leaves nothing behind where the command is ended meanwhile")
    void interrupted() throws IOException {
        try (Pausing in = new Pausing(Thread.currentThread())) {
            CommandRun run = CommandRun.of(directory, Map.of(), in, "import", "-");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
            assertThat(run.err()).contains("interrupted; nothing was written");
            try (Stream<Path> runs = Files.list(directory.resolve(".contacts/runs"))) {
                assertThat(runs).isEmpty();
            }
        }
    }

    /** Gives one line, and never another; then the command is told to end. */
    private static final class Pausing extends InputStream {
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread command;
        private boolean begun;

        Pausing(Thread command) {
            this.command = command;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (!begun) {
                begun = true;
                byte[] line = "email\n".getBytes(StandardCharsets.UTF_8);
                System.arraycopy(line, 0, bytes, offset, line.length);
                return line.length;
            }
            command.interrupt();
            try {
                ended.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            return -1;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            ended.countDown();
        }
    }
}
