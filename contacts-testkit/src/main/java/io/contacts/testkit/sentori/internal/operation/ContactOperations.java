package io.contacts.testkit.sentori.internal.operation;

import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.document.SentoriError;
import io.contacts.testkit.sentori.document.SentoriOperation;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import io.contacts.testkit.sentori.internal.field.ContactFields;
import io.contacts.testkit.sentori.internal.request.Call;
import io.contacts.testkit.sentori.internal.request.Refusal;
import io.contacts.testkit.sentori.internal.store.Account;
import io.contacts.testkit.sentori.internal.store.Addresses;
import io.contacts.testkit.sentori.internal.store.ContactRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Operations 1, 2, 3, 5 and 6: get, add, update, delete, getstructure. */
public final class ContactOperations {
    private static final Pattern SYSTEM_ID = Pattern.compile("[0-9]+");
    private static final Pattern LONG_ENOUGH = Pattern.compile("0*[0-9]{1,18}");

    private final Account account;
    private final ContactFields fields;
    private final Addresses addresses;
    private final SentoriUndocumented undocumented;
    private final Json json;

    /** The operations on this account. */
    public ContactOperations(
            Account account, ContactFields fields, Addresses addresses, SentoriUndocumented undocumented, Json json) {
        this.account = account;
        this.fields = fields;
        this.addresses = addresses;
        this.undocumented = undocumented;
        this.json = json;
    }

    /** One for each of the five. */
    public Map<SentoriOperation, Handler> handlers() {
        return Map.of(
                SentoriOperation.GET_CONTACT, this::get,
                SentoriOperation.ADD, this::add,
                SentoriOperation.UPDATE, this::update,
                SentoriOperation.DELETE, this::delete,
                SentoriOperation.GET_STRUCTURE, this::structure);
    }

    private FakeResponse get(Call call) {
        String wanted = call.parameter(0);
        ContactRow contact = SYSTEM_ID.matcher(wanted).matches() ? bySystemId(wanted) : addresses.contact(wanted);
        return FakeResponse.json(200, json.contact(contact));
    }

    private ContactRow bySystemId(String digits) {
        Optional<ContactRow> contact =
                LONG_ENOUGH.matcher(digits).matches() ? account.contact(Long.parseLong(digits)) : Optional.empty();
        return contact.orElseThrow(() -> new Refusal(SentoriError.CONTACT_NOT_FOUND));
    }

    private FakeResponse add(Call call) {
        String address = addresses.valid(call.parameter(0));
        ContactFields.Input input = call.body().map(fields::read).orElse(ContactFields.Input.NOTHING);
        String inBody = input.emailAddress();
        Refusal.when(inBody != null && !account.same(inBody, address), SentoriError.EMAIL_ADDRESSES_NOT_VALID);
        addresses.refuseBad(call.operation(), address);
        Refusal.when(account.contact(address).isPresent(), SentoriError.EMAIL_ADDRESS_IN_USE);
        addresses.refuseSuppressed(call.operation(), address);
        return answer(call, account.create(address, input.values()));
    }

    private FakeResponse update(Call call) {
        String address = addresses.valid(call.parameter(0));
        boolean emptyAllowed = undocumented.has(SentoriVariant.UPDATE_WITHOUT_BODY_ACCEPTED);
        ContactFields.Input input =
                call.body().isEmpty() && emptyAllowed ? ContactFields.Input.NOTHING : fields.read(call.requiredBody());
        String newAddress = input.emailAddress() == null ? address : addresses.valid(input.emailAddress());
        ContactRow contact = addresses.contact(address);
        Optional<ContactRow> holder = account.contact(newAddress);
        Refusal.when(holder.isPresent() && holder.get() != contact, SentoriError.EMAIL_ADDRESS_IN_USE);
        for (String touched : List.of(address, newAddress)) {
            addresses.refuseSuppressed(call.operation(), touched);
            addresses.refuseBad(call.operation(), touched);
        }
        account.update(contact, input.values());
        if (input.emailAddress() != null) {
            account.rename(contact, newAddress);
        }
        return answer(call, contact);
    }

    private FakeResponse delete(Call call) {
        String address = call.parameter(0);
        ContactRow contact = addresses.contact(address);
        addresses.refuseSuppressed(call.operation(), address);
        addresses.refuseBad(call.operation(), address);
        account.delete(contact, undocumented.has(SentoriVariant.DELETE_FORGETS_SUPPRESSION));
        return json.silence(call.operation());
    }

    private FakeResponse structure(Call call) {
        ObjectNode structure = json.structure();
        return FakeResponse.json(200, call.parameter(0).equals("list") ? json.array(List.of(structure)) : structure);
    }

    private FakeResponse answer(Call call, ContactRow contact) {
        return FakeResponse.json(undocumented.statusOf(call.operation()), json.contact(contact));
    }
}
