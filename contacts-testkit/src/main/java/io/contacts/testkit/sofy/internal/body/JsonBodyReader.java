package io.contacts.testkit.sofy.internal.body;

import io.contacts.testkit.fake.FakeRequest;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body that must be one JSON object, member by member, so that a member that comes twice is seen. */
public final class JsonBodyReader {
    private static final Pattern JSON =
            Pattern.compile("application/json(\\s*;\\s*charset\\s*=\\s*\"?utf-8\"?)?\\s*", Pattern.CASE_INSENSITIVE);
    private static final String NOT_JSON = "the body must be one JSON object, in UTF-8";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The body as it is, or what is wrong with it. */
    public JsonBody read(FakeRequest request) {
        Optional<String> contentType = request.header("content-type");
        if (contentType.isEmpty() || !JSON.matcher(contentType.get().strip()).matches()) {
            return JsonBody.unreadable("the Content-Type must be application/json");
        }
        try (JsonParser parser = json.createParser(request.bodyText())) {
            return object(parser);
        } catch (JacksonException | UncheckedIOException | NumberFormatException malformed) {
            // The last is Jackson's own leak, for a number whose exponent no BigDecimal can hold.
            return JsonBody.unreadable(NOT_JSON);
        }
    }

    private static JsonBody object(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return JsonBody.unreadable(NOT_JSON);
        }
        Map<String, JsonNode> members = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = parser.readValueAsTree();
            if (members.putIfAbsent(name, value) != null) {
                problems.add(MemberNames.shown(name) + " must not come twice");
            }
        }
        return parser.nextToken() == null ? new JsonBody(members, problems) : JsonBody.unreadable(NOT_JSON);
    }
}
