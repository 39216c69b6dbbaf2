package io.contacts.sentori;

import io.contacts.domain.field.ContactField;
import java.util.List;

/**
 * The fields of an account at one time.
 *
 * @param all as Sentori listed them
 * @param birthdays the names of those that may be meant for the birthday: looked for once, and asked for with each contact
 */
record AccountFields(List<ContactField> all, List<String> birthdays) {
    AccountFields(List<ContactField> all, BirthdayNames names) {
        this(List.copyOf(all), names.amongFields(all));
    }
}
