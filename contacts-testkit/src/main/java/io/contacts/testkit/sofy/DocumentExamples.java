package io.contacts.testkit.sofy;

import java.time.Instant;
import java.util.List;

/** The groups and the custom column that Sofy's document shows. */
final class DocumentExamples {
    private DocumentExamples() {}

    static List<SofyGroup> groups() {
        return List.of(group(1, "Group 1"), group(2, "Group 2"), group(3, "Group N"));
    }

    static SofyColumn column() {
        return new SofyColumn(
                1, 0, "Name given to the column", SofyColumnType.DOUBLE, Instant.EPOCH, Instant.EPOCH, null);
    }

    private static SofyGroup group(long id, String name) {
        return new SofyGroup(id, name, Instant.EPOCH, Instant.EPOCH, "user");
    }
}
