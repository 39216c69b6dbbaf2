package io.contacts.benchmarks.calls.client;

import io.contacts.benchmarks.calls.body.Guest;
import io.contacts.benchmarks.calls.body.SentoriAnswer;
import io.contacts.benchmarks.calls.body.SentoriFields;
import io.contacts.benchmarks.calls.body.SofyContact;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The JDK's client and Jackson as people write them: the defaults, bodies as strings. */
final class JdkCaller implements Caller {
    private final String base;
    private final HttpClient client;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * A caller.
     *
     * @param version HTTP/2 is the default; on an address without TLS it costs an {@code Upgrade} header in each request
     */
    JdkCaller(String base, HttpClient.Version version) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .version(version)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public String saveAtSentori(Guest guest) throws IOException, InterruptedException {
        HttpRequest request = post(ByHand.saveUrl(base, guest), SentoriFields.of(guest))
                .header("ApiKey", KEY)
                .build();
        SentoriAnswer answer = json.readValue(send(request), SentoriAnswer.class);
        return Long.toString(answer.systemId());
    }

    @Override
    public void addAtSofy(Guest guest) throws IOException, InterruptedException {
        send(post(ByHand.addUrl(base), SofyContact.of(guest))
                .header("X-API-KEY-ID", KEY)
                .header("X-API-KEY-SECRET", KEY)
                .build());
    }

    private HttpRequest.Builder post(String url, Object body) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        ByHand.requireSuccess(response.statusCode());
        return response.body();
    }
}
