package io.contacts.sentori.internal.value;

import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of fields and components as JSON. */
public final class JsonValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    /** A value as it is sent. A date and time takes the form that Sentori documents for its own: ISO 8601, no zone. */
    public static JsonNode node(FieldValue value) {
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
     * A component as it is sent: a text, an address, or a telephone as E.164.
     *
     * @throws ClassCastException for any other, which Sentori documents no member for
     */
    public static JsonNode component(Object value) {
        if (value instanceof PhoneNumber phone) {
            return NODES.stringNode(phone.value());
        }
        return NODES.stringNode(value instanceof EmailAddress address ? address.value() : (String) value);
    }

    /**
     * The members that hold something, each with its JSON type, in their order.
     *
     * @throws IllegalArgumentException if one is an array or an object: no contact field is documented to be one
     */
    public static Map<String, FieldValue> values(Map<String, JsonNode> members) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        members.forEach((name, node) -> {
            if (!node.isNull()) {
                values.put(name, value(node));
            }
        });
        return Collections.unmodifiableMap(values);
    }

    /**
     * The type of a field by a value of it. The documents show two placeholders, {@code "string"} and {@code false}; the rest is
     * what JSON says it is.
     */
    public static FieldType type(JsonNode placeholder) {
        if (placeholder.isString() && placeholder.stringValue().equals("string")) {
            return FieldType.TEXT;
        }
        if (placeholder.isBoolean()) {
            return FieldType.FLAG;
        }
        return placeholder.isNumber() ? FieldType.NUMBER : FieldType.UNKNOWN;
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
