package io.contacts.importing.csv;

import static io.contacts.importing.csv.Contents.header;
import static io.contacts.importing.csv.Contents.lines;
import static io.contacts.importing.csv.Contents.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.importing.ImportRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because each oddity of a file that people export has its bytes.
@DisplayName("A CSV file")
class CsvFileTest {
    @TempDir
    private Path directory = Path.of("");

    @Nested
    @DisplayName("tells its separator")
    class Separators {
        @ParameterizedTest(name = "{1}")
        @DisplayName("by its header")
        @CsvSource({"email;nom, semicolon", "'email,nom', comma", "email\tnom, tab", "email|nom, vertical bar"})
        void byHeader(String header, String name) throws IOException {
            assertThat(inspect(text(header + "\n1\n")).detected()).endsWith(name);
        }

        @Test
        @DisplayName("not by what stands inside quotes, nor only up to a line break in there")
        void quotedHeader() throws IOException {
            CsvFile file = inspect(text("\"a;b;c\",\"Prénom\ndu client\",email\n1,2,3\n"));

            assertThat(header(file)).containsExactly("a;b;c", "Prénom\ndu client", "email");
        }

        @ParameterizedTest(name = "after {0}")
        @DisplayName("nor by what stands inside quotes after it")
        @ValueSource(strings = {";", ",", "\t", "|"})
        void quotedLater(String separator) throws IOException {
            String others = ";,\t|".replace(separator, "").repeat(3);

            CsvFile file = inspect(text("email" + separator + "\"" + others + "\"\n1" + separator + "2\n"));

            assertThat(header(file)).containsExactly("email", others);
        }

        @Test
        @DisplayName("and takes a quote inside a header for what it is")
        void looseQuote() throws IOException {
            CsvFile file = inspect(text("taille 5\",email,nom\n1,2,3\n"));

            assertThat(header(file)).containsExactly("taille 5\"", "email", "nom");
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("by the rows, where the header holds more of another: they are as wide as the header")
        @CsvSource(
                delimiter = '#',
                value = {
                    "email;Préférences (viande, poisson, végé)#a@example.com;viande#semicolon",
                    "email;Préférences (viande, poisson, végé)#a@example.com;viande, poisson, végé#semicolon",
                    "email;Préférences (viande, poisson)#a@example.com;\"viande, poisson\"#semicolon",
                    "email;Préférences (viande,poisson,végé)#a@example.com;viande,poisson#semicolon",
                    "email,Tailles (S;M;L)#a@example.com,S;M#comma",
                    "email\tPrix (net, brut, TTC)#a@example.com\t1,5#tab",
                    "email;a,b,c#\"a@example.com;1;2#comma"
                })
        void byRows(String header, String row, String name) throws IOException {
            assertThat(inspect(text(header + "\n" + row + "\n")).detected()).endsWith(name);
        }

        @Test
        @DisplayName("by most of the rows, also if some have slipped")
        void byMostRows() throws IOException {
            String rows = "a@example.com;a\nb@example.com;b;x\nc,d,e\nd@example.com;d\n";

            assertThat(inspect(text("email;Lieu (rue,ville)\n" + rows)).detected())
                    .endsWith("semicolon");
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("by a first line that names it, which is no row but counts as a line")
        @CsvSource({"'sep=;\n', 3", "'SEP=;\r\n', 3", "'sep=;\r', 3", "'\n\r\nsep=;\n', 5"})
        void separatorLine(String before, long line) throws IOException {
            CsvFile file = inspect(text(before + "email,x;nom\na;b\n"));

            assertThat(header(file)).containsExactly("email,x", "nom");
            assertThat(lines(file)).containsExactly(line);
        }

        @Test
        @DisplayName("and refuses one that cannot be")
        void impossibleSeparator() {
            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> inspect(text("sep=\"\nemail\"nom\n1\"2\n")))
                    .withMessageContaining("separator");
        }
    }

    @Nested
    @DisplayName("gives its rows")
    class Rows {
        @ParameterizedTest(name = "{0}")
        @DisplayName("with the line that each starts on, whatever ends a line")
        @CsvSource({"LF,'\n'", "CRLF,'\r\n'", "CR,'\r'"})
        void lineNumbers(String name, String end) throws IOException {
            String text = String.join(
                    end, "", "  ;", "email;nom", "a;1", "", ";", "b;\"zwei", "drei\"", "c;4", "", "d;5", "");

            CsvFile file = inspect(text(text));

            assertThat(lines(file)).containsExactly(4L, 7L, 9L, 11L);
        }

        @Test
        @DisplayName("numbered without the blank ones, which are counted apart")
        void blankRows() throws IOException {
            CsvFile file = inspect(text("email;nom\na;1\n;\n \u00A0;\uFEFF\nb;2\n\n\n"));

            try (CsvRows rows = file.open()) {
                assertThat(rows.header()).isPresent();
                assertThat(rows.next().map(CsvRow::number)).contains(1L);
                assertThat(rows.next().map(CsvRow::number)).contains(2L);
                assertThat(rows.next()).isEmpty();
                assertThat(rows.blankRecords()).isEqualTo(2);
            }
        }

