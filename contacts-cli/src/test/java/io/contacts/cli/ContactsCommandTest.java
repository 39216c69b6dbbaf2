package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.provider.Adapters;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.domain.provider.InstalledAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("contacts")
class ContactsCommandTest {
    @TempDir
    private Path directory = Path.of("");

    static Stream<List<String>> lines() {
        return Stream.of(
                List.of(),
                List.of("--version"),
                List.of("-V"),
                List.of("--version", "import"),
                List.of("--help"),
                List.of("-h"),
                List.of("--nonsense"),
                List.of("import"),
                List.of("import", "--help"),
                List.of("import", "--nonsense"),
                List.of("import", "resume"),
                List.of("import", "a.csv", "resume"),
                List.of("import", "--version"),
                List.of("imprt", "guests.csv"),
                List.of("Import", "guests.csv"),
                List.of("resume", "import"),
                List.of("runs"),
                List.of("runs", "--help"),
                List.of("runs", "why"),
                List.of("why"),
                List.of("why", "zoe@example.com"),
                List.of("doctor"),
                List.of("doctor", "doctor"),
                List.of("audiences"),
                List.of("fields", "--help"),
                List.of("find", "zoe@example.com"),
                List.of("sandbox", "--help"),
                List.of("help"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    @DisplayName("says and does the same whether it knows all commands or only the one that is named")
    void onlyWhatIsNamed(List<String> line) {
        String[] arguments = line.toArray(String[]::new);

        CommandRun alone = run(surroundings -> ContactsCommand.run(surroundings, arguments));
        CommandRun amongAll =
                run(surroundings -> ContactsCommand.commandLine(surroundings).execute(arguments));

        assertThat(alone).isEqualTo(amongAll);
    }

    @Test
    @DisplayName("names every provider in the help of --provider, but the one in memory, which is none")
    void providers() {
        String help = run(surroundings -> ContactsCommand.run(surroundings, "import", "--help"))
                .out()
                .replaceAll("\\s+", " ");
        String named = help.replaceFirst(".*The provider: ([^.]+)\\..*", "$1");

        assertThat(named.split(", | or "))
                .as("the description of --provider in ProviderAccess")
                .containsExactlyInAnyOrderElementsOf(Adapters.all().stream()
                        .map(InstalledAdapter::name)
                        .filter(name -> !name.equals("memory"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "import -V", "runs --version"})
    @DisplayName("says which version it is, to each of its commands")
    void version(String line) {
        CommandRun run = run(surroundings -> ContactsCommand.run(surroundings, line.split(" ", -1)));

        assertThat(run.out()).matches("contacts .+\\R");
    }

    @Test
    @DisplayName("calls each command by the name that the command has itself")
    void names() {
        Map<String, CommandLine> commands = new HashMap<>();
        run(surroundings -> {
            commands.putAll(ContactsCommand.commandLine(surroundings).getSubcommands());
            return 0;
        });

        assertThat(commands)
                .hasSizeGreaterThan(8)
                .allSatisfy((name, command) -> assertThat(command.getCommand()
                                .getClass()
                                .getAnnotation(CommandLine.Command.class)
                                .name())
                        .isEqualTo(name));
    }

    @Test
    @DisplayName("explains every exit code, in the README as well")
    void exitCodes() throws IOException {
        String help =
                run(surroundings -> ContactsCommand.run(surroundings, "--help")).out();
        String readme = Files.readString(Path.of("..", "README.md")).replaceAll("\\s+", " ");

        for (int code : List.of(0, 1, 2, 3, 4, 5, 130)) {
            assertThat(help).containsPattern("(?m)^ *" + code + " +\\w");
            assertThat(readme).containsPattern("Exit codes:[^#]* " + code + " \\W?\\w");
        }
    }

    @Test
    @DisplayName("takes its time from the system's clock, in the system's zone")
    void clock() {
        Clock clock = new LocalClock();

        assertThat(clock.getZone()).isEqualTo(ZoneId.systemDefault());
        assertThat(clock.instant()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(LocalDate.ofInstant(
                        clock.instant(), clock.withZone(ZoneOffset.MAX).getZone()))
                .isAfterOrEqualTo(LocalDate.now(clock));
    }

    private CommandRun run(ToIntFunction<Surroundings> command) {
        return CommandRun.of(directory, Map.of(), InputStream.nullInputStream(), command);
    }
}
