package io.contacts.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because it speaks HTTP by hand, to a server that a client library would hide.
@DisplayName("The server under the fakes")
class FakeServerTest {
    private static final FakeApi ECHO = request -> FakeResponse.text(200, request.method() + " " + request.rawPath());

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/contact/get/joe%40example.com/",
                "/contact/get/a%2Fb%25%3F%23%2B+%40example.com/",
                "/contact/get/%252F/",
                "/contact/unsubscribe/joe%40example.com//",
                "/contact/unsubscribe/joe%40example.com/../",
                "/contact/unsubscribe/joe%40example.com/%2e%2E/",
                "/contact/get/jos%C3%A9%40example.com/",
                "/contact/get/%E9/",
                "/a;b=c/'()*!,/",
                "/"
            })
    @DisplayName("gives the fake the path byte for byte, still encoded, without the prefix")
    void rawPath(String path) throws IOException {
        try (FakeServer server = FakeServer.builder().mount("/v2.0", ECHO).start()) {
            String answer = RawHttp.get(server.port(), "/v2.0" + path);

            assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\nGET " + path);
            assertThat(server.journal())
                    .singleElement()
                    .extracting(RecordedRequest::rawPath)
                    .isEqualTo("/v2.0" + path);
        }
    }

    @Test
    @DisplayName("routes to the longest prefix, whole segments only")
    void prefixes() throws IOException {
        FakeApi sentori = request -> FakeResponse.text(200, "sentori " + request.rawPath());
        FakeApi sofy = request -> FakeResponse.text(200, "sofy " + request.rawPath());
        FakeApi page = request -> FakeResponse.text(200, "page " + request.rawPath());
        try (FakeServer server = FakeServer.builder()
                .mount("", page)
                .mount("/sentori/v2.0", sentori)
                .mount("/sofy/v1", sofy)
                .start()) {
            assertThat(RawHttp.get(server.port(), "/sentori/v2.0/contact/")).endsWith("sentori /contact/");
            assertThat(RawHttp.get(server.port(), "/sofy/v1/groups")).endsWith("sofy /groups");
            assertThat(RawHttp.get(server.port(), "/sofy/v1")).endsWith("sofy ");
            assertThat(RawHttp.get(server.port(), "/sofy/v10")).endsWith("page /sofy/v10");
            assertThat(RawHttp.get(server.port(), "/")).endsWith("page /");
            assertThat(server.baseUrl("/sofy/v1"))
                    .isEqualTo(URI.create("http://127.0.0.1:" + server.port() + "/sofy/v1"));
            assertThatIllegalArgumentException().isThrownBy(() -> server.baseUrl("/nowhere"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/v1/groups", "/v2.0x/", "/V2.0/", "/v2%2E0/"})
    @DisplayName("answers 404 in plain text to a path of no fake, and lists it as unmatched")
    void unmatchedPath(String path) throws IOException {
        try (FakeServer server = FakeServer.builder().mount("/v2.0", ECHO).start()) {
            String answer = RawHttp.get(server.port(), path);

            assertThat(answer)
                    .startsWith("HTTP/1.1 404 ")
                    .contains("text/plain")
                    .doesNotContain("{");
            assertThat(server.unmatched()).singleElement().satisfies(request -> {
                assertThat(request.rawPath()).isEqualTo(path);
                assertThat(request.matched()).isFalse();
                assertThat(request.tookEffect()).isFalse();
            });
        }
    }

    @Test
    @DisplayName("lists what the fake itself does not know as unmatched, with the status that it chose")
    void unmatchedOperation() throws Exception {
        try (FakeServer server = FakeServer.builder()
                .mount("/v2.0", request -> FakeResponse.unmatched(405))
                .start()) {
            assertThat(RawHttp.get(server.port(), "/v2.0/contact/add/")).startsWith("HTTP/1.1 405 ");
            assertThat(server.unmatched()).extracting(RecordedRequest::status).containsExactly(405);
        }
    }

    @Test
    @DisplayName("keeps WireMock's administration shut: nobody can turn it into a proxy")
    void noAdministration() throws IOException {
        try (FakeServer server = FakeServer.builder().mount("", ECHO).start()) {
            String proxy =
                    "{\"request\":{\"urlPattern\":\".*\"},\"response\":{\"proxyBaseUrl\":\"http://127.0.0.1:1\"}}";
            String answer = RawHttp.send(
                    server.port(),
                    "POST /__admin/mappings HTTP/1.1\r\nHost: fake\r\nContent-Length: " + proxy.length()
                            + "\r\nConnection: close\r\n\r\n" + proxy);

            assertThat(answer).startsWith("HTTP/1.1 404 ");
            assertThat(RawHttp.get(server.port(), "/anything")).endsWith("GET /anything");
        }
    }

    @Test
    @DisplayName("is closed by a thread that was interrupted, too, which still knows it then")
    void closedByInterrupted() {
        FakeServer server = FakeServer.builder().mount("", ECHO).start();
        int port = server.port();
        Thread.currentThread().interrupt();

        server.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> RawHttp.get(port, "/")).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("adds nothing to an answer but its length")
    void bareAnswer() throws IOException {
        FakeApi api = request -> FakeResponse.empty(204).withHeader("X-One", "1");
        try (FakeServer server = FakeServer.builder().mount("", api).start()) {
            String answer = RawHttp.get(server.port(), "/");

            assertThat(answer.lines()
                            .filter(line -> !line.startsWith("Connection:"))
                            .toList())
                    .containsExactly("HTTP/1.1 204 No Content", "X-One: 1", "");
        }
    }

    @Test
    @DisplayName("records method, path, query, headers, body and status, in order")
    void journal() throws Exception {
        FakeApi api = request -> FakeResponse.empty(request.method().equals("GET") ? 200 : 201);
        try (FakeServer server = FakeServer.builder().mount("/v1", api).start()) {
            send(HttpRequest.newBuilder(URI.create(server.baseUrl("/v1") + "/groups?a=%20b"))
                    .GET());
            send(HttpRequest.newBuilder(URI.create(server.baseUrl("/v1") + "/groups/1/contacts"))
                    .header("X-Api-Key-Id", "one")
                    .header("X-Api-Key-Id", "two")
                    .POST(BodyPublishers.ofString("{\"a\":\"é\"}")));

            assertThat(server.journal()).extracting(RecordedRequest::number).containsExactly(1L, 2L);
            RecordedRequest get = server.journal().get(0);
            assertThat(get.method()).isEqualTo("GET");
            assertThat(get.rawPath()).isEqualTo("/v1/groups");
            assertThat(get.rawQuery()).hasValue("a=%20b");
            assertThat(get.status()).isEqualTo(200);
            RecordedRequest post = server.journal().get(1);
            assertThat(post.rawQuery()).isEmpty();
            assertThat(post.headers().get("x-api-key-id")).containsExactly("one", "two");
            assertThat(post.header("X-API-KEY-ID")).hasValue("one");
            assertThat(post.bodyText()).isEqualTo("{\"a\":\"é\"}");
            assertThat(post.status()).isEqualTo(201);
            assertThat(post.tookEffect()).isTrue();
        }
    }

    @Test
    @DisplayName("keeps the newest requests only, and counts them all")
    void boundedJournal() throws Exception {
        try (FakeServer server =
                FakeServer.builder().mount("", ECHO).journalSize(3).start()) {
            for (int number = 1; number <= 5; number++) {
                send(HttpRequest.newBuilder(URI.create(server.baseUrl("") + "/" + number)));
            }

            assertThat(server.journal()).extracting(RecordedRequest::rawPath).containsExactly("/3", "/4", "/5");
            assertThat(server.requestCount()).isEqualTo(5);

            server.clearJournal();

            assertThat(server.journal()).isEmpty();
            assertThat(server.requestCount()).isEqualTo(5);
        }
    }

    @Test
    @DisplayName("says that the fake itself failed, without the message that may name a person")
    void defectOfTheFake() throws Exception {
        FakeApi broken = request -> {
            throw new IllegalStateException("zoe@example.com");
        };
        try (FakeServer server = FakeServer.builder().mount("", broken).start()) {
            String answer = RawHttp.get(server.port(), "/");

            assertThat(answer)
                    .startsWith("HTTP/1.1 500 ")
                    .contains("java.lang.IllegalStateException")
                    .doesNotContain("zoe");
        }
    }

    @Test
    @DisplayName("serves 64 clients at once, each waiting for all the others")
    void manyClients() throws Exception {
        int clients = 64;
        CyclicBarrier all = new CyclicBarrier(clients);
        FakeApi api = request -> {
            await(all);
            return FakeResponse.empty(200);
        };
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try (FakeServer server = FakeServer.builder().mount("", api).start()) {
            HttpClient client = http();
            List<Future<Integer>> answers = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                Callable<Integer> call = () -> client.send(
                                HttpRequest.newBuilder(server.baseUrl("")).build(), BodyHandlers.discarding())
                        .statusCode();
                answers.add(threads.submit(call));
            }

            for (Future<Integer> answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(200);
            }
            assertThat(server.journal()).hasSize(clients);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName(
            "does not stall: a thousand requests in a row over one connection, each under the 40 ms of a delayed ACK")
    void noStall() throws Exception {
        try (FakeServer server = FakeServer.builder().mount("", ECHO).start()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl("") + "/x"))
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            HttpClient client = http();
            long start = System.nanoTime();
            for (int number = 0; number < 1000; number++) {
                client.send(request, BodyHandlers.discarding());
            }
            double millisEach = (System.nanoTime() - start) / 1e6 / 1000;

            assertThat(millisEach).isLessThan(30);
        }
    }

    @Test
    @DisplayName("binds loopback only, refuses a port that is taken, and is gone when closed")
    void lifeCycle() throws Exception {
        FakeServer server = FakeServer.builder().mount("", ECHO).start();
        int port = server.port();
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> FakeServer.builder().mount("", ECHO).port(port).start())
                .withMessageContaining(Integer.toString(port));
        assertThat(server.baseUrl("").getHost()).isEqualTo("127.0.0.1");

        server.close();

        try (FakeServer again = FakeServer.builder().mount("", ECHO).port(port).start()) {
            assertThat(again.port()).isEqualTo(port);
        }
    }

    @Test
    @DisplayName("refuses to start without a fake, with two under one prefix, or with an odd prefix")
    void badMounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeServer.builder().start());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FakeServer.builder().mount("/a", ECHO).mount("/a", ECHO).start());
        for (String prefix : List.of("/", "a", "/a/", "/a//b", "/a b", "/%61", "/a?b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FakeServer.builder().mount(prefix, ECHO));
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static HttpClient http() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http().send(request.build(), BodyHandlers.ofString());
    }
}
