package io.contacts.testkit.sentori.internal.operation;

import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.account.SentoriMailingList;
import io.contacts.testkit.sentori.document.SentoriError;
import io.contacts.testkit.sentori.document.SentoriOperation;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import io.contacts.testkit.sentori.internal.request.Call;
import io.contacts.testkit.sentori.internal.request.Refusal;
import io.contacts.testkit.sentori.internal.store.Account;
import io.contacts.testkit.sentori.internal.store.Addresses;
import io.contacts.testkit.sentori.internal.store.ContactRow;
import java.util.Map;
import java.util.Optional;

/** Operations 7, 8, 9 and 12, 13, 14: who is on which mailing list, and which lists there are. */
public final class ListOperations {
    private final Account account;
    private final Addresses addresses;
    private final SentoriUndocumented undocumented;
    private final Json json;

    /** The operations on this account. */
    public ListOperations(Account account, Addresses addresses, SentoriUndocumented undocumented, Json json) {
        this.account = account;
        this.addresses = addresses;
        this.undocumented = undocumented;
        this.json = json;
    }

    /** One for each of the six. */
    public Map<SentoriOperation, Handler> handlers() {
        return Map.of(
                SentoriOperation.SUBSCRIBE, this::subscribe,
                SentoriOperation.UNSUBSCRIBE, this::unsubscribe,
                SentoriOperation.UNSUBSCRIBE_FROM_EVERYTHING, this::unsubscribeFromEverything,
                SentoriOperation.MAILING_LIST, this::mailingList,
                SentoriOperation.MAILING_LISTS, this::mailingLists,
                SentoriOperation.SUBSCRIBERS, this::subscribers);
    }

    private FakeResponse subscribe(Call call) {
        String address = addresses.valid(call.parameter(0));
        SentoriMailingList list = list(call.parameter(1));
        addresses.refuseSuppressed(call.operation(), address);
        addresses.refuseBad(call.operation(), address);
        Optional<ContactRow> known = account.contact(address);
        boolean created = known.isEmpty() && undocumented.has(SentoriVariant.SUBSCRIBE_CREATES_CONTACT);
        ContactRow contact = created ? account.create(address, Map.of()) : addresses.contact(address);
        contact.subscribe(list.externalId());
        return json.silence(call.operation());
    }

    private FakeResponse unsubscribe(Call call) {
        String address = addresses.valid(call.parameter(0));
        SentoriMailingList list = list(call.parameter(1));
        addresses.refuseSuppressed(call.operation(), address);
        addresses.refuseBad(call.operation(), address);
        addresses.contact(address).mailingLists().remove(list.externalId());
        return json.silence(call.operation());
    }

    private FakeResponse unsubscribeFromEverything(Call call) {
        String address = addresses.valid(call.parameter(0));
        addresses.refuseSuppressed(call.operation(), address);
        addresses.refuseBad(call.operation(), address);
        account.suppress(address);
        return json.silence(call.operation());
    }

    private FakeResponse mailingList(Call call) {
        return FakeResponse.json(undocumented.statusOf(call.operation()), json.mailingList(list(call.parameter(0))));
    }

    private FakeResponse mailingLists(Call call) {
        return FakeResponse.json(
                undocumented.statusOf(call.operation()),
                json.array(
                        account.mailingLists().stream().map(json::mailingList).toList()));
    }

    private FakeResponse subscribers(Call call) {
        SentoriMailingList list = list(call.parameter(0));
        return FakeResponse.json(
                undocumented.statusOf(call.operation()),
                json.array(account.subscribers(list.externalId()).stream()
                        .map(json::subscriber)
                        .toList()));
    }

    private SentoriMailingList list(String externalId) {
        return account.mailingList(externalId).orElseThrow(() -> new Refusal(SentoriError.MAILING_LIST_NOT_FOUND));
    }
}
