package io.contacts.domain.architecture.wrong;

import java.net.http.HttpClient;

/** Breaks a rule on purpose. */
public final class SendsRequests {
    private SendsRequests() {}

    static HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
