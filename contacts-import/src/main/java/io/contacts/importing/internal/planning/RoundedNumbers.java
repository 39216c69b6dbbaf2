package io.contacts.importing.internal.planning;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.FieldValue;
import io.contacts.importing.internal.mapping.Column;
import io.contacts.importing.internal.mapping.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the numbers that the provider will round where it uses them: they are sent as they are, and said. */
final class RoundedNumbers {
    private final Map<Column.OfField, Long> counts = new LinkedHashMap<>();
    private final Map<Column.OfField, Long> firstLines = new LinkedHashMap<>();
    private final List<Column.OfField> columns;

    RoundedNumbers(Mapping mapping) {
        this.columns = mapping.columns().stream()
                .filter(Column.OfField.class::isInstance)
                .map(Column.OfField.class::cast)
                .filter(column -> column.usedDecimals().isPresent())
                .toList();
    }

    void look(long line, Contact contact) {
        for (Column.OfField column : columns) {
            if (contact.fields().get(column.key()) instanceof FieldValue.Number number
                    && number.value().stripTrailingZeros().scale()
                            > column.usedDecimals().getAsInt()) {
                counts.merge(column, 1L, Long::sum);
                firstLines.putIfAbsent(column, line);
            }
        }
    }

    List<String> warnings() {
        return counts.entrySet().stream()
                .map(entry -> "column " + entry.getKey().header() + ": " + entry.getValue()
                        + (entry.getValue() == 1 ? " number has" : " numbers have") + " more than "
                        + entry.getKey().usedDecimals().getAsInt() + " decimals, first on line "
                        + firstLines.get(entry.getKey())
                        + "; they are sent as they are, and the provider rounds them where it uses them")
                .toList();
    }
}
