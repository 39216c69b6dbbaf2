package io.contacts.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A report and people's data")
class ReportPrivacyTest {
    private static final String PEOPLE = """
            email,first_name,mobile_phone
            canary-one@example.com,Canary Zoé,+33612345678
            canary-two at example.com,<script>alert(1)</script>,+33698765432
            canary-three@example.com,"=HYPERLINK(""x"")",not a canary phone
            """;

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("holds nobody's data, not even of rejected rows")
    void holdsNobody() throws IOException {
        CommandRun run = run("import", file("people.csv", PEOPLE), "--json", "--report", "report.html");

        assertThat(run.count("rejected")).isEqualTo(2);
        assertThat(page())
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("alert")
                .doesNotContain("612345678")
                .doesNotContain("698765432")
                .doesNotContain("HYPERLINK")
                .contains("No person&#39;s data is on this page.");
    }

    @Test
    @DisplayName("shows the cells of rejected rows if that is asked for, as they are in the file, and as text only")
    void showsCellsAsText() throws IOException {
        run("import", file("people.csv", PEOPLE), "--report", "report.html", "--report-people");

        assertThat(page())
                .contains("<bdi>canary-two at example.com</bdi>")
                .contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>")
                .contains("<bdi>+33698765432</bdi>")
                .contains("<bdi>=HYPERLINK(&quot;x&quot;)</bdi>")
                .doesNotContain("<script")
                .doesNotContain("canary-one")
                .contains("This page holds people&#39;s data");
    }

    @Test
    @DisplayName("escapes the name of the file")
    void escapesTheFileName() throws IOException {
        run("import", file("<img src=x onerror=alert(1)>&'.csv", "email\na@example.com\n"), "--report", "report.html");

        assertThat(page())
                .contains("&lt;img src=x onerror=alert(1)&gt;&amp;&#39;.csv")
                .doesNotContain("<img");
    }

    @Test
    @DisplayName("asks for nothing beside itself: no script, no address elsewhere, and a policy that forbids both")
    void isSelfContained() throws IOException {
        run("import", file("people.csv", PEOPLE), "--report", "report.html", "--report-people");

        assertThat(page())
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("<link")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("http:")
                .doesNotContain("https:");
    }

    @Test
    @DisplayName("is readable by its owner only")
    void isTheOwners() throws IOException {
        run("import", file("people.csv", PEOPLE), "--report", "report.html");

        assertThat(Files.getPosixFilePermissions(directory.resolve("report.html")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(directory, Map.of(), arguments);
    }

    private String page() throws IOException {
        return Files.readString(directory.resolve("report.html"));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }
}
