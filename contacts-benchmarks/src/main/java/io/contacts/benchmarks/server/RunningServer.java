package io.contacts.benchmarks.server;

import io.contacts.benchmarks.Processes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The null provider, started in a JVM of its own; ends when closed. */
public final class RunningServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final int port;

    private RunningServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** One that answers at once. */
    public static RunningServer start() throws IOException {
        return start(0, 0);
    }

    /** One that answers after so many milliseconds and refuses what is more than so many requests in any second. */
    public static RunningServer start(int delayMillis, int perSecond) throws IOException {
        Process process = Processes.main(
                        NullProvider.class,
                        List.of("-XX:+UseSerialGC"),
                        List.of(Integer.toString(delayMillis), Integer.toString(perSecond)))
                .start();
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("the null provider did not start");
        }
        return new RunningServer(process, Integer.parseInt(line));
    }

    /** Where it is, without a trailing slash. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** How many requests came, how many of them were refused or wrote something, and when the first and the last came. */
    public JsonNode stats() throws IOException {
        try (InputStream in = URI.create(url() + "/stats").toURL().openStream()) {
            return JSON.readTree(in);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
