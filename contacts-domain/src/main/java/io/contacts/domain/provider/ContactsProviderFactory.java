package io.contacts.domain.provider;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import java.util.List;

/**
 * Makes an adapter from a configuration. Registered through {@link java.util.ServiceLoader} under this type's name; it is
 * used only when the configuration asks for it by {@link #name()}.
 */
public interface ContactsProviderFactory {
    /** The short name that {@code contacts.provider} chooses: lower-case letters and digits. */
    String name();

    /**
     * Every key that the adapter knows, each under {@code contacts.<name>.}. A key that is set and not among them is an
     * error. {@link ContactsProviders#ignoreUnsupported} is known for every adapter and need not be listed.
     */
    List<ConfigKey<?>> keys();

    /**
     * Makes the adapter. Nothing is sent yet.
     *
     * @param config checked: every key is known, every value is what its key takes, every required key is there
     * @param observer who observes the provider. It is told of every operation without the adapter's doing; an adapter that
     *     has more to tell does so if the observer is of a type that it knows, and else leaves it alone
     * @throws io.contacts.domain.config.ConfigurationException if the values do not fit together
     */
    ProviderAdapter create(ProviderConfig config, CallObserver observer);
}
