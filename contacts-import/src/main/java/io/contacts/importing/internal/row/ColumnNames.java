package io.contacts.importing.internal.row;

import io.contacts.domain.contact.Contact;
import io.contacts.importing.internal.mapping.Column;
import io.contacts.importing.internal.mapping.Mapping;
import java.util.Locale;

/** The headers under which parts of a contact stand in a file. */
final class ColumnNames {
    private final Mapping mapping;

    ColumnNames(Mapping mapping) {
        this.mapping = mapping;
    }

    /** That of this component; its key if the file has no column for it. */
    String of(Contact.Component component) {
        return mapping.of(component).map(Column::header).orElse(key(component));
    }

    /** That of what a violation names: a component of the contact, or {@code fields[key]}. */
    String of(String violated) {
        for (Column column : mapping.columns()) {
            if (column instanceof Column.OfComponent known
                    && known.component().componentName().equals(violated)) {
                return column.header();
            }
            if (column instanceof Column.OfField field && violated.equals("fields[" + field.key() + "]")) {
                return column.header();
            }
        }
        return violated;
    }

    /** As it stands in the codes of problems. */
    static String key(Contact.Component component) {
        return component.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
