package io.contacts.http.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.ThingApi;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An error response")
class ErrorReaderTest {
    private static final ErrorReader CODES = (facts, response, call) -> response.json()
            .filter(json -> json.path("Code").isInt())
            .map(json -> new ContactNotFoundException(
                    facts.withProviderCode(json.path("Code").asString())));

    @Test
    @DisplayName("is what the adapter reads in it, with operation, status and code")
    void readByAdapter() {
        ContactsException error = failure(CODES, RawServer.json(404, "{\"Code\":101,\"Message\":\"x\"}"));

        assertThat(error).isInstanceOf(ContactNotFoundException.class);
        assertThat(error.provider()).isEqualTo("acme");
        assertThat(error.operation()).isEqualTo(Capability.FIND_CONTACT);
        assertThat(error.httpStatus()).hasValue(404);
        assertThat(error.providerCode()).contains("101");
    }

    @Test
    @DisplayName("is given to the adapter as it came, and its body as a copy")
    void givenToAdapter() {
        List<ErrorResponse> given = new ArrayList<>();
        ErrorReader keeping = (facts, response, call) -> {
            response.body()[0] = 'x';
            given.add(response);
            return Optional.empty();
        };

        failure(
                keeping,
                RawServer.raw("HTTP/1.1 429 X\r\nContent-Type: Application/JSON\r\nRetry-After: 7\r\n"
                        + "Content-Length: 12\r\n\r\n{\"name\":\"a\"}"),
                "max-attempts",
                "1");

        assertThat(given).singleElement().satisfies(response -> {
            assertThat(response.status()).isEqualTo(429);
            assertThat(response.contentType()).contains("Application/JSON");
            assertThat(response.retryAfter()).contains(Duration.ofSeconds(7));
            assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"name\":\"a\"}");
            assertThat(response.json()).isPresent();
            assertThat(response).hasToString("ErrorResponse[status=429]");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a page | text/html | <html>Code 101</html>",
                "the envelope under another type | text/plain | {\"Code\":101}",
                "half an envelope | application/json | {\"Code\":101",
                "an envelope and more | application/json | {\"Code\":101}{}",
                "a doubled member | application/json | {\"Code\":101,\"Code\":101}",
                "nothing | application/json | ''"
            })
    @DisplayName("that is not the envelope is what its status says: a bare 404 is never 'absent'")
    void notTheEnvelope(String name, String type, String body) {
        ContactsException error = failure(CODES, RawServer.answer(404, type, body));

        assertThat(error).isInstanceOf(UnexpectedResponseException.class).hasMessageContaining(type);
        assertThat(error.httpStatus()).hasValue(404);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", " ", "\n", "{", "{}{}", "{} x", "\uFEFF{}", "{\"Code\":1e99999999999}"})
    @DisplayName("is no JSON if it is not one whole document")
    void noDocument(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThat(new ErrorResponse(404, Optional.of("application/json"), bytes, Optional.empty()).json())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "399, '', SAFE, IN_DOUBT",
        "400, '', UNSAFE, UNSAFE",
        "404, '', UNSAFE, UNSAFE",
        "409, '', UNSAFE, UNSAFE",
        "499, '', UNSAFE, UNSAFE",
        "401, '', UNSAFE, UNSAFE",
        "403, '', UNSAFE, UNSAFE",
        "429, '', SAFE, SAFE",
        "500, '', SAFE, IN_DOUBT",
        "500, 'Retry-After: 3', SAFE, IN_DOUBT",
        "503, '', SAFE, IN_DOUBT",
        "503, 'Retry-After: 3', SAFE, SAFE",
        "599, '', SAFE, IN_DOUBT",
        "600, '', SAFE, IN_DOUBT"
    })
    @DisplayName("says by its status whether to repeat what may be repeated, and what may not")
    void retry(int status, String header, Retry repeatable, Retry single) {
        RawServer.Reaction answer = header.isEmpty() ? RawServer.status(status) : RawServer.status(status, header);
        for (Call call : List.of(
                Call.read(Capability.FIND_CONTACT),
                Call.repeatableWrite(Capability.SAVE_CONTACT),
                Call.singleWrite(Capability.ADD_CONTACT))) {
            try (RawServer server = RawServer.with(answer);
                    HttpCalls calls = TestCalls.open(server, "max-attempts", "1")) {
                ContactsException error = catchThrowableOfType(
                        ContactsException.class,
                        () -> calls.call(call, () -> TestCalls.api(calls).get("a")));

                assertThat(error.httpStatus()).hasValue(status);
                assertThat(error.retry())
                        .as("%s", call)
                        .isEqualTo(call.repeat() == Repeat.ALWAYS ? repeatable : single);
            }
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "399, UnexpectedResponseException",
        "400, UnexpectedResponseException",
        "401, AccessDeniedException",
        "403, AccessDeniedException",
        "404, UnexpectedResponseException",
        "429, RateLimitedException",
        "499, UnexpectedResponseException",
        "500, ProviderUnavailableException",
        "503, ProviderUnavailableException",
        "599, ProviderUnavailableException",
        "600, UnexpectedResponseException"
    })
    @DisplayName("is of the kind that its status says")
    void kind(int status, String kind) {
        ContactsException error = failure(TestCalls.NO_ENVELOPE, RawServer.status(status), "max-attempts", "1");

        assertThat(error.getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    @DisplayName("says what came, masked")
    void saysWhatCame() {
        ContactsException error = failure(
                TestCalls.NO_ENVELOPE, RawServer.answer(403, "text/html", "<html><title>Zoé is blocked</title>"));

        assertThat(error)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("HTTP 403")
                .hasMessageContaining("text/html, <html><title>* * *</title>");
    }

    @Test
    @DisplayName("carries what Retry-After asks for")
    void retryAfter() {
        List<Optional<Duration>> seen = new ArrayList<>();
        ErrorReader noting = (facts, response, call) -> {
            seen.add(response.retryAfter());
            return Optional.empty();
        };

        ContactsException error = failure(noting, RawServer.status(429, "Retry-After: 90"), "call-timeout", "10s");

        assertThat(seen).containsExactly(Optional.of(Duration.ofSeconds(90)));
        assertThat(error)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).contains(Duration.ofSeconds(90)));
    }

