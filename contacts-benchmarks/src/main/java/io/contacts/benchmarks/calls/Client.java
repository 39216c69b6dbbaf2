package io.contacts.benchmarks.calls;

import feign.DefaultClient;
import feign.http2client.Http2Client;
import java.util.Arrays;

/** The clients that are compared, under the names that the tables give them. */
enum Client {
    OURS("ours"),
    JDK("(a) java.net.http + Jackson"),
    FEIGN_DEFAULT("(b) Feign, default client"),
    FEIGN_JAVA11("(b) Feign, java11"),
    FEIGN_HC5("(b) Feign, hc5"),
    FEIGN_OKHTTP("(b) Feign, okhttp"),
    GENERATED("(c) generated from OpenAPI"),
    OKHTTP("(d) OkHttp + Jackson"),
    HTTPCLIENT5("(d) HttpClient 5 + Jackson");

    private final String title;

    Client(String title) {
        this.title = title;
    }

    static Client named(String name) {
        return Arrays.stream(values())
                .filter(client -> client.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of " + Arrays.toString(values()) + " is needed"));
    }

    String title() {
        return title;
    }

    Caller open(String base) {
        return switch (this) {
            case OURS -> new OurCaller(base);
            case JDK -> new JdkCaller(base);
            case FEIGN_DEFAULT -> new FeignCaller(base, new DefaultClient(null, null));
            case FEIGN_JAVA11 -> new FeignCaller(base, new Http2Client());
            case FEIGN_HC5 -> new FeignCaller(base, FeignClients.apacheHttp5());
            case FEIGN_OKHTTP -> new FeignCaller(base, FeignClients.okHttp());
            case GENERATED -> new GeneratedCaller(base);
            case OKHTTP -> new OkHttpCaller(base);
            case HTTPCLIENT5 -> new HttpClient5Caller(base);
        };
    }
}
