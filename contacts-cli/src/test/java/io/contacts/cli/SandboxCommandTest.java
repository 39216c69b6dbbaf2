package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.terminal.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("contacts sandbox")
class SandboxCommandTest {
    @TempDir
    private Path directory = Path.of("");

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread command = new Thread(() -> {
        PrintWriter out = new PrintWriter(new LineQueue(lines), true);
        PrintWriter err = new PrintWriter(Writer.nullWriter(), true);
        ContactsCommand.run(
                new Surroundings(
                        InputStream.nullInputStream(),
                        out,
                        err,
                        Map.of(),
                        directory,
                        Clock.system(ZoneOffset.UTC),
                        false),
                "sandbox");
    });
    private final Map<String, String> sentori = new HashMap<>();
    private final Map<String, String> sofy = new HashMap<>();

    @BeforeEach
    void start() throws InterruptedException {
        command.start();
        readExports();
    }

    @AfterEach
    void stop() throws InterruptedException {
        command.interrupt();
        command.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(command.isAlive()).as("Ctrl-C ends it").isFalse();
    }

    @Test
    @DisplayName("prints lines that lead an import to either provider, and shows on its page what landed")
    void servesBoth() throws IOException, InterruptedException {
        String file = Files.writeString(directory.resolve("people.csv"), "email\nzoe@example.com\n")
                .toString();

        CommandRun intoSentori = CommandRun.of(directory, sentori, "import", file, "--json");
        CommandRun intoSofy = CommandRun.of(directory, sofy, "import", file, "--json");

        assertThat(intoSentori.count("accepted")).isEqualTo(1);
        assertThat(intoSofy.count("created")).isEqualTo(1);
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body())
                .contains("Sentori: contacts (1)", "Sofy: group 1", "zoe@example.com", "/sentori/v2.0/contact/import/")
                .doesNotContain("<script");
    }

    @Test
    @DisplayName("escapes what it shows, and has no other page")
    void escapes() throws IOException, InterruptedException {
        HttpRequest add = HttpRequest.newBuilder(URI.create(sofy.get("CONTACTS_SOFY_BASE_URL") + "/groups/1/contacts"))
                .header("X-API-KEY-ID", sofy.getOrDefault("CONTACTS_SOFY_API_KEY_ID", ""))
                .header("X-API-KEY-SECRET", sofy.getOrDefault("CONTACTS_SOFY_API_KEY_SECRET", ""))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"contactEmailAddress\":\"a&b@example.com\"}"))
                .build();

        HttpResponse<String> added = HttpClient.newHttpClient().send(add, BodyHandlers.ofString());

        assertThat(added.statusCode()).isBetween(200, 299);
        assertThat(get("/").body()).contains("a&amp;b@example.com").doesNotContain("a&b@example.com");
        assertThat(get("/other").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI base = URI.create(sentori.getOrDefault("CONTACTS_SENTORI_BASE_URL", ""))
                .resolve(path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(base).build(), BodyHandlers.ofString());
    }

    private void readExports() throws InterruptedException {
        Map<String, String> current = sentori;
        while (sofy.size() < 5) {
            String line = lines.poll(60, TimeUnit.SECONDS);
            assertThat(line).as("a line of the sandbox").isNotNull();
            if (line.equals("# Sofy")) {
                current = sofy;
            } else if (line.startsWith("export ")) {
                String[] pair = line.substring("export ".length()).split("=", 2);
                current.put(pair[0], pair[1]);
            }
        }
    }

    /** Puts each finished line into a queue. */
    private static final class LineQueue extends Writer {
        private final BlockingQueue<String> lines;
        private final StringBuilder line = new StringBuilder();

        private LineQueue(BlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void write(char[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (buffer[i] == '\n') {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                } else {
                    line.append(buffer[i]);
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
