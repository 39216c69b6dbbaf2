package io.contacts.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.terminal.ExitCodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file of settings")
class SettingsFileTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("that is not there is said to be missing, with what to do")
    void mistyped() {
        assertRefused(
                run("--config", "contatcs.properties"),
                "contacts: --config: there is no file contatcs.properties; correct the name, or leave it out");
    }

    @Test
    @DisplayName("that is a directory is said to be one")
    void directory() {
        assertRefused(run("--config", "."), " is a directory; name a file in it");
    }

    @Test
    @DisplayName(
            "in another character set is to be saved in UTF-8, and is named by its own name where no option names it")
    void notUtf8() throws IOException {
        settings("# clé\n".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(run(), "contacts: contacts.properties: contacts.properties is not in UTF-8; save it in UTF-8");
    }

    @Test
    @DisplayName("with a backslash that means nothing is told how one is written")
    void backslash() throws IOException {
        settings("contacts.sentori.api-key=canary\\user\n".getBytes(StandardCharsets.UTF_8));

        assertRefused(run(), "a backslash is written \\\\");
    }

    @Test
    @DisplayName("is read without the mark that an editor puts at its begin: no key has it in its name")
    void byteOrderMark() throws IOException {
        settings("\uFEFFcontacts.provider=memory\n".getBytes(StandardCharsets.UTF_8));

        CommandRun run = run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Provider: memory");
    }

    private static void assertRefused(CommandRun run, String sentence) {
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains(sentence).doesNotContain("canary");
    }

    private void settings(byte[] content) throws IOException {
        Files.write(directory.resolve("contacts.properties"), content);
    }

    private CommandRun run(String... options) {
        String[] line = new String[options.length + 1];
        line[0] = "doctor";
        System.arraycopy(options, 0, line, 1, options.length);
        return CommandRun.of(directory, Map.of(), line);
    }
}
