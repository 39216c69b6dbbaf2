package io.contacts.cli;

import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.InstalledAdapter;
import io.contacts.domain.provider.OpenOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The adapters that the command has. */
final class Adapters {
    private Adapters() {}

    static List<InstalledAdapter> all() {
        return ContactsProviders.installed(OpenOptions.defaults());
    }

    static Set<String> names() {
        return all().stream().map(InstalledAdapter::name).collect(Collectors.toSet());
    }

    /** The adapter that {@code contacts.provider} names. */
    static Optional<InstalledAdapter> named(String name) {
        return all().stream().filter(adapter -> adapter.name().equals(name)).findFirst();
    }

    /** The adapter of an open provider, which may bear a venue's name as well: {@code sofy:lyon}. */
    static Optional<InstalledAdapter> behind(String provider) {
        return named(provider.replaceFirst(":.*", ""));
    }
}
