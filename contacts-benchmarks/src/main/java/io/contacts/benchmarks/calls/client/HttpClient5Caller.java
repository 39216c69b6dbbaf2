package io.contacts.benchmarks.calls.client;

import io.contacts.benchmarks.calls.body.Guest;
import io.contacts.benchmarks.calls.body.SentoriAnswer;
import io.contacts.benchmarks.calls.body.SentoriFields;
import io.contacts.benchmarks.calls.body.SofyContact;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** HttpClient 5 and Jackson by hand, as fast as it goes: bytes, nothing that is not needed, every connection kept. */
final class HttpClient5Caller implements Caller {
    private final String base;
    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(64)
                    .setMaxConnTotal(64)
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();

    HttpClient5Caller(String base) {
        this.base = base;
    }

    @Override
    public String saveAtSentori(Guest guest) throws IOException {
        HttpPost post = post(ByHand.saveUrl(base, guest), FastJson.write(SentoriFields.of(guest)));
        post.setHeader("ApiKey", KEY);
        SentoriAnswer answer = FastJson.answer(send(post));
        return Long.toString(answer.systemId());
    }

    @Override
    public void addAtSofy(Guest guest) throws IOException {
        HttpPost post = post(ByHand.addUrl(base), FastJson.write(SofyContact.of(guest)));
        post.setHeader("X-API-KEY-ID", KEY);
        post.setHeader("X-API-KEY-SECRET", KEY);
        send(post);
    }

    private HttpPost post(String url, byte[] body) {
        HttpPost post = new HttpPost(url);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return post;
    }

    private byte[] send(HttpPost post) throws IOException {
        return client.execute(post, response -> {
            ByHand.requireSuccess(response.getCode());
            return EntityUtils.toByteArray(response.getEntity());
        });
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
