package io.contacts.http.wire;

import java.lang.reflect.Type;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as all adapters read and write it: a member must not come twice, decimals keep their digits, a decimal is not an
 * integer, nothing may follow the document, and nesting is limited. Unknown members are ignored. What is left out when
 * it is {@code null} is for the wire records to say.
 */
public final class Json {
    private static final int MAX_DEPTH = 64;
    private static final Set<CoercionInputShape> NOT_TEXT =
            EnumSet.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    private static final JsonMapper MAPPER = newMapper();
    private static final ObjectWriter DISTINCT = MAPPER.writer().without(StreamWriteFeature.STRICT_DUPLICATE_DETECTION);

    /** One for each type that a method of an API returns. */
    private static final Map<Type, ObjectReader> READERS = new ConcurrentHashMap<>();

    private Json() {}

    /** The mapper. Immutable. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** One whole JSON document, or empty if the bytes are anything else. */
    public static Optional<JsonNode> tree(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(bytes)).filter(document -> !document.isMissingNode());
        } catch (JacksonException | NumberFormatException e) {
            // The last is Jackson's own leak, for a number whose exponent no BigDecimal can hold.
            return Optional.empty();
        }
    }

    /**
     * The bytes of this value.
     *
     * @throws JacksonException if JSON cannot hold it
     */
    public static byte[] write(Object value) {
        return value instanceof DistinctMembers ? DISTINCT.writeValueAsBytes(value) : MAPPER.writeValueAsBytes(value);
    }

    /** The document as this type; {@code null} for a JSON null. */
    public static @Nullable Object read(byte[] bytes, Type type) {
        return READERS.computeIfAbsent(type, wanted -> MAPPER.readerFor(MAPPER.constructType(wanted)))
                .readValue(bytes);
    }

    private static JsonMapper newMapper() {
        JsonFactory factory = JsonFactory.builder()
                // A queue that all threads share costs more than what is written.
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        refuseOtherShapes(builder, LogicalType.Textual, NOT_TEXT);
        return builder.build();
    }

    /** A number is no text and a text no number: what has another type than documented is not what was documented. */
    private static void refuseOtherShapes(
            JsonMapper.Builder builder, LogicalType target, Set<CoercionInputShape> refused) {
        builder.withCoercionConfig(
                target, config -> refused.forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)));
    }
}
