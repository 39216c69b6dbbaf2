package io.contacts.importing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The memory of an import")
class MemoryTest {
    private static final int ROWS = 20_000;
    private static final int REJECTED = 2_000;
    private static final String NOTE = "x".repeat(4_000);

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("does not grow with what the rows hold: a file of 80 MB is landed with a heap of 48 MB")
    void bounded() throws IOException, InterruptedException {
        Path file = directory.resolve("large.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("email;Note\n");
            for (int i = 0; i < ROWS; i++) {
                writer.write((i < REJECTED ? "nobody@" : "guest" + i + "@example.com") + ";" + NOTE + "\n");
            }
        }
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileRun.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(Files.readString(output, StandardCharsets.UTF_8))
                .contains("ACCEPTED=" + (ROWS - REJECTED), "REJECTED=" + REJECTED, "rejects=" + REJECTED);
    }
}
