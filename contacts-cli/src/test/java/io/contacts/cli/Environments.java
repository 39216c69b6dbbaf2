package io.contacts.cli;

import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sofy.FakeSofy;
import java.util.HashMap;
import java.util.Map;

/** What the environment of a command holds so that it talks to a fake. */
public final class Environments {
    private Environments() {}

    /**
     * What leads to this Sentori.
     *
     * @param more further names, each with its value after it; they may replace those that are there without them
     */
    public static Map<String, String> of(FakeSentori sentori, String... more) {
        return with(
                Map.of(
                        "CONTACTS_PROVIDER", "sentori",
                        "CONTACTS_SENTORI_BASE_URL", sentori.baseUrl().toString(),
                        "CONTACTS_SENTORI_API_KEY", sentori.apiKey()),
                more);
    }

    /** The same for Sofy, and its group 1. */
    public static Map<String, String> of(FakeSofy sofy, String... more) {
        return with(
                Map.of(
                        "CONTACTS_PROVIDER", "sofy",
                        "CONTACTS_SOFY_BASE_URL", sofy.baseUrl().toString(),
                        "CONTACTS_SOFY_API_KEY_ID", sofy.keyId(),
                        "CONTACTS_SOFY_API_KEY_SECRET", sofy.keySecret(),
                        "CONTACTS_SOFY_GROUP_ID", "1"),
                more);
    }

    private static Map<String, String> with(Map<String, String> environment, String... more) {
        Map<String, String> all = new HashMap<>(environment);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return Map.copyOf(all);
    }
}
