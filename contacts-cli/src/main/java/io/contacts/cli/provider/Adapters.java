package io.contacts.cli.provider;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.InstalledAdapter;
import io.contacts.domain.provider.OpenOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The adapters that the command has. */
public final class Adapters {
    private Adapters() {}

    /** Each of them, with the keys that it reads. */
    public static List<InstalledAdapter> all() {
        return ContactsProviders.installed(OpenOptions.defaults());
    }

    static Set<String> names() {
        return all().stream().map(InstalledAdapter::name).collect(Collectors.toSet());
    }

    /** The adapter that {@code contacts.provider} names. */
    static Optional<InstalledAdapter> named(String name) {
        return all().stream().filter(adapter -> adapter.name().equals(name)).findFirst();
    }

    /** The keys of an open provider, which may bear a venue's name as well, and then has keys of that venue: {@code sofy:lyon}. */
    public static List<ConfigKey<?>> keys(String provider) {
        String[] parts = provider.split(":", 2);
        List<ConfigKey<?>> keys = new ArrayList<>();
        for (ConfigKey<?> key : named(parts[0]).map(InstalledAdapter::keys).orElse(List.of())) {
            keys.add(parts.length == 1 ? key : key.forVenue(parts[0], parts[1]));
        }
        return keys;
    }
}
