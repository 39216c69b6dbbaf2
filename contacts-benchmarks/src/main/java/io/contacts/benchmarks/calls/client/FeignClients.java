package io.contacts.benchmarks.calls.client;

import feign.Client;
import feign.hc5.ApacheHttp5Client;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** Feign's clients, with room for 64 connections where the default has less: else threads would wait for each other. */
final class FeignClients {
    private static final int CONNECTIONS = 64;

    private FeignClients() {}

    static Client apacheHttp5() {
        return new ApacheHttp5Client(HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .build())
                .build());
    }

    static Client okHttp() {
        return new feign.okhttp.OkHttpClient(new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(CONNECTIONS, 1, TimeUnit.MINUTES))
                .build());
    }
}
