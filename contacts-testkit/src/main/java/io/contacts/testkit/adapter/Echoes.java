package io.contacts.testkit.adapter;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Fault;
import io.contacts.testkit.fake.FaultPlan;
import io.contacts.testkit.fake.FaultScript;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * More than forty ways in which an answer goes wrong, nearly all of which repeat what was asked: headers with their keys, path
 * and body with their people. Whatever a client says of such an answer must hold none of it.
 */
public final class Echoes {
    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 409, 413, 422, 429, 500, 502, 503);
    private static final String JSON = "application/json";

    private final Map<String, FaultScript> scripts = new LinkedHashMap<>();

    private Echoes() {}

    /** All of them, by what each does. */
    public static Map<String, FaultScript> all() {
        Echoes echoes = new Echoes();
        for (int status : STATUSES) {
            echoes.answer(
                    status + " in JSON", said -> FakeResponse.text(status, JSON, "{\"message\":\"" + said + "\"}"));
            echoes.answer(status + " in text", said -> FakeResponse.text(status, said));
            echoes.answer(
                    status + " on a page",
                    said -> FakeResponse.text(
                            status, "text/html", "<html><title>" + said + "</title><p>" + said + "</p></html>"));
        }
        echoes.addSuccesses();
        echoes.addHeaders();
        echoes.fault("a reset before the effect", new Fault.Reset(false));
        echoes.fault("a reset after the effect", new Fault.Reset(true));
        echoes.fault("half an answer", new Fault.TruncatedBody());
        echoes.fault("garbage", new Fault.GarbageBody());
        return echoes.scripts;
    }

    private void addSuccesses() {
        answer("200 on a page", said -> FakeResponse.text(200, "text/html", "<html>" + said + "</html>"));
        answer(
                "200 with other types",
                said -> FakeResponse.text(
                        200,
                        JSON,
                        "{\"id\":\"" + said + "\",\"SystemID\":{\"" + said + "\":1},\"EmailAddress\":[\"" + said
                                + "\"]}"));
        answer("200 that breaks off", said -> FakeResponse.text(200, JSON, "{\"FirstName\":\"" + said));
        answer("200 with a word that is none", said -> FakeResponse.text(200, JSON, "{\"FirstName\":" + said + "}"));
        answer("200 twice", said -> FakeResponse.text(200, JSON, "{\"" + said + "\":1,\"" + said + "\":2}"));
        answer(
                "200 that is too long",
                said -> FakeResponse.text(200, JSON, "\"" + said.repeat(1_200_000 / said.length()) + "\""));
        answer("200 compressed", said -> FakeResponse.text(200, JSON, said).withHeader("Content-Encoding", "gzip"));
    }

    private void addHeaders() {
        answer("302", said -> FakeResponse.empty(302).withHeader("Location", "/" + said.replace(' ', '-')));
        answer("307", said -> FakeResponse.empty(307).withHeader("Location", "https://" + said.replace(' ', '.')));
        answer("429 with a wait", said -> FakeResponse.empty(429).withHeader("Retry-After", said));
        answer("503 with a wait", said -> FakeResponse.empty(503).withHeader("Retry-After", said));
        answer(
                "401 with a challenge",
                said -> FakeResponse.empty(401).withHeader("WWW-Authenticate", "Basic realm=" + said));
        answer("200 of a type", said -> FakeResponse.text(200, said, said));
    }

    private void answer(String what, Function<String, FakeResponse> answer) {
        scripts.put(
                what, request -> new FaultPlan(Duration.ZERO, new Fault.Answer(answer.apply(everythingIn(request)))));
    }

    private void fault(String what, Fault fault) {
        scripts.put(what, request -> new FaultPlan(Duration.ZERO, fault));
    }

    /** As it may stand in a header and in a JSON text. The keys come first: what is shown of a long text is its beginning. */
    private static String everythingIn(FakeRequest request) {
        String headers = request.headers().entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).contains("key"))
                .map(header -> String.join(" ", header.getValue()))
                .collect(Collectors.joining(" "));
        String path = URLDecoder.decode(request.rawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
        return (headers + " " + path + " " + request.bodyText())
                .replaceAll("[^A-Za-z0-9@.+-]+", " ")
                .strip();
    }
}
