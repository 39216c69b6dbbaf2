package io.contacts.domain.provider;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import java.util.List;

/** Makes recording adapters; found through a services file that a test writes. */
public final class RecordingFactory implements ContactsProviderFactory {
    private static final ConfigKey<String> API_KEY =
            ConfigKey.secret("contacts.recording.api-key", "the key").required().perVenue();

    /** Called by the service loader. */
    public RecordingFactory() {}

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public List<ConfigKey<?>> keys() {
        return List.of(API_KEY);
    }

    @Override
    public ProviderAdapter create(ProviderConfig config, CallObserver observer) {
        return RecordingAdapter.able().accepting(RecordingAdapter.able().documented());
    }
}
