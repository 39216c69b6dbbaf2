package io.contacts.sentori;

import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sentori.FakeSentori;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Providers of a fake Sentori, and what they asked it. */
final class OnFake {
    private OnFake() {}

    /** A provider that sends each request once. */
    static ContactsProvider open(FakeSentori sentori) {
        return open(sentori, 1);
    }

    /** A provider that sends a request so often at most. */
    static ContactsProvider open(FakeSentori sentori, int maxAttempts) {
        return Wire.open(
                sentori.baseUrl().toString(),
                Map.of("api-key", sentori.apiKey(), "max-attempts", Integer.toString(maxAttempts)));
    }

    /** Runs a test with a provider that sends a request three times at most. */
    static void run(FakeSentori sentori, Consumer<ContactsProvider> test) {
        try (ContactsProvider provider = open(sentori, 3)) {
            test.accept(provider);
        }
    }

    /** The paths that were asked for, up to the operation. */
    static List<String> paths(FakeSentori sentori) {
        return sentori.journal().stream()
                .map(RecordedRequest::rawPath)
                .map(path -> path.substring(0, path.indexOf('/', "/v2.0/contact/".length()) + 1))
                .toList();
    }
}
