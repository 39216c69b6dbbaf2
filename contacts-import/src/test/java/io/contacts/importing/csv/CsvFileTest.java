package io.contacts.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.importing.ImportRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

@DisplayName("A CSV file")
class CsvFileTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    @TempDir
    private Path directory = Path.of("");

    @Nested
    @DisplayName("tells its character set")
    class CharacterSets {
        @Test
        @DisplayName("UTF-8 without a mark")
        void utf8() throws IOException {
            CsvFile file = inspect("email;prénom\na;Zoé€😀\n".getBytes(StandardCharsets.UTF_8));

            assertThat(file.detected()).isEqualTo("UTF-8, semicolon");
            assertThat(rows(file)).containsExactly(List.of("a", "Zoé€😀"));
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("a byte-order mark, which is no part of the first header")
        @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
        void marks(String charset) throws IOException {
            CsvFile file = inspect("\uFEFFemail;prénom\na;Zoé€😀\n".getBytes(Charset.forName(charset)));

            assertThat(file.detected()).isEqualTo(charset + " with byte-order mark, semicolon");
            assertThat(header(file)).containsExactly("email", "prénom");
            assertThat(rows(file)).containsExactly(List.of("a", "Zoé€😀"));
        }

        @Test
        @DisplayName("Windows-1252, with its accents and its euro sign")
        void windows() throws IOException {
            CsvFile file = inspect("email;prénom\na;Zoé œ € – ÿ\n".getBytes(WINDOWS_1252));

            assertThat(file.charset()).isEqualTo(WINDOWS_1252);
            assertThat(rows(file)).containsExactly(List.of("a", "Zoé œ € – ÿ"));
        }

        @ParameterizedTest(name = "{0} bytes before the buffer ends")
        @DisplayName("UTF-8, also where a character of several bytes lies across the end of a buffer")
        @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
        void acrossBuffers(int before) throws IOException {
            String text = "email;nom\na;" + "x".repeat(BUFFER - 12 - before) + "€é😀\n";

            CsvFile file = inspect(text.getBytes(StandardCharsets.UTF_8));

            assertThat(file.charset()).isEqualTo(StandardCharsets.UTF_8);
            assertThat(rows(file).get(0).get(1)).endsWith("x€é😀");
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName(
                "or refuses UTF-8 that is broken somewhere, and names the line: read as Windows-1252 it would be garbled")
        @CsvSource({"'a;Zoé\nb;é', 3", "'a;é\r\nb;é\r\nc;éé', 4", "'a;\rb;é\rc;é', 4"})
        void brokenUtf8(String rows, long line) throws IOException {
            byte[] whole = ("email;prénom\n" + rows).getBytes(StandardCharsets.UTF_8);
            byte[] cut = Arrays.copyOf(whole, whole.length - 1);

            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> inspect(cut))
                    .withMessageContaining("line " + line)
                    .withMessageContaining("UTF-8");
        }

        @Test
        @DisplayName("or refuses a mark that what follows does not keep to")
        void brokenAfterMark() {
            byte[] utf8 = "\uFEFFemail;nom\na;Zoé\n".getBytes(StandardCharsets.UTF_8);
            byte[] utf16 = "\uFEFFemail;nom\na;Zoé\n".getBytes(StandardCharsets.UTF_16LE);
            utf8[utf8.length - 2] = 'x';

            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> inspect(utf8))
                    .withMessageContaining("line 2")
                    .withMessageContaining("UTF-8");
            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> inspect(Arrays.copyOf(utf16, utf16.length - 1)))
                    .withMessageContaining("UTF-16LE");
        }

        @Test
        @DisplayName("or refuses bytes that are neither UTF-8 nor Windows-1252")
        void neither() {
            byte[] bytes = {'e', 'm', 'a', 'i', 'l', '\n', (byte) 0xE9, (byte) 0x81, '\n'};

            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> inspect(bytes))
                    .withMessageContaining("neither UTF-8 nor Windows-1252");
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("or refuses what is not text, whatever it is marked as")
        @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
        void notText(String charset) {
            String nul = "email;nom\na;b" + (char) 0 + "c\n";

            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> inspect(nul.getBytes(Charset.forName(charset))))
                    .withMessageContaining("not a text file");
            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> inspect(("\uFEFF" + nul).getBytes(Charset.forName(charset))))
                    .withMessageContaining("not a text file");
        }
    }

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

        @Test
        @DisplayName("and takes a quote inside a header for what it is")
        void looseQuote() throws IOException {
            CsvFile file = inspect(text("taille 5\",email,nom\n1,2,3\n"));

            assertThat(header(file)).containsExactly("taille 5\"", "email", "nom");
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
                    .withMessageContaining("line " + line)
                    .withMessageContaining(reason)
                    .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret", "'s'"));
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

    private static List<String> header(CsvFile file) {
        try (CsvRows rows = file.open()) {
            return rows.header().orElseThrow();
        }
    }

    private static List<List<String>> rows(CsvFile file) {
        return all(file).stream().map(CsvRow::cells).toList();
    }

    private static List<Long> lines(CsvFile file) {
        return all(file).stream().map(CsvRow::line).toList();
    }

    private static List<CsvRow> all(CsvFile file) {
        List<CsvRow> all = new ArrayList<>();
        try (CsvRows rows = file.open()) {
            rows.header();
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
            rows.requireUnchanged();
        }
        return all;
    }

    private static void assertRefused(Path path, String reason) {
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> CsvFile.inspect(path))
                .withMessageContaining(reason);
    }
}
