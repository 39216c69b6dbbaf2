package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.Hasty;
import io.contacts.http.fixture.LogCapture;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.network.Ways;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log of a call")
class CallLogTest {
    @Test
    @DisplayName(
            "has a line per attempt with provider, operation, request, attempt, status and duration, and nothing else")
    void lines() {
        HttpSettings settings;
        try (RawServer server =
                RawServer.with(RawServer.status(500), RawServer.hangUp(), RawServer.json(201, "{\"name\":\"a\"}"))) {
            settings = TestCalls.settings(server.url());
            try (HttpCalls calls =
                    new HttpCalls("logged", settings, TestCalls.NO_ENVELOPE, new Hasty(), Ways.open(settings))) {
                ThingApi api = TestCalls.api(calls);

                calls.call(Call.repeatableWrite(Capability.SAVE_CONTACT), () -> api.save("a", Thing.named("a")));
            }
        }

        List<String> lines = LogCapture.records().stream()
                .filter(line -> line.contains(" logged "))
                .map(line -> line.replaceAll("[0-9a-f]{8}-1", "ID").replaceAll("\\d+ ms", "N ms"))
                .toList();
        assertThat(lines)
                .containsExactly(
                        "DEBUG io.contacts.http.HttpCalls logged SAVE_CONTACT request ID attempt 1: HTTP 500 after N ms, ProviderUnavailableException",
                        "DEBUG io.contacts.http.HttpCalls logged SAVE_CONTACT request ID: again in N ms",
                        "DEBUG io.contacts.http.HttpCalls logged SAVE_CONTACT request ID attempt 2: no answer after N ms, OutcomeUnknownException",
                        "DEBUG io.contacts.http.HttpCalls logged SAVE_CONTACT request ID: again in N ms",
                        "DEBUG io.contacts.http.HttpCalls logged SAVE_CONTACT request ID attempt 3: HTTP 201 after N ms, done");
    }
}
