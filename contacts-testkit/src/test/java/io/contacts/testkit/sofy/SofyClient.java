package io.contacts.testkit.sofy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JDK's own HTTP client with the headers that the document asks for: it knows nothing else of Sofy. */
public final class SofyClient {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI baseUrl;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public SofyClient(FakeSofy sofy) {
        this(sofy.baseUrl(), sofy.keyId(), sofy.keySecret());
    }

    public SofyClient(URI baseUrl, String keyId, String keySecret) {
        this.baseUrl = baseUrl;
        headers.put("X-API-KEY-ID", keyId);
        headers.put("X-API-KEY-SECRET", keySecret);
        headers.put("Content-Type", "application/json");
    }

    public SofyClient with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public SofyClient without(String header) {
        headers.remove(header);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, new byte[0]);
    }

    public HttpResponse<String> post(String path, String body) {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> send(String method, String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
