package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.testkit.memory.InMemoryContacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

        assertThat(shown)
                .as("replace the table in README.md with this one:\n" + table())
                .isEqualTo(table());
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| operation | sentori | sofy | memory |");
        lines.add("|---|---|---|---|");
        try (ContactsProvider sentori = ContactsProviders.open(
                        ContactsConfig.of(Map.of("contacts.provider", "sentori", "contacts.sentori.api-key", "key")));
                ContactsProvider sofy = ContactsProviders.open(sofy(Map.of()));
                ContactsProvider undocumented =
                        ContactsProviders.open(sofy(Map.of("contacts.sofy.allow-undocumented", "true")));
                ContactsProvider memory = InMemoryContacts.create().provider()) {
            for (Capability capability : Capability.values()) {
                lines.add("| `" + capability.operation() + "` | " + mark(sentori, capability) + " | "
                        + mark(sofy, undocumented, capability) + " | " + mark(memory, capability) + " |");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static ContactsConfig sofy(Map<String, String> more) {
        return ContactsConfig.of(Map.of(
                        "contacts.provider", "sofy",
                        "contacts.sofy.api-key-id", "id",
                        "contacts.sofy.api-key-secret", "secret",
                        "contacts.sofy.group-id", "1"))
                .orElse(ContactsConfig.of(more));
    }

    private static String mark(ContactsProvider provider, Capability capability) {
        return provider.capabilities().contains(capability) ? "yes" : "–";
    }

    private static String mark(ContactsProvider provider, ContactsProvider undocumented, Capability capability) {
        boolean onlyUndocumented = undocumented.capabilities().contains(capability)
                && !provider.capabilities().contains(capability);
        return onlyUndocumented
                ? "undocumented shape; off unless `contacts.sofy.allow-undocumented=true`"
                : mark(provider, capability);
    }
}
