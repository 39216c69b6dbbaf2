package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

        String alone = told(surroundings -> ContactsCommand.run(surroundings, arguments));
        String amongAll =
                told(surroundings -> ContactsCommand.commandLine(surroundings).execute(arguments));

        assertThat(alone).isEqualTo(amongAll);
    }

    @Test
    @DisplayName("calls each command by the name that the command has itself")
    void names() {
        Map<String, CommandLine> commands =
                ContactsCommand.commandLine(surroundings(new StringWriter())).getSubcommands();

        assertThat(commands)
                .hasSizeGreaterThan(8)
                .allSatisfy((name, command) -> assertThat(command.getCommand()
                                .getClass()
                                .getAnnotation(CommandLine.Command.class)
                                .name())
                        .isEqualTo(name));
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

    private String told(ToIntFunction<Surroundings> command) {
        StringWriter said = new StringWriter();
        int exitCode = command.applyAsInt(surroundings(said));
        return said + "exit code " + exitCode;
    }

    private Surroundings surroundings(StringWriter said) {
        PrintWriter writer = new PrintWriter(said, true);
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:15:00Z"), ZoneOffset.UTC);
        return new Surroundings(InputStream.nullInputStream(), writer, writer, Map.of(), directory, clock, false);
    }
}
