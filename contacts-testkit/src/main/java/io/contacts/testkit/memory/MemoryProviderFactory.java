package io.contacts.testkit.memory;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProviderFactory;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import java.util.Arrays;
import java.util.List;

/**
 * Opens an {@link InMemoryContacts} where the configuration says {@code contacts.provider=memory}. Each opening has a store
 * of its own, which {@code unwrap(InMemoryContacts.class)} hands out.
 */
public final class MemoryProviderFactory implements ContactsProviderFactory {
    /** Whose rules it has: {@code none}, {@code sentori} or {@code sofy}. */
    public static final ConfigKey<Imitation> IMITATE = ConfigKey.of(
                    "contacts.memory.imitate", "whose rules it has: " + Imitation.words(), Imitation::named)
            .withDefault("none");

    /** The names of the audiences that are there from the start. */
    public static final ConfigKey<List<String>> AUDIENCES = ConfigKey.of(
            "contacts.memory.audiences",
            "the names of the audiences that are there from the start, separated by commas",
            MemoryProviderFactory::names);

    /** Called by {@link java.util.ServiceLoader}. */
    public MemoryProviderFactory() {}

    @Override
    public String name() {
        return MemoryAccount.NAME;
    }

    @Override
    public List<ConfigKey<?>> keys() {
        return List.of(IMITATE, AUDIENCES);
    }

    @Override
    public ProviderAdapter create(ProviderConfig config, CallObserver observer) {
        InMemoryContacts memory =
                InMemoryContacts.builder().imitating(config.get(IMITATE)).build();
        config.find(AUDIENCES).orElse(List.of()).forEach(memory::addAudience);
        boolean ignoreUnsupported = config.find(ContactsProviders.ignoreUnsupported(MemoryAccount.NAME))
                .orElse(false);
        return memory.adapter(ignoreUnsupported, observer);
    }

    private static List<String> names(String text) {
        List<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("must be names separated by commas, none of them blank");
        }
        return names;
    }
}
