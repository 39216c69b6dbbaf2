package io.contacts.domain.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Keys of every kind, for tests. */
final class SofyKeys {
    static final ConfigKey<URI> BASE_URL =
            ConfigKey.baseUrl("contacts.sofy.base-url", "where the API is").withDefault("https://api.sofy.fr/v1");
    static final ConfigKey<String> KEY_ID = ConfigKey.secret("contacts.sofy.api-key-id", "the first half of the key")
            .required()
            .perVenue()
            .alsoFromVariable("SOFY_API_KEY_ID");
    static final ConfigKey<String> KEY_SECRET = ConfigKey.secret(
                    "contacts.sofy.api-key-secret", "the second half of the key")
            .required()
            .perVenue()
            .alsoFromVariable("SOFY_API_KEY_SECRET");
    static final ConfigKey<String> GROUP = ConfigKey.text("contacts.sofy.group-id", "the group that add writes to")
            .perVenue();
    static final ConfigKey<Duration> READ_TIMEOUT =
            ConfigKey.duration("contacts.sofy.read-timeout", "how long to wait").withDefault("30s");
    static final ConfigKey<Integer> ATTEMPTS = ConfigKey.count("contacts.sofy.max-attempts", "how often");

    static final List<ConfigKey<?>> ALL = List.of(BASE_URL, KEY_ID, KEY_SECRET, GROUP, READ_TIMEOUT, ATTEMPTS);

    private SofyKeys() {}
}
