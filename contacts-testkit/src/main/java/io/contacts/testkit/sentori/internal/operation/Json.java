package io.contacts.testkit.sentori.internal.operation;

import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.account.SentoriDocument;
import io.contacts.testkit.sentori.account.SentoriFieldType;
import io.contacts.testkit.sentori.account.SentoriMailingList;
import io.contacts.testkit.sentori.document.SentoriOperation;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import io.contacts.testkit.sentori.internal.field.ContactFields;
import io.contacts.testkit.sentori.internal.field.Timestamps;
import io.contacts.testkit.sentori.internal.store.ContactRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the account holds as the documents show it, member by member, in their order. */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ContactFields fields;
    private final SentoriUndocumented undocumented;

    /** Writes the documented fields and the account's own, as the switches say. */
    public Json(ContactFields fields, SentoriUndocumented undocumented) {
        this.fields = fields;
        this.undocumented = undocumented;
    }

    /** A2.2, with the account's own fields behind the documented ones. */
    ObjectNode contact(ContactRow contact) {
        ObjectNode json = NODES.objectNode();
        json.put("IsSuppressed", contact.suppressed());
        json.put("IsBadEmailAddress", contact.badEmailAddress());
        json.put("SystemID", contact.systemId());
        ContactFields.TEXTS.forEach(name -> json.set(name, textOf(contact, name)));
        json.put("CreatedSourceValue", undocumented.createdSource());
        json.put("CreatedIPAddress", "127.0.0.1");
        json.putNull("CreatedHttpReferrerUrl");
        json.put("CreatedTimestamp", Timestamps.contact(contact.created()));
        json.put("ModifiedTimestamp", Timestamps.contact(contact.modified()));
        json.put("IsConfirmed", !undocumented.has(SentoriVariant.NEW_CONTACTS_UNCONFIRMED));
        json.set("IsBadMobilePhoneNumber", flagOf(contact, "IsBadMobilePhoneNumber"));
        fields.custom().forEach((name, type) -> json.set(name, customOf(contact, name, type)));
        return json;
    }

    /** A2.4. */
    ObjectNode structure() {
        ObjectNode json = NODES.objectNode();
        json.put("IsBadEmailAddress", false);
        ContactFields.TEXTS.forEach(name -> json.put(name, "string"));
        json.put("IsBadMobilePhoneNumber", false);
        fields.custom().forEach((name, type) -> json.set(name, placeholder(type)));
        return json;
    }

    /** A2.6. */
    ObjectNode mailingList(SentoriMailingList list) {
        return NODES.objectNode()
                .put("ExternalID", list.externalId())
                .put("Name", list.name())
                .put("Description", list.description());
    }

    /** A2.6. */
    ObjectNode subscriber(ContactRow contact) {
        ObjectNode json = NODES.objectNode();
        if (undocumented.has(SentoriVariant.SUBSCRIBER_ID_IS_NUMBER)) {
            json.put("SystemID", contact.systemId());
        } else {
            json.put("SystemID", Long.toString(contact.systemId()));
        }
        return json.put("EmailAddress", contact.emailAddress());
    }

    /** A2.6. */
    ObjectNode draft(SentoriDocument document) {
        return NODES.objectNode()
                .put("ExternalID", document.externalId())
                .put("Name", document.name())
                .put("Description", document.description())
                .put("Created", Timestamps.email(document.created()))
                .put("Modified", Timestamps.email(document.modified()))
                .put("CreatedBy", document.user())
                .put("ModifiedBy", document.user());
    }

    /** A2.6, whose copy ends after the name. */
    ObjectNode template(SentoriDocument document) {
        return undocumented.has(SentoriVariant.TEMPLATES_LIKE_DRAFTS)
                ? draft(document)
                : NODES.objectNode().put("ExternalID", document.externalId()).put("Name", document.name());
    }

    /** A2.5. */
    ObjectNode counters(ImportCounters counters, @Nullable String uploadGroupId) {
        ObjectNode json = NODES.objectNode();
        counters.byName().forEach((name, count) -> json.put(name, count));
        return json.put("UploadGroupExternalID", uploadGroupId);
    }

    /** The answer of an operation for which no body is documented (gap 3). */
    FakeResponse silence(SentoriOperation operation) {
        int status = undocumented.statusOf(operation);
        return undocumented.has(SentoriVariant.SILENT_OPERATIONS_ANSWER_OBJECT)
                ? FakeResponse.json(status, NODES.objectNode())
                : FakeResponse.empty(status);
    }

    ArrayNode array(Iterable<ObjectNode> elements) {
        ArrayNode array = NODES.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    private JsonNode placeholder(SentoriFieldType type) {
        return switch (type) {
            case TEXT, TIMESTAMP -> NODES.stringNode("string");
            case FLAG -> NODES.booleanNode(false);
            case NUMBER ->
                undocumented.has(SentoriVariant.NUMBERS_LOOK_LIKE_TEXT)
                        ? NODES.stringNode("string")
                        : NODES.numberNode(0);
        };
    }

    private static JsonNode textOf(ContactRow contact, String name) {
        return name.equals(ContactFields.EMAIL_ADDRESS)
                ? NODES.stringNode(contact.emailAddress())
                : contact.values().getOrDefault(name, NODES.nullNode());
    }

    private static JsonNode flagOf(ContactRow contact, String name) {
        return contact.values().getOrDefault(name, NODES.booleanNode(false));
    }

    private static JsonNode customOf(ContactRow contact, String name, SentoriFieldType type) {
        return type == SentoriFieldType.FLAG ? flagOf(contact, name) : textOf(contact, name);
    }
}
