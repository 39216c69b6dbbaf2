package io.contacts.domain.provider;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import java.util.List;

/** An adapter that is on the class path and that nobody asks for. */
public final class OtherFactory implements ContactsProviderFactory {
    /** Called by the service loader. */
    public OtherFactory() {}

    @Override
    public String name() {
        return "other";
    }

    @Override
    public List<ConfigKey<?>> keys() {
        return List.of(ConfigKey.secret("contacts.other.api-key", "the key").required());
    }

    @Override
    public ProviderAdapter create(ProviderConfig config, CallObserver observer) {
        throw new AssertionError("nobody asked for this one");
    }
}
