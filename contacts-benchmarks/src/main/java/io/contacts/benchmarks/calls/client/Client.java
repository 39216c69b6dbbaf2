package io.contacts.benchmarks.calls.client;

import feign.DefaultClient;
import feign.http2client.Http2Client;
import java.net.http.HttpClient;
import java.util.Arrays;

/** The clients that are compared, under the names that the tables give them. */
public enum Client {
    OURS("ours"),
    JDK("(a) java.net.http and Jackson by hand"),
    JDK_HTTP1("(a) the same, told to speak HTTP/1.1"),
    FEIGN_DEFAULT("(b) plain Feign, its default client"),
    FEIGN_JAVA11("(b) plain Feign on java.net.http"),
    FEIGN_HC5("(b) plain Feign on HttpClient 5"),
    FEIGN_OKHTTP("(b) plain Feign on OkHttp"),
    GENERATED("(c) generated from OpenAPI"),
    OKHTTP("(d) OkHttp and Jackson by hand, none of our guarantees"),
    HTTPCLIENT5("(d) HttpClient 5 and Jackson by hand, none of our guarantees");

    private final String title;

    Client(String title) {
        this.title = title;
    }

    /** The client that the constant of this name stands for, in whatever case. */
    public static Client named(String name) {
        return Arrays.stream(values())
                .filter(client -> client.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of " + Arrays.toString(values()) + " is needed"));
    }

    /** The name that the tables give it. */
    public String title() {
        return title;
    }

    /** Opens it for both providers, which answer below this address. */
    public Caller open(String base) {
        return switch (this) {
            case OURS -> new OurCaller(base);
            case JDK -> new JdkCaller(base, HttpClient.Version.HTTP_2);
            case JDK_HTTP1 -> new JdkCaller(base, HttpClient.Version.HTTP_1_1);
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
