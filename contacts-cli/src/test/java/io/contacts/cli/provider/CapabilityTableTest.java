package io.contacts.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.InstalledAdapter;
import io.contacts.domain.provider.OpenOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The README's table is made from the enum and from what the providers say of themselves. */
@DisplayName("The README's capability table")
class CapabilityTableTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String START = "<!-- capabilities -->\n";
    private static final String END = "<!-- /capabilities -->";

    @Test
    @DisplayName("says what the providers say")
    void matches() throws IOException {
        String readme = Files.readString(README);
        String shown = readme.substring(readme.indexOf(START) + START.length(), readme.indexOf(END));
        String table = table(all());

        assertThat(shown)
                .as("replace the table in README.md with this one:\n" + table)
                .isEqualTo(table);
    }

    @Test
    @DisplayName("has a column for each adapter that is found")
    void columns() {
        List<InstalledAdapter> sofy =
                found().filter(adapter -> adapter.name().equals("sofy")).toList();

        assertThat(table(sofy))
                .startsWith("| operation | sofy |\n|---|---|\n| `contacts().find` | – |\n")
                .contains("\n| `contacts().add` | with `contacts.sofy.group-id` |\n");
    }

    private static Stream<InstalledAdapter> found() {
        return ContactsProviders.installed(OpenOptions.defaults()).stream();
    }

    /** All that are found, the one in memory after the real ones. */
    private static List<InstalledAdapter> all() {
        return found().sorted(Comparator.comparing(adapter -> adapter.name().equals("memory")))
                .toList();
    }

    private static String table(List<InstalledAdapter> adapters) {
        List<Column> columns = adapters.stream().map(Column::of).toList();
        StringBuilder table = new StringBuilder("| operation |");
        columns.forEach(column -> table.append(' ').append(column.name()).append(" |"));
        table.append("\n|").append("---|".repeat(columns.size() + 1)).append('\n');
        for (Capability capability : Capability.values()) {
            table.append("| `").append(capability.operation()).append("` |");
            columns.forEach(
                    column -> table.append(' ').append(column.mark(capability)).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    /**
     * What a provider says of itself.
     *
     * @param claimed with all that an account may have
     * @param needs the key without which one of these is not claimed
     * @param allowed when it is allowed what is undocumented, too
     */
    private record Column(
            String name, Set<Capability> claimed, Map<Capability, String> needs, Set<Capability> allowed) {
        static Column of(InstalledAdapter adapter) {
            Map<String, String> settings = new HashMap<>();
            settings.put("contacts.provider", adapter.name());
            // A one is a text, a number and an id.
            adapter.keys().stream()
                    .filter(key -> key.defaultText().isEmpty())
                    .forEach(key -> settings.put(key.name(), "1"));
            Set<Capability> claimed = claimed(settings);
            Map<Capability, String> needs = needs(adapter, settings, claimed);
            String allow = allow(adapter.name());
            boolean canBeAllowed =
                    adapter.keys().stream().anyMatch(key -> key.name().equals(allow));
            if (canBeAllowed) {
                settings.put(allow, "true");
            }
            return new Column(adapter.name(), claimed, needs, claimed(settings));
        }

        String mark(Capability capability) {
            String key = needs.get(capability);
            if (key != null) {
                return "with `" + key + "`";
            }
            if (claimed.contains(capability)) {
                return "yes";
            }
            return allowed.contains(capability) ? "undocumented shape; off unless `" + allow(name) + "=true`" : "–";
        }

        private static Map<Capability, String> needs(
                InstalledAdapter adapter, Map<String, String> settings, Set<Capability> claimed) {
            Map<Capability, String> needs = new HashMap<>();
            for (ConfigKey<?> key : adapter.keys()) {
                Map<String, String> others = new HashMap<>(settings);
                if (!key.isRequired() && others.remove(key.name()) != null) {
                    Set<Capability> left = claimed(others);
                    claimed.stream()
                            .filter(capability -> !left.contains(capability))
                            .forEach(capability -> needs.put(capability, key.name()));
                }
            }
            return needs;
        }

        private static Set<Capability> claimed(Map<String, String> settings) {
            try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(settings))) {
                return provider.capabilities();
            }
        }

        private static String allow(String provider) {
            return "contacts." + provider + ".allow-undocumented";
        }
    }
}
