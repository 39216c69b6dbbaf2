package io.contacts.sentori.internal.field;

import io.contacts.domain.field.ContactField;
import java.util.List;

/**
 * The fields of an account at one time.
 *
 * @param all as Sentori listed them
 * @param birthdays the names of those that may be meant for the birthday: looked for once, and asked for with each contact
 */
public record AccountFields(List<ContactField> all, List<String> birthdays) {
    /** The fields that were listed, among which those that may be meant for the birthday are looked for. */
    public AccountFields(List<ContactField> all, BirthdayNames names) {
        this(List.copyOf(all), names.amongFields(all));
    }
}
