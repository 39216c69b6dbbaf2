package io.contacts.sofy;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.http.CannedNetwork;
import java.util.Map;
import java.util.function.Consumer;

/** Sofy without a network. */
public final class CannedSofy {
    private CannedSofy() {}

    /** A provider whose every request is answered with this JSON under status 200. */
    public static ContactsProvider answering(String json) {
        return answering(json, sent -> {});
    }

    /** The same, which also shows the body of each request. */
    public static ContactsProvider answering(String json, Consumer<byte[]> sent) {
        SofyConfiguration configuration = SofyConfiguration.from(ProviderConfig.read(
                ContactsConfig.of(Map.of(
                        "contacts.sofy.api-key-id", "00000000-0000-0000-0000-000000000000",
                        "contacts.sofy.api-key-secret", "00000000-0000-0000-0000-000000000000")),
                SofyConfiguration.PROVIDER,
                SofyConfiguration.keys(),
                null));
        SofyAdapter adapter = SofyAdapter.over(
                configuration,
                errors -> CannedNetwork.calls(SofyConfiguration.PROVIDER, configuration.http(), errors, json, sent),
                System::nanoTime);
        return ContactsProviders.around(adapter, false, CallObserver.none());
    }
}
