package io.contacts.testkit.sentori.internal.operation;

import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.account.SentoriAttachment;
import io.contacts.testkit.sentori.account.SentoriDocument;
import io.contacts.testkit.sentori.account.SentoriUploadGroup;
import io.contacts.testkit.sentori.document.SentoriError;
import io.contacts.testkit.sentori.document.SentoriOperation;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import io.contacts.testkit.sentori.internal.request.Call;
import io.contacts.testkit.sentori.internal.request.OptionalText;
import io.contacts.testkit.sentori.internal.request.Refusal;
import io.contacts.testkit.sentori.internal.store.Account;
import io.contacts.testkit.sentori.internal.store.Addresses;
import io.contacts.testkit.sentori.internal.store.ContactRow;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Operations 11, 15, 16 and 17: e-mails, and the upload groups that drafts are for. */
public final class EmailOperations {
    private final Account account;
    private final Addresses addresses;
    private final SentoriUndocumented undocumented;
    private final Json json;

    /** The operations on this account. */
    public EmailOperations(Account account, Addresses addresses, SentoriUndocumented undocumented, Json json) {
        this.account = account;
        this.addresses = addresses;
        this.undocumented = undocumented;
        this.json = json;
    }

    /** One for each of the four. */
    public Map<SentoriOperation, Handler> handlers() {
        return Map.of(
                SentoriOperation.ATTACH, this::attach,
                SentoriOperation.CREATE_EMAIL, this::create,
                SentoriOperation.DRAFTS, this::drafts,
                SentoriOperation.TEMPLATES, this::templates);
    }

    private FakeResponse attach(Call call) {
        SentoriDocument document = email(call.parameter(1));
        Refusal.when(document.kind() != SentoriDocument.Kind.DRAFT, SentoriError.EMAIL_NOT_A_DRAFT);
        SentoriUploadGroup group =
                account.uploadGroup(call.parameter(0)).orElseThrow(() -> new Refusal(unknownUploadGroup()));
        for (long systemId : group.systemIds()) {
            account.contact(systemId).map(ContactRow::emailAddress).ifPresent(address -> {
                addresses.refuseSuppressed(call.operation(), address);
                addresses.refuseBad(call.operation(), address);
            });
        }
        account.add(new SentoriAttachment(group.externalId(), document.externalId()));
        return json.silence(call.operation());
    }

    private SentoriError unknownUploadGroup() {
        return undocumented.has(SentoriVariant.UNKNOWN_UPLOAD_GROUP_IS_300)
                ? SentoriError.DOCUMENT_NOT_FOUND
                : SentoriError.BAD_REQUEST;
    }

    private FakeResponse create(Call call) {
        JsonNode body = call.requiredBody();
        boolean known = Set.of("ExternalID", "Name", "Description").containsAll(body.propertyNames());
        Refusal.when(!known, SentoriError.BAD_REQUEST);
        SentoriDocument original = email(required(body, "ExternalID"));
        String name = required(body, "Name");
        LocalDateTime now = account.now();
        SentoriDocument draft = new SentoriDocument(
                account.newExternalId(),
                SentoriDocument.Kind.DRAFT,
                name,
                OptionalText.of(body, "Description"),
                now,
                now,
                original.user());
        account.add(draft);
        return FakeResponse.json(
                undocumented.statusOf(call.operation()),
                JsonNodeFactory.instance.objectNode().put("ExternalID", draft.externalId()));
    }

    private FakeResponse drafts(Call call) {
        return FakeResponse.json(
                undocumented.statusOf(call.operation()),
                json.array(account.documents(SentoriDocument.Kind.DRAFT).stream()
                        .map(json::draft)
                        .toList()));
    }

    private FakeResponse templates(Call call) {
        return FakeResponse.json(
                undocumented.statusOf(call.operation()),
                json.array(account.documents(SentoriDocument.Kind.TEMPLATE).stream()
                        .map(json::template)
                        .toList()));
    }

    private SentoriDocument email(String externalId) {
        SentoriDocument document =
                account.document(externalId).orElseThrow(() -> new Refusal(SentoriError.DOCUMENT_NOT_FOUND));
        Refusal.when(document.kind() == SentoriDocument.Kind.SMS, SentoriError.DOCUMENT_NOT_OF_EXPECTED_TYPE);
        return document;
    }

    private static String required(JsonNode body, String name) {
        @Nullable String text = OptionalText.of(body, name);
        if (text == null || text.isBlank()) {
            throw new Refusal(SentoriError.BAD_REQUEST);
        }
        return text;
    }
}
