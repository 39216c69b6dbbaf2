package io.contacts.testkit.sentori.internal.operation;

import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.document.SentoriOperation;
import io.contacts.testkit.sentori.internal.field.ContactFields;
import io.contacts.testkit.sentori.internal.request.Call;
import io.contacts.testkit.sentori.internal.store.Account;
import io.contacts.testkit.sentori.internal.store.Addresses;
import io.contacts.testkit.sentori.internal.store.ContactRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operation 4, whose effect depends on which of two addresses exist: the six rows of A2.3. */
public final class AddOrUpdate implements Handler {
    private final Account account;
    private final ContactFields fields;
    private final Addresses addresses;
    private final Json json;

    /** The operation on this account. */
    public AddOrUpdate(Account account, ContactFields fields, Addresses addresses, Json json) {
        this.account = account;
        this.fields = fields;
        this.addresses = addresses;
        this.json = json;
    }

    @Override
    public FakeResponse handle(Call call) {
        String inPath = addresses.valid(call.parameter(0));
        ContactFields.Input input = call.body().map(fields::read).orElse(ContactFields.Input.NOTHING);
        String target = input.emailAddress() == null ? inPath : addresses.valid(input.emailAddress());
        Optional<ContactRow> ofPath = account.contact(inPath);
        Optional<ContactRow> ofTarget = account.contact(target);
        refuseTouched(call.operation(), ofPath, target);

        if (ofPath.isEmpty() && ofTarget.isEmpty()) {
            return FakeResponse.json(201, json.contact(account.create(target, input.values())));
        }
        ofPath.ifPresent(contact -> account.update(contact, input.values()));
        if (ofTarget.isEmpty()) {
            account.rename(ofPath.orElseThrow(), target);
        } else if (ofTarget.get() != ofPath.orElse(null)) {
            account.update(ofTarget.get(), input.values());
        } else if (input.emailAddress() != null) {
            account.rename(ofTarget.get(), target);
        }
        return FakeResponse.json(200, json.contact(account.contact(target).orElseThrow()));
    }

    private void refuseTouched(SentoriOperation operation, Optional<ContactRow> ofPath, String target) {
        List<String> touched = new ArrayList<>(List.of(target));
        ofPath.map(ContactRow::emailAddress).ifPresent(touched::add);
        for (String address : touched) {
            addresses.refuseSuppressed(operation, address);
            addresses.refuseBad(operation, address);
        }
    }
}
