package io.contacts.testkit.memory.internal.port;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.validation.Violation;
import io.contacts.testkit.memory.internal.rule.Rules;
import io.contacts.testkit.memory.internal.rule.Trait;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which values the provider's JSON has no form for. */
final class WireForms {
    /** More digits than any {@code DOUBLE} has before or behind its point. */
    private static final int FINEST_SCALE = 400;

    private final Rules rules;

    WireForms(Rules rules) {
        this.rules = rules;
    }

    /** What is wrong with what a batch is called. */
    List<Violation> problems(ImportBatch batch) {
        List<Violation> problems = new ArrayList<>();
        problem(batch.name().orElse(null)).ifPresent(reason -> problems.add(new Violation("name", reason)));
        problem(batch.description().orElse(null))
                .ifPresent(reason -> problems.add(new Violation("description", reason)));
        return problems;
    }

    /** Everything that is set and could not be sent. */
    List<Violation> problems(Contact values) {
        List<Violation> problems = new ArrayList<>();
        for (Contact.Component component : values.components()) {
            problem(values.value(component))
                    .ifPresent(reason -> problems.add(new Violation(component.componentName(), reason)));
        }
        values.fields()
                .forEach((name, value) -> problem(inside(value))
                        .ifPresent(reason -> problems.add(new Violation("fields[" + name + "]", reason))));
        problemWithBirthday(values).ifPresent(problems::add);
        return problems;
    }

    /** In a field of the account, a birthday is a text by the year of the era, in which an earlier one becomes another day. */
    private Optional<Violation> problemWithBirthday(Contact values) {
        return Optional.ofNullable(values.birthday())
                .filter(birthday -> rules.has(Trait.BIRTHDAY_NEEDS_FIELD) && birthday.getYear() < 1)
                .map(birthday -> new Violation("birthday", "would be read back as another day"));
    }

    private static @Nullable Object inside(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Number number) {
            return number.value();
        }
        return value instanceof FieldValue.Timestamp timestamp
                ? timestamp.value().toLocalDate()
                : null;
    }

    private Optional<String> problem(@Nullable Object value) {
        // No provider takes it: text travels as UTF-8, in which it has no form.
        if (value instanceof String text && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return Optional.of("holds half of a character");
        }
        if (value instanceof LocalDate date
                && rules.has(Trait.YEARS_HAVE_FOUR_DIGITS)
                && (date.getYear() < 1 || date.getYear() > 9999)) {
            return Optional.of("must have a year of four digits");
        }
        if (value instanceof BigDecimal number && rules.has(Trait.NUMBERS_ARE_DOUBLES) && !fitsDouble(number)) {
            return Optional.of("is a number that no DOUBLE can hold");
        }
        return Optional.empty();
    }

    private static boolean fitsDouble(BigDecimal number) {
        return Math.abs((long) number.scale()) <= FINEST_SCALE && Double.isFinite(number.doubleValue());
    }
}
