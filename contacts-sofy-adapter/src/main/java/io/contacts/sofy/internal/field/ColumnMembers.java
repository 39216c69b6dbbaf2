package io.contacts.sofy.internal.field;

import io.contacts.domain.field.FieldValue;
import io.contacts.domain.validation.Violation;
import io.contacts.http.wire.WireText;
import io.contacts.sofy.SofyCustomColumn;
import io.contacts.sofy.internal.value.PlainNumber;
import io.contacts.sofy.internal.value.WireTimes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a contact's custom fields into the members that Sofy takes, and says everything that is wrong with them. */
public final class ColumnMembers {
    private static final int FINEST_SCALE = 400;

    private final Columns columns;
    private final List<Violation> violations;
    private final Map<Long, Object> members = new TreeMap<>();
    private final Map<Long, String> namedBy = new HashMap<>();

    private ColumnMembers(Columns columns, List<Violation> violations) {
        this.columns = columns;
        this.violations = violations;
    }

    /**
     * The members by the column's id.
     *
     * @param violations gets everything that is wrong; if there is anything, the members are incomplete
     */
    public static Map<Long, Object> of(Map<String, FieldValue> fields, Columns columns, List<Violation> violations) {
        if (fields.isEmpty()) {
            return Map.of();
        }
        ColumnMembers members = new ColumnMembers(columns, violations);
        fields.forEach(members::put);
        return members.members;
    }

    private void put(String name, FieldValue value) {
        Columns.Named named = columns.named(name);
        if (named instanceof Columns.Named.One one) {
            put(name, one.column(), value);
        } else if (named instanceof Columns.Named.None none) {
            refuse(name, none.reason());
        }
    }

    private void put(String name, SofyCustomColumn column, FieldValue value) {
        String other = namedBy.putIfAbsent(column.id(), name);
        if (other != null) {
            refuse(name, "is the same custom column as fields[" + other + "]");
        }
        ColumnType.mismatch(column.type(), value)
                .ifPresentOrElse(reason -> refuse(name, reason), () -> members.put(column.id(), written(name, value)));
    }

    private Object written(String name, FieldValue value) {
        if (value instanceof FieldValue.Timestamp timestamp) {
            if (!WireTimes.canWrite(timestamp.value().getYear())) {
                refuse(name, WireTimes.NO_SUCH_YEAR);
            }
            return WireTimes.dateTime(timestamp.value());
        }
        if (value instanceof FieldValue.Number number) {
            if (!fitsDouble(number.value())) {
                refuse(name, "is a number that no DOUBLE can hold");
            }
            return new PlainNumber(number.value());
        }
        // The type was checked: text is what is left.
        String text = ((FieldValue.Text) value).value();
        if (!WireText.canWrite(text)) {
            refuse(name, WireText.BROKEN);
        }
        return text;
    }

    private void refuse(String name, String reason) {
        violations.add(new Violation("fields[" + name + "]", reason));
    }

    /** Written out, such a number would also be a line of thousands of zeros. */
    private static boolean fitsDouble(BigDecimal number) {
        return Math.abs((long) number.scale()) <= FINEST_SCALE && Double.isFinite(number.doubleValue());
    }
}
