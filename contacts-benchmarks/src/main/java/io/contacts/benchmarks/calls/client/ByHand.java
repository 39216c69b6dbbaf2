package io.contacts.benchmarks.calls.client;

import io.contacts.benchmarks.calls.body.Guest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What every hand-written client does alike. */
final class ByHand {
    private ByHand() {}

    static String saveUrl(String base, Guest guest) {
        return base + "/contact/addorupdate/" + URLEncoder.encode(guest.email(), StandardCharsets.UTF_8) + "/";
    }

    static String addUrl(String base) {
        return base + "/groups/" + Caller.GROUP + "/contacts";
    }

    static void requireSuccess(int status) {
        if (status < 200 || status > 299) {
            throw new IllegalStateException("HTTP " + status);
        }
    }
}