        @Test
        @DisplayName("with their cells as they stand, quotes and line breaks resolved and nothing else")
        void cells() throws IOException {
            CsvFile file = inspect(text("a;b;c\n \u00A0x ;\"say \"\"no\"\"\r\nor;yes\";'=1\n"));

            assertThat(rows(file)).containsExactly(List.of(" \u00A0x ", "say \"no\"\r\nor;yes", "'=1"));
        }

        @ParameterizedTest(name = "{1}")
        @DisplayName("or says on which line the file breaks the rules, without repeating what stands there")
        @CsvSource({
            "'sep=;\nemail;nom\na;b\nc;\"secret\ne;f', 4, never closed",
            "'email;nom\na;\"b\"secret\n', 2, after a closing quote"
        })
        void brokenRules(String text, long line, String reason) throws IOException {
            CsvFile file = inspect(text(text));

            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> rows(file))
                    .withMessageStartingWith("people")
                    .withMessageContaining("line " + line)
                    .withMessageContaining(reason)
                    .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret", "'s'"));
        }

        @Test
        @DisplayName("which say where they are and not what they hold")
        void words() throws IOException {
            try (CsvRows rows = inspect(text("email;nom\n\nsecret;secret\n")).open()) {
                rows.header();

                assertThat(rows.next())
                        .get()
                        .asString()
                        .contains("line=3", "cells=2")
                        .doesNotContain("secret");
            }
        }

        @Test
        @DisplayName("and lets go of the file")
        void closed() {
            AtomicBoolean closed = new AtomicBoolean();
            Reader text = new StringReader("email\na\n") {
                @Override
                public void close() {
                    closed.set(true);
                }
            };

            CsvRows.over(text, ';', 0, "people.csv", () -> true, () -> true).close();

            assertThat(closed).isTrue();
        }

        @Test
        @DisplayName("or refuses a cell of more than a million characters")
        void hugeCell() throws IOException {
            CsvFile file = inspect(text("email;nom\na;" + "x".repeat(1_000_001) + "\n"));

            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> rows(file))
                    .withMessageContaining("line 2")
                    .withMessageContaining("1,000,000");
        }
    }

    @Nested
    @DisplayName("is refused")
    class Refused {
        @Test
        @DisplayName("if it is missing, a directory or empty")
        void noFile() throws IOException {
            Path empty = Files.createFile(directory.resolve("empty.csv"));

            assertRefused(directory.resolve("nowhere.csv"), "no such file");
            assertRefused(directory, "is a directory");
            assertRefused(empty, "is empty");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        @DisplayName("if it cannot be read twice, such as a pipe")
        void pipe() {
            assertRefused(Path.of("/dev/null"), "not a regular file");
        }

        @Test
        @DisplayName("if it is a workbook or an archive, but not because its first header is PK")
        void workbooks() throws IOException {
            byte[] zip = {'P', 'K', 3, 4, 20, 0};
            byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

            assertRefused(write(zip), "workbook");
            assertRefused(write(xls), "workbook");
            assertThat(header(inspect(text("PK;email\n1;a\n")))).containsExactly("PK", "email");
            assertThat(header(inspect(text("PK")))).containsExactly("PK");
        }

        @Test
        @DisplayName("if it is compressed and damaged")
        void damagedGzip() throws IOException {
            byte[] whole = gzip("email;nom\na;b\n");

            assertRefused(write(Arrays.copyOf(whole, whole.length - 9)), "gzip");
            assertRefused(write(Arrays.copyOf(whole, 12)), "gzip");
        }
    }

    @Test
    @DisplayName("may be compressed; its fingerprint is that of what it holds")
    void compressed() throws IOException {
        CsvFile plain = inspect(text("email;prénom\na;Zoé\n"));
        CsvFile packed = CsvFile.inspect(write(gzip("email;prénom\na;Zoé\n")));

        assertThat(packed.detected()).isEqualTo("gzip, UTF-8, semicolon");
        assertThat(rows(packed)).isEqualTo(rows(plain));
        assertThat(packed.fingerprint()).isEqualTo(plain.fingerprint()).hasSize(64);
    }

    @Test
    @DisplayName("notices at its end that it is not what was looked at")
    void changedMeanwhile() throws IOException {
        Path path = write(text("email;nom\na;b\n"));
        CsvFile file = CsvFile.inspect(path);

        Files.writeString(path, "email;nom\na;c\n");

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> rows(file))
                .withMessageContaining("was changed");
    }

    private CsvFile inspect(byte[] content) throws IOException {
        return CsvFile.inspect(write(content));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "people", ".csv"), content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text(text));
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(Path path, String reason) {
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> CsvFile.inspect(path))
                .withMessageContaining(reason);
    }
}
