package io.contacts.importing.internal.mapping;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.FieldType;
import java.util.OptionalInt;

/** One column of the file and what becomes of its cells. */
public sealed interface Column {
    /** The column's place, from 0. */
    int index();

    /** The header as people see it; {@code column 7} where there is none. */
    String header();

    /** Whether it has no name to ask for it by, so that nothing may stand in it. */
    default boolean isNameless() {
        return this instanceof LeftOut left && left.mustBeBlank();
    }

    /**
     * A column that holds a component that every contact has.
     *
     * @param index the column's place, from 0
     * @param header the header
     * @param component what it holds
     */
    record OfComponent(int index, String header, Contact.Component component) implements Column {}

    /**
     * A column that holds a field of the account.
     *
     * @param index the column's place, from 0
     * @param header the header
     * @param key the name or id that the provider knows the field by
     * @param label the name that people know the field by
     * @param type what the field holds
     * @param usedDecimals the decimals that the provider rounds to where it uses the field, if it documents that
     */
    record OfField(int index, String header, String key, String label, FieldType type, OptionalInt usedDecimals)
            implements Column {}

    /**
     * A column that says who opted out, or who agreed and who opted out, of which only the latter is used: no consent is
     * sent.
     *
     * @param index the column's place, from 0
     * @param header the header
     * @param yesMeansOut whether a yes says that somebody opted out, not that they agreed
     */
    record OptOuts(int index, String header, boolean yesMeansOut) implements Column {}

    /**
     * A column that is left out.
     *
     * @param index the column's place, from 0
     * @param header the header
     * @param reason why, as a clause
     * @param mustBeBlank whether a cell with content stops the import: the column has no name to ask for it by
     */
    record LeftOut(int index, String header, String reason, boolean mustBeBlank) implements Column {}
}
