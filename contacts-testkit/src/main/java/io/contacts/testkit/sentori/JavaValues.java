package io.contacts.testkit.sentori;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Field values between a test's Java and the account's JSON. */
final class JavaValues {
    private JavaValues() {}

    /** @throws IllegalArgumentException for a value that is no string, boolean or number */
    static ObjectNode toJson(Map<String, ?> values) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        values.forEach((name, value) -> {
            if (value instanceof String text) {
                json.put(name, text);
            } else if (value instanceof Boolean flag) {
                json.put(name, flag);
            } else if (value instanceof Number number) {
                json.put(name, new BigDecimal(number.toString()));
            } else {
                throw new IllegalArgumentException("A string, a boolean or a number: " + name);
            }
        });
        return json;
    }

    static Map<String, Object> fromJson(Map<String, JsonNode> values) {
        Map<String, Object> java = new LinkedHashMap<>();
        values.forEach((name, value) -> java.put(
                name,
                value.isBoolean()
                        ? value.booleanValue()
                        : value.isNumber() ? value.decimalValue() : value.stringValue()));
        return java;
    }
}
