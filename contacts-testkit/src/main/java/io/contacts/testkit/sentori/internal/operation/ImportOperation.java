package io.contacts.testkit.sentori.internal.operation;

import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.account.SentoriUploadGroup;
import io.contacts.testkit.sentori.document.SentoriError;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import io.contacts.testkit.sentori.internal.field.ContactFields;
import io.contacts.testkit.sentori.internal.request.Call;
import io.contacts.testkit.sentori.internal.request.OptionalText;
import io.contacts.testkit.sentori.internal.request.Refusal;
import io.contacts.testkit.sentori.internal.store.Account;
import io.contacts.testkit.sentori.internal.store.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Operation 10: reads the whole request, refuses it as a whole, or lets an {@link ImportRun} have the rows (A2.5). */
public final class ImportOperation implements Handler {
    private static final Set<String> MEMBERS = Set.of("Contacts", "Name", "Description");

    private final Account account;
    private final ContactFields fields;
    private final Addresses addresses;
    private final SentoriUndocumented undocumented;
    private final Json json;

    /** The operation on this account. */
    public ImportOperation(
            Account account, ContactFields fields, Addresses addresses, SentoriUndocumented undocumented, Json json) {
        this.account = account;
        this.fields = fields;
        this.addresses = addresses;
        this.undocumented = undocumented;
        this.json = json;
    }

    @Override
    public FakeResponse handle(Call call) {
        JsonNode body = call.requiredBody();
        Refusal.when(!MEMBERS.containsAll(body.propertyNames()), SentoriError.BAD_REQUEST);
        @Nullable String name = OptionalText.of(body, "Name");
        @Nullable String description = OptionalText.of(body, "Description");
        List<ContactFields.Input> rows = rowsOf(body);

        ImportRun run = new ImportRun(account, addresses, undocumented);
        ImportCounters counters = run.apply(rows);
        String groupId = run.imported().isEmpty() ? null : account.newExternalId();
        if (groupId != null) {
            account.add(new SentoriUploadGroup(groupId, name, description, run.imported()));
        }
        return FakeResponse.json(undocumented.statusOf(call.operation()), json.counters(counters, groupId));
    }

    private List<ContactFields.Input> rowsOf(JsonNode body) {
        JsonNode contacts = body.get("Contacts");
        if (contacts == null || !contacts.isArray()) {
            throw new Refusal(SentoriError.BAD_REQUEST);
        }
        if (contacts.size() > undocumented.maxImportRows().orElse(Integer.MAX_VALUE)) {
            throw Refusal.tooLarge();
        }
        List<ContactFields.Input> rows = new ArrayList<>();
        boolean someHaveAddress = contacts.isEmpty() && undocumented.has(SentoriVariant.EMPTY_IMPORT_ACCEPTED);
        boolean someLackAddress = false;
        for (JsonNode row : contacts) {
            Refusal.when(!row.isObject(), SentoriError.BAD_REQUEST);
            rows.add(fields.readRow(row));
            someHaveAddress |= row.has(ContactFields.EMAIL_ADDRESS);
            someLackAddress |= !row.has(ContactFields.EMAIL_ADDRESS);
        }
        boolean allNeeded = undocumented.has(SentoriVariant.ROW_WITHOUT_ADDRESS_REFUSES_IMPORT);
        Refusal.when(!someHaveAddress || (allNeeded && someLackAddress), SentoriError.NO_EMAIL_ADDRESS_IN_CONTACTS);
        return rows;
    }
}
