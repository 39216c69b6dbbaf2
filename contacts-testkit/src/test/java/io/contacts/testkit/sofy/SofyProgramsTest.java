package io.contacts.testkit.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.fake.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Skipped, not passed, where the tool is not on the machine. Nothing but the host is changed in the programs. */
@DisplayName("The document's own programs add their contact")
@ExtendWith(FakeSofyExtension.class)
class SofyProgramsTest {
    private static final String HOST = "https://api.sofy.fr/v1";
    private static final List<String> STAND_INS =
            List.of("axios/package.json", "axios/index.js", "dotenv/package.json", "dotenv/index.js");

    @TempDir
    Path directory;

    @Test
    @Pins("sofy example cURL")
    @DisplayName("cURL, with its stray blank after the secret")
    void runsCurl(FakeSofy sofy) throws Exception {
        assumeTrue(Program.isOnPath("sh") && Program.isOnPath("curl"), "needs sh and curl");
        String program = prepared("create-contact.sh", sofy);

        Program.Ended ended = Program.run(directory, keys(sofy), "sh", program);

        assertAdded(sofy, ended);
        assertThat(sofy.journal().get(0).header("accept")).hasValue("application/json");
    }

    @Test
    @Pins("sofy example Node")
    @DisplayName("Node, on a stand-in for axios")
    void runsNode(FakeSofy sofy) throws Exception {
        assumeTrue(Program.isOnPath("node"), "needs node");
        String program = prepared("create-contact.mjs", sofy);
        copyStandIns();

        Program.Ended ended = Program.run(directory, keys(sofy), "node", "--require", "./require.cjs", program);

        assertAdded(sofy, ended);
    }

    @Test
    @DisplayName("Node notices when the keys are wrong: the program above cannot pass by accident")
    void runsNodeInVain(FakeSofy sofy) throws Exception {
        assumeTrue(Program.isOnPath("node"), "needs node");
        String program = prepared("create-contact.mjs", sofy);
        copyStandIns();
        Map<String, String> wrongKeys = Map.of("SOFY_API_KEY_ID", "another", "SOFY_API_KEY_SECRET", "another");

        Program.Ended ended = Program.run(directory, wrongKeys, "node", "--require", "./require.cjs", program);

        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("401");
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @Test
    @Pins("sofy example PHP")
    @DisplayName("PHP, with its curl extension")
    void runsPhp(FakeSofy sofy) throws Exception {
        assumeTrue(Program.isOnPath("php"), "needs php");
        assumeTrue(
                Program.run(directory, Map.of(), "php", "-r", "exit(extension_loaded('curl') ? 0 : 1);")
                                .exitCode()
                        == 0,
                "needs php with curl");
        String program = prepared("create-contact.php", sofy);

        Program.Ended ended = Program.run(directory, keys(sofy), "php", program);

        assertAdded(sofy, ended);
    }

    private static void assertAdded(FakeSofy sofy, Program.Ended ended) {
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(sofy.journal()).extracting(RecordedRequest::status).containsExactly(201);
        assertThat(sofy.contacts(1))
                .singleElement()
                .satisfies(contact -> assertThat(contact.members())
                        .containsOnly(Map.entry("contactEmailAddress", "[email protected]")));
    }

    private static Map<String, String> keys(FakeSofy sofy) {
        return Map.of("SOFY_API_KEY_ID", sofy.keyId(), "SOFY_API_KEY_SECRET", sofy.keySecret());
    }

    private String prepared(String program, FakeSofy sofy) throws IOException {
        String text = SofyDocument.text(program);
        assertThat(text).containsOnlyOnce(HOST);
        Files.writeString(
                directory.resolve(program), text.replace(HOST, sofy.baseUrl().toString()));
        return program;
    }

    private void copyStandIns() throws IOException {
        for (String file : STAND_INS) {
            copy("node/" + file, directory.resolve("node_modules").resolve(file));
        }
        copy("node/require.cjs", directory.resolve("require.cjs"));
    }

    private static void copy(String resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, SofyDocument.text(resource));
    }
}
