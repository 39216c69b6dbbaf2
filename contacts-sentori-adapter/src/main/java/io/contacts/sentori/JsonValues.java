package io.contacts.sentori;

import io.contacts.domain.field.FieldValue;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of fields as JSON. */
final class JsonValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    /** A value as it is sent. A date and time takes the form that Sentori documents for its own: ISO 8601, no zone. */
    static JsonNode node(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return NODES.stringNode(text.value());
        }
        if (value instanceof FieldValue.Number number) {
            return NODES.numberNode(number.value());
        }
        if (value instanceof FieldValue.Flag flag) {
            return NODES.booleanNode(flag.value());
        }
        return NODES.stringNode(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(((FieldValue.Timestamp) value).value()));
    }

    /**
     * The members that hold something, each with its JSON type, in their order.
     *
     * @throws IllegalArgumentException if one is an array or an object: no contact field is documented to be one
     */
    static Map<String, FieldValue> values(Map<String, JsonNode> members) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        members.forEach((name, node) -> {
            if (!node.isNull()) {
                values.put(name, value(node));
            }
        });
        return Collections.unmodifiableMap(values);
    }

    private static FieldValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> FieldValue.text(node.stringValue());
            case NUMBER -> FieldValue.number(node.decimalValue());
            case BOOLEAN -> FieldValue.flag(node.booleanValue());
            default -> throw new IllegalArgumentException("a contact field holds an array or an object");
        };
    }
}
