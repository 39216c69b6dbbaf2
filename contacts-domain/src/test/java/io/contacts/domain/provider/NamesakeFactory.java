package io.contacts.domain.provider;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import java.util.List;

/** Another adapter under the name of {@link RecordingFactory}. */
public final class NamesakeFactory implements ContactsProviderFactory {
    /** Called by the service loader. */
    public NamesakeFactory() {}

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public List<ConfigKey<?>> keys() {
        return List.of();
    }

    @Override
    public ProviderAdapter create(ProviderConfig config, CallObserver observer) {
        return RecordingAdapter.able();
    }
}