    @Test
    @DisplayName("that the adapter cannot read without failing is what its status says")
    void failingReader() {
        ErrorReader failing = (facts, response, call) -> {
            throw new IllegalArgumentException("marker");
        };

        assertThat(failure(failing, RawServer.status(500), "max-attempts", "1"))
                .isInstanceOf(ProviderUnavailableException.class)
                .hasNoCause();
    }

    @Test
    @DisplayName("is cut off after 64 KiB, however long it is, and its status still counts")
    void cutOff() {
        List<Integer> sizes = new ArrayList<>();
        ErrorReader noting = (facts, response, call) -> {
            sizes.add(response.body().length);
            return Optional.empty();
        };

        ContactsException error = failure(noting, RawServer.answer(403, "text/html", "x".repeat(500_000)));

        assertThat(error).isInstanceOf(AccessDeniedException.class);
        assertThat(sizes).containsExactly(64 * 1024);
    }

    @Test
    @DisplayName("whose body stops or breaks off is what its status says")
    void unfinished() {
        String head = "HTTP/1.1 401 X\r\nContent-Type: text/html\r\nContent-Length: 50\r\n\r\n<html>";
        for (RawServer.Reaction unfinished :
                List.of(RawServer.thenSilence(head), RawServer.thenHangUp(head), RawServer.thenDrip(head, 'x', 30))) {
            ContactsException error = failure(
                    TestCalls.NO_ENVELOPE,
                    unfinished,
                    "read-timeout",
                    "300ms",
                    "call-timeout",
                    "1s",
                    "max-attempts",
                    "1");

            assertThat(error).isInstanceOf(AccessDeniedException.class).hasMessageContaining("text/html, <html>");
        }
    }

    @Test
    @DisplayName("cannot be changed by who gets it")
    void copies() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        ErrorResponse response = new ErrorResponse(400, Optional.of("application/json"), body, Optional.empty());

        body[0] = 'x';
        response.body()[1] = 'x';

        assertThat(response.json()).isPresent();
        assertThat(response.body()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static ContactsException failure(ErrorReader reader, RawServer.Reaction reaction, String... settings) {
        try (RawServer server = RawServer.with(reaction);
                HttpCalls calls =
                        HttpCalls.open(TestCalls.PROVIDER, TestCalls.settings(server.url(), settings), reader)) {
            ThingApi api = TestCalls.api(calls);
            return catchThrowableOfType(
                    ContactsException.class, () -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a")));
        }
    }
}
