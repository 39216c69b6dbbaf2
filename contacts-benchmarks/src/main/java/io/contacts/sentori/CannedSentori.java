package io.contacts.sentori;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.http.CannedNetwork;
import java.util.Map;
import java.util.function.Consumer;

/** Sentori without a network. */
public final class CannedSentori {
    private CannedSentori() {}

    /** A provider whose every request is answered with this JSON under status 200. */
    public static ContactsProvider answering(String json) {
        return answering(json, sent -> {});
    }

    /** The same, which also shows the body of each request. */
    public static ContactsProvider answering(String json, Consumer<byte[]> sent) {
        SentoriConfiguration configuration = SentoriConfiguration.from(ProviderConfig.read(
                ContactsConfig.of(Map.of("contacts.sentori.api-key", "00000000-0000-0000-0000-000000000000")),
                SentoriConfiguration.PROVIDER,
                SentoriConfiguration.keys(),
                null));
        SentoriAdapter adapter = SentoriAdapter.over(
                configuration,
                errors -> CannedNetwork.calls(SentoriConfiguration.PROVIDER, configuration.http(), errors, json, sent),
                CallObserver.none());
        return ContactsProviders.around(adapter, false, CallObserver.none());
    }
}
