package io.contacts.benchmarks.calls;

import feign.Client;
import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson3.Jackson3Decoder;
import feign.jackson3.Jackson3Encoder;

/** Feign with its own Jackson codec, as its documentation shows it, on one of its clients. */
final class FeignCaller implements Caller {
    private final SentoriApi sentori;
    private final SofyApi sofy;

    FeignCaller(String base, Client client) {
        Feign.Builder feign =
                Feign.builder().client(client).encoder(new Jackson3Encoder()).decoder(new Jackson3Decoder());
        sentori = feign.target(SentoriApi.class, base);
        sofy = feign.target(SofyApi.class, base);
    }

    @Override
    public String saveAtSentori(Guest guest) {
        return save(guest.email(), SentoriFields.of(guest));
    }

    String save(String email, SentoriFields fields) {
        return Long.toString(sentori.save(email, KEY, fields).systemId());
    }

    @Override
    public void addAtSofy(Guest guest) {
        add(SofyContact.of(guest));
    }

    void add(SofyContact contact) {
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
