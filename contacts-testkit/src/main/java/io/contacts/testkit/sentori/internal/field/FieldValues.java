package io.contacts.testkit.sentori.internal.field;

import io.contacts.testkit.sentori.account.SentoriFieldType;
import io.contacts.testkit.sentori.document.SentoriError;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import io.contacts.testkit.sentori.internal.request.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which JSON values a field takes, by its type. */
final class FieldValues {
    private final SentoriUndocumented undocumented;

    FieldValues(SentoriUndocumented undocumented) {
        this.undocumented = undocumented;
    }

    /**
     * The value to store; a null node to clear; empty to leave the field as it is.
     *
     * @throws Refusal Code 103 for a value that the field cannot have
     */
    Optional<JsonNode> accept(SentoriFieldType type, JsonNode value) {
        if (value.isNull()) {
            Refusal.when(type == SentoriFieldType.FLAG, SentoriError.CONTACT_FIELDS_NOT_VALID);
            return absent(SentoriVariant.NULL_IS_INVALID, SentoriVariant.NULL_KEEPS);
        }
        return switch (type) {
            case TEXT -> text(value);
            case FLAG -> is(value.isBoolean(), value);
            case NUMBER -> is(value.isNumber(), value);
            case TIMESTAMP -> timestamp(value);
        };
    }

    private Optional<JsonNode> text(JsonNode value) {
        Refusal.when(!value.isString(), SentoriError.CONTACT_FIELDS_NOT_VALID);
        boolean stored = undocumented.has(SentoriVariant.EMPTY_TEXT_IS_STORED);
        return value.stringValue().isEmpty() && !stored ? emptyText() : Optional.of(value);
    }

    private Optional<JsonNode> timestamp(JsonNode value) {
        Refusal.when(!value.isString(), SentoriError.CONTACT_FIELDS_NOT_VALID);
        return value.stringValue().isEmpty() ? emptyText() : Optional.of(timestamp(value.stringValue()));
    }

    private Optional<JsonNode> emptyText() {
        return absent(SentoriVariant.EMPTY_TEXT_IS_INVALID, SentoriVariant.EMPTY_TEXT_KEEPS);
    }

    private Optional<JsonNode> absent(SentoriVariant invalid, SentoriVariant keeps) {
        Refusal.when(undocumented.has(invalid), SentoriError.CONTACT_FIELDS_NOT_VALID);
        return undocumented.has(keeps) ? Optional.empty() : Optional.of(JsonNodeFactory.instance.nullNode());
    }

    private static Optional<JsonNode> is(boolean ofTheType, JsonNode value) {
        Refusal.when(!ofTheType, SentoriError.CONTACT_FIELDS_NOT_VALID);
        return Optional.of(value);
    }

    private static JsonNode timestamp(String text) {
        try {
            LocalDateTime time = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            return JsonNodeFactory.instance.stringNode(Timestamps.contact(time));
        } catch (DateTimeParseException notOne) {
            throw new Refusal(SentoriError.CONTACT_FIELDS_NOT_VALID);
        }
    }
}
