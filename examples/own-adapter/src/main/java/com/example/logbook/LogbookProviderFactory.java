package com.example.logbook;

import com.example.logbook.book.PaperLogbook;
import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProviderFactory;
import io.contacts.domain.provider.ProviderAdapter;
import java.util.List;

/** Makes the adapter where the configuration says {@code contacts.provider=logbook}. */
public final class LogbookProviderFactory implements ContactsProviderFactory {
    static final ConfigKey<String> KEY = ConfigKey.secret("contacts.logbook.key", "what opens the lock of the book")
            .required();

    /** Called by {@link java.util.ServiceLoader}. */
    public LogbookProviderFactory() {}

    @Override
    public String name() {
        return LogbookAdapter.NAME;
    }

    @Override
    public List<ConfigKey<?>> keys() {
        return List.of(KEY);
    }

    @Override
    public ProviderAdapter create(ProviderConfig config, CallObserver observer) {
        String key = config.get(KEY);
        return new LogbookAdapter(new PaperLogbook(key), key);
    }
}
