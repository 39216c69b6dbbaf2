package io.contacts.benchmarks.calls.client;

import io.contacts.benchmarks.calls.body.Guest;
import io.contacts.benchmarks.generated.ApiClient;
import io.contacts.benchmarks.generated.ApiException;
import io.contacts.benchmarks.generated.api.SentoriApi;
import io.contacts.benchmarks.generated.api.SofyApi;
import io.contacts.benchmarks.generated.model.SentoriFields;
import io.contacts.benchmarks.generated.model.SofyContact;

/** The client that OpenAPI Generator writes for these two operations, as it writes it. */
final class GeneratedCaller implements Caller {
    private final SentoriApi sentori;
    private final SofyApi sofy;

    GeneratedCaller(String base) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(base);
        sentori = new SentoriApi(client);
        sofy = new SofyApi(client);
    }

    @Override
    public String saveAtSentori(Guest guest) throws ApiException {
        SentoriFields fields = new SentoriFields()
                .title(guest.title())
                .firstName(guest.firstName())
                .lastName(guest.lastName())
                .companyName(guest.company())
                .mobilePhoneNumber(guest.phone());
        return String.valueOf(sentori.saveContact(guest.email(), KEY, fields).getSystemID());
    }

    @Override
    public void addAtSofy(Guest guest) throws ApiException {
        SofyContact contact = new SofyContact()
                .contactEmailAddress(guest.email())
                .contactPhoneNumber(guest.phoneDigits())
                .contactFirstName(guest.firstName())
                .contactLastName(guest.lastName());
        sofy.addContact(GROUP, KEY, KEY, contact);
    }
}
