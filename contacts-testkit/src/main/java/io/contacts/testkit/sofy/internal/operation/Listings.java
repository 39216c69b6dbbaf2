package io.contacts.testkit.sofy.internal.operation;

import io.contacts.testkit.sofy.SofyColumn;
import io.contacts.testkit.sofy.SofyGroup;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of groups and columns, names and order as documented: camelCase there, snake_case here ({@code sofy.md B2}). */
public final class Listings {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Listings() {}

    /** The answer of {@code GET /groups}. */
    public static ArrayNode groups(List<SofyGroup> groups) {
        ArrayNode array = JSON.arrayNode();
        groups.forEach(group -> array.add(group(group)));
        return array;
    }

    static ObjectNode group(SofyGroup group) {
        return JSON.objectNode()
                .put("id", group.id())
                .put("name", group.name())
                .put("createdAt", SofyTimestamps.written(group.createdAt()))
                .put("updatedAt", SofyTimestamps.written(group.updatedAt()))
                .put("source", group.source());
    }

    /** The answer of {@code GET /customColumns}. */
    public static ArrayNode columns(List<SofyColumn> columns) {
        ArrayNode array = JSON.arrayNode();
        columns.forEach(column -> array.add(column(column)));
        return array;
    }

    private static ObjectNode column(SofyColumn column) {
        ObjectNode object = JSON.objectNode()
                .put("id", column.id())
                .put("venueId", column.venueId())
                .put("userLabel", column.userLabel())
                .put("type", column.type().name())
                .put("created_at", SofyTimestamps.written(column.createdAt()))
                .put("updated_at", SofyTimestamps.written(column.updatedAt()));
        return column.deletedAt() == null
                ? object.putNull("deleted_at")
                : object.put("deleted_at", SofyTimestamps.written(column.deletedAt()));
    }
}
