package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.sentori.FakeSentori;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What others wrote at the provider")
class ForeignTextTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("of a contact makes no line of its own, and tells the terminal nothing")
    void contact() {
        try (FakeSentori sentori = FakeSentori.start()) {
            sentori.addContact(
                    "zoe@example.com",
                    Map.of("FirstName", "Zo\u00e9\u001b[2J\nstatus\tsuppressed", "LastName", "\u202eeiluJ"));

            CommandRun found = CommandRun.of(directory, Environments.of(sentori), "find", "zoe@example.com");

            assertThat(found.out())
                    .contains("first_name\tZo\u00e9\uFFFD[2J\uFFFDstatus\uFFFDsuppressed")
                    .contains("last_name\t\uFFFDeiluJ");
            assertThat(found.out().lines().filter(line -> line.startsWith("status")))
                    .containsExactly("status\temailable");
        }
    }

    @Test
    @DisplayName("as the name of an audience stays on its line, in each command that lists it")
    void audience() {
        try (FakeSentori sentori = FakeSentori.start()) {
            sentori.addMailingList("list-1", "Guests\r\nlist-2\tAll", "");

            for (String command : new String[] {"audiences", "doctor"}) {
                CommandRun listed = CommandRun.of(directory, Environments.of(sentori), command);

                assertThat(listed.out()).as(command).contains("list-1\tGuests\uFFFD\uFFFDlist-2\uFFFDAll");
            }
        }
    }
}
