package io.contacts.benchmarks.calls.client;

import feign.Client;
import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson3.Jackson3Decoder;
import feign.jackson3.Jackson3Encoder;
import io.contacts.benchmarks.calls.body.Guest;
import io.contacts.benchmarks.calls.body.SentoriAnswer;
import io.contacts.benchmarks.calls.body.SentoriFields;
import io.contacts.benchmarks.calls.body.SofyContact;

/** Feign with its own Jackson codec, as its documentation shows it, on one of its clients. */
public final class FeignCaller implements Caller {
    private final SentoriApi sentori;
    private final SofyApi sofy;

    /** One on this client of Feign, for both providers, which answer below this address. */
    public FeignCaller(String base, Client client) {
        Feign.Builder feign =
                Feign.builder().client(client).encoder(new Jackson3Encoder()).decoder(new Jackson3Decoder());
        sentori = feign.target(SentoriApi.class, base);
        sofy = feign.target(SofyApi.class, base);
    }

    @Override
    public String saveAtSentori(Guest guest) {
        return save(guest.email(), SentoriFields.of(guest));
    }

    /** Saves at Sentori; the id that it answers. */
    public String save(String email, SentoriFields fields) {
        return Long.toString(sentori.save(email, KEY, fields).systemId());
    }

    @Override
    public void addAtSofy(Guest guest) {
        add(SofyContact.of(guest));
    }

    /** Adds to the group at Sofy. */
    public void add(SofyContact contact) {
        sofy.add(GROUP, KEY, KEY, contact);
    }

    @Headers({"Content-Type: application/json", "Accept: application/json", "ApiKey: {key}"})
    interface SentoriApi {
        @RequestLine("POST /contact/addorupdate/{email}/")
        SentoriAnswer save(@Param("email") String email, @Param("key") String key, SentoriFields fields);
    }

    @Headers({"Content-Type: application/json", "X-API-KEY-ID: {id}", "X-API-KEY-SECRET: {secret}"})
    interface SofyApi {
        @RequestLine("POST /groups/{group}/contacts")
        void add(
                @Param("group") long group,
                @Param("id") String id,
                @Param("secret") String secret,
                SofyContact contact);
    }
}
