package io.contacts.sentori;

import io.contacts.domain.field.FieldValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An import whose rows are sent as they are, without our rules: what Sentori leaves out, it counts ({@code sentori.md A2.5}).
 *
 * @param rows the members of each contact under their JSON names, {@code EmailAddress} among them; unmodifiable
 * @param name the name of the upload group; {@code null} for none
 * @param description the description of the upload group; {@code null} for none
 */
public record SentoriImport(
        List<Map<String, FieldValue>> rows,
        @Nullable String name,
        @Nullable String description) {
    /** Copies the rows. */
    public SentoriImport {
        rows = rows.stream().map(SentoriImport::copy).toList();
    }

    private static Map<String, FieldValue> copy(Map<String, FieldValue> row) {
        row.forEach((member, value) -> {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(value, "value");
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(row));
    }

    /** Says how many rows there are, not whose. */
    @Override
    public String toString() {
        return "SentoriImport[rows=" + rows.size() + ", name=" + name + "]";
    }
}
