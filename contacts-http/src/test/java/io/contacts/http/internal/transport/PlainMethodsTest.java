package io.contacts.http.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.DefaultContract;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.wire.PathSegment;
import io.contacts.http.wire.Reply;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A method of an API")
class PlainMethodsTest {
    private static final Call SINGLE = Call.singleWrite(Capability.ADD_CONTACT);

    @Test
    @DisplayName("is called directly if it has a path of segments and perhaps a body, and by Feign otherwise")
    void plainOrNot() {
        Map<String, Boolean> plain = new DefaultContract()
                .parseAndValidateMetadata(MixedApi.class).stream()
                        .collect(Collectors.toMap(
                                metadata -> metadata.method().getName(),
                                metadata -> PlainMethod.of(metadata, "http://localhost")
                                        .isPresent()));

        assertThat(plain)
                .containsEntry("save", true)
                .containsEntry("touch", true)
                .containsEntry("byFeign", false)
                .containsEntry("unguarded", false)
                .containsEntry("withQuery", false)
                .containsEntry("withDot", false)
                .hasSize(6);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"a", "joe@example.com", "a/b?c#d%e+f", "josé@exämple.com", "😀", "~-._", "\"john doe\"@x.fr"})
    @DisplayName("sends the same bytes directly and by Feign")
    void sameBytes(String segment) {
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = TestCalls.open(server)) {
            MixedApi api = calls.api(MixedApi.class, Map.of("X-Key", "k"));

            Reply<Thing> direct = calls.call(SINGLE, () -> api.save("first", segment, Thing.named("é")));
            Reply<Thing> byFeign = calls.call(SINGLE, () -> api.byFeign("first", segment, Thing.named("é")));

            assertThat(direct).isEqualTo(byFeign);
            assertThat(server.requests().get(0))
                    .isEqualTo(server.requests().get(1).replace("X-Extra: e\r\n", ""));
            assertThat(server.requests().get(1)).contains("X-Extra: e\r\n");
        }
    }

    @Test
    @DisplayName("is not called without what it needs")
    void missingArguments() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = TestCalls.open(server)) {
            MixedApi api = calls.api(MixedApi.class, Map.of());

            assertThatThrownBy(() -> calls.call(SINGLE, () -> api.save("a", null, Thing.named("a"))))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> calls.call(SINGLE, () -> api.save("a", "b", null)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> calls.call(SINGLE, () -> api.save("a", " ", Thing.named("a"))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("of an object stays what it was")
    void objectMethods() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server)) {
            MixedApi api = calls.api(MixedApi.class, Map.of());

            assertThat(Set.<Object>of(api)).contains(api).doesNotContain(calls.api(ThingApi.class, Map.of()));
            assertThat(api.toString()).isNotEmpty();
        }
    }

    /** Some methods that are plain, and some that are not. */
    interface MixedApi {
        @Headers("Content-Type: application/json")
        @RequestLine(value = "POST /things/{a}/of/{b}/", decodeSlash = false)
        Reply<Thing> save(
                @Param(value = "a", expander = PathSegment.class) String a,
                @Param(value = "b", expander = PathSegment.class) @Nullable String b,
                @Nullable Thing thing);

        @RequestLine(value = "POST /touch", decodeSlash = false)
        void touch();

        @Headers({"Content-Type: application/json", "X-Extra: e"})
        @RequestLine(value = "POST /things/{a}/of/{b}/", decodeSlash = false)
        Reply<Thing> byFeign(
                @Param(value = "a", expander = PathSegment.class) String a,
                @Param(value = "b", expander = PathSegment.class) String b,
                Thing thing);

        @RequestLine(value = "GET /things/{a}", decodeSlash = false)
        Thing unguarded(@Param("a") String a);

        @RequestLine(value = "GET /things?q={a}", decodeSlash = false)
        Thing withQuery(@Param(value = "a", expander = PathSegment.class) String a);

        @RequestLine(value = "GET /things/../{a}", decodeSlash = false)
        Thing withDot(@Param(value = "a", expander = PathSegment.class) String a);
    }
}
