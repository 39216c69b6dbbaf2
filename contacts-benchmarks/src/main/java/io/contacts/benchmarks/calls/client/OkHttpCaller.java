package io.contacts.benchmarks.calls.client;

import io.contacts.benchmarks.calls.body.Guest;
import io.contacts.benchmarks.calls.body.SentoriAnswer;
import io.contacts.benchmarks.calls.body.SentoriFields;
import io.contacts.benchmarks.calls.body.SofyContact;
import java.io.IOException;
import java.time.Duration;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp and Jackson by hand, as fast as it goes: bytes, no redirects, every connection kept. */
final class OkHttpCaller implements Caller {
    private static final MediaType JSON = MediaType.get("application/json");

    private final String base;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(30))
            .connectionPool(new ConnectionPool(64, 1, java.util.concurrent.TimeUnit.MINUTES))
            .followRedirects(false)
            .build();

    OkHttpCaller(String base) {
        this.base = base;
    }

    @Override
    public String saveAtSentori(Guest guest) throws IOException {
        Request request = post(ByHand.saveUrl(base, guest), FastJson.write(SentoriFields.of(guest)))
                .header("ApiKey", KEY)
                .build();
        SentoriAnswer answer = FastJson.answer(send(request));
        return Long.toString(answer.systemId());
    }

    @Override
    public void addAtSofy(Guest guest) throws IOException {
        send(post(ByHand.addUrl(base), FastJson.write(SofyContact.of(guest)))
                .header("X-API-KEY-ID", KEY)
                .header("X-API-KEY-SECRET", KEY)
                .build());
    }

    private Request.Builder post(String url, byte[] body) {
        return new Request.Builder().url(url).post(RequestBody.create(body, JSON));
    }

    private byte[] send(Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            ByHand.requireSuccess(response.code());
            return response.body().bytes();
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
