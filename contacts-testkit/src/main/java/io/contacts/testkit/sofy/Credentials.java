package io.contacts.testkit.sofy;

import io.contacts.testkit.fake.FakeRequest;
import java.util.List;

/** The pair that opens the venue ({@code sofy.md B1}), compared after trimming: the document's own cURL line has a stray blank. */
record Credentials(String keyId, String keySecret) {

    Credentials {
        keyId = keyId.strip();
        keySecret = keySecret.strip();
        if (keyId.isEmpty() || keySecret.isEmpty()) {
            throw new IllegalArgumentException("the key id and the key secret must not be blank");
        }
    }

    /** Whether both headers are there, once each, and right. */
    boolean open(FakeRequest request) {
        return carries(request, "x-api-key-id", keyId) && carries(request, "x-api-key-secret", keySecret);
    }

    @Override
    public String toString() {
        return "Credentials[not shown]";
    }

    private static boolean carries(FakeRequest request, String header, String value) {
        List<String> values = request.headers().getOrDefault(header, List.of());
        return values.size() == 1 && values.get(0).strip().equals(value);
    }
}
