package io.contacts.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.ThingApi;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A variable of a path")
class PathSegmentTest {
    @ParameterizedTest(name = "{0} goes out as {1}")
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "joe@example.com joe%40example.com",
                "JOE@Example.COM JOE%40Example.COM",
                "joe+tag@example.com joe%2Btag%40example.com",
                "a/b@example.com a%2Fb%40example.com",
                "50%off@example.com 50%25off%40example.com",
                "a%41b@example.com a%2541b%40example.com",
                "user%40x user%2540x",
                "100%25 100%2525",
                "a%2Fb a%252Fb",
                "who?@example.com who%3F%40example.com",
                "a#b@example.com a%23b%40example.com",
                "a&b=c@example.com a%26b%3Dc%40example.com",
                "o'neil@example.com o%27neil%40example.com",
                "`\"john doe\"@example.com` %22john%20doe%22%40example.com",
                "`\"a@b\\\"c\"@example.com` %22a%40b%5C%22c%22%40example.com",
                "josé@exämple.com jos%C3%A9%40ex%C3%A4mple.com",
                "😀@example.com %F0%9F%98%80%40example.com",
                "{b}|^`` %7Bb%7D%7C%5E%60%60",
                "a;x,y!$*()@:b a%3Bx%2Cy%21%24%2A%28%29%40%3Ab",
                "-._~ -._~",
                "... ..."
            })
    @DisplayName("is one segment on the wire, byte for byte")
    void onTheWire(String value, String segment) {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get(value));

            assertThat(server.requestLines()).containsExactly("GET /things/" + segment + "/ HTTP/1.1");
        }
    }

    @Test
    @DisplayName("keeps the letters and digits of ASCII and four marks, and no other character")
    void ascii() {
        String kept = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
        for (int c = 0; c < 0x80; c++) {
            String text = "a" + (char) c;

            assertThat(new PathSegment().expand(text))
                    .isEqualTo(kept.indexOf(c) >= 0 ? text : String.format(Locale.ROOT, "a%%%02X", c));
        }
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "\t\n", ".", ".."})
    @DisplayName("is refused, and nothing sent, if it would change the path")
    void refused(String value) {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            assertThatThrownBy(() -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get(value)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("is refused, not changed, if it holds half of a character pair")
    void refusesHalfPairs() {
        assertThatThrownBy(() -> new PathSegment().expand("marker\uD800"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("marker");
    }

    @Test
    @DisplayName("is never a value type, whose text hides what it holds")
    void refusesValueTypes() {
        assertThatThrownBy(() -> new PathSegment().expand(EmailAddress.of("joe@example.com")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
