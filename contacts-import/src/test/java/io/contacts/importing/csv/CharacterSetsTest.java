package io.contacts.importing.csv;

import static io.contacts.importing.csv.Contents.header;
import static io.contacts.importing.csv.Contents.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.importing.ImportRefusedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A CSV file tells its character set")
class CharacterSetsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    @TempDir
    private Path directory = Path.of("");

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
    @CsvSource({"'a;Zoé\nb;é', 3", "'a;é\r\nb;é\r\nc;éé', 4", "'a;\rb;é\rc;é', 4", "a;é, 2"})
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
                .withMessageContaining("has the mark of UTF-16LE");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("or refuses what begins as UTF-16 without a mark and does not go on so")
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void brokenUnmarked(String charset) {
        byte[] whole = "email;nom\na;b\n".getBytes(Charset.forName(charset));
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        longer[whole.length] = 'c';

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> inspect(longer))
                .withMessageContaining("begins as " + charset)
                .withMessageContaining("line 3");
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
    @DisplayName(
            "or refuses the sets of MS-DOS, the Macintosh and Central Europe, which have other letters at the same bytes, and"
                    + " names the line")
    @CsvSource({
        "IBM850,Jérôme",
        "IBM437,Hélène",
        "x-MacRoman,Jérôme",
        "x-MacRoman,Héloïse",
        "x-MacRoman,Loïc",
        "x-MacRoman,René",
        "IBM850,René",
        "IBM850,Jörn",
        "windows-1250,Śródmieście Jaźwiec",
        "windows-1250,Michałowo"
    })
    void otherSets(String charset, String name) {
        String text = "email;nom\r\na@example.com;A\r\nb@example.com;" + name + "\r\nc@example.com;" + name;

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> inspect(text.getBytes(Charset.forName(charset))))
                .withMessageContaining("neither UTF-8 nor Windows-1252")
                .withMessageContaining("UTF-8");
    }

    @ParameterizedTest(name = "{0} bytes before the buffer ends")
    @DisplayName("or refuses such a byte, with its line, also at the end of a buffer")
    @ValueSource(ints = {0, 1, 2, 3})
    void otherSetsAcrossBuffers(int before) {
        String text = "email;nom\r\n" + "\r\n".repeat(20) + "x".repeat(BUFFER - 53 - before) + "J\u201Ar;\n";

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> inspect(text.getBytes(WINDOWS_1252)))
                .withMessageContaining("first on line 22");
    }

    @Test
    @DisplayName("and takes the marks of Windows-1252 where people write them, also between letters")
    void marksOfWindows() throws IOException {
        String text =
                "\u201Ezitiert\u201C, Paris\u2013Lyon, l\u2019eau, bon\u2026mais, 5\u20AC, Škoda, Œuvre, Žižka, š, 3 m³, \u2022 a";

        CsvFile file = inspect(("email;nom\na;" + text + "\n").getBytes(WINDOWS_1252));

        assertThat(file.charset()).isEqualTo(WINDOWS_1252);
        assertThat(rows(file).get(0)).contains(text);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("and takes what is seldom written between letters where as many accents show that it is Windows-1252")
    @ValueSource(strings = {"Café•Bar", "L“Atelier”", "Paris‚ France", "Logiciel™s", "PrénomŽ"})
    void seldomWritten(String cell) throws IOException {
        String accents = "Renée;Zoé\nHélène;Zoë\n";

        CsvFile file = inspect(("prenom;nom\n" + accents + "a;" + cell + "\n").getBytes(WINDOWS_1252));

        assertThat(file.charset()).isEqualTo(WINDOWS_1252);
        assertThat(rows(file).get(2)).contains(cell);
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> inspect(("prenom;nom\na;" + cell.replace("é", "e") + "\n").getBytes(WINDOWS_1252)))
                .withMessageContaining("first on line 2");
    }

    @ParameterizedTest(name = "{index}")
    @DisplayName("and takes MS-DOS's mark of the end, on a line of its own or not")
    @ValueSource(strings = {"\u001A", "\r\n\u001A", "\r\n\u001A\r\n"})
    void endOfFileMark(String end) throws IOException {
        CsvFile file = inspect(("email;nom\r\na@example.com;Zoe" + end).getBytes(StandardCharsets.US_ASCII));

        assertThat(rows(file)).hasSize(1);
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
                .withMessageContaining("not a text file: there is a zero byte on line 2");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("knows UTF-16 without a mark by its zero bytes, and says so")
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void unmarked(String charset) throws IOException {
        CsvFile file = inspect("email;nom\na@example.com;Āé€\n".getBytes(Charset.forName(charset)));

        assertThat(file.detected()).isEqualTo(charset + " without byte-order mark, semicolon");
        try (CsvRows rows = file.open()) {
            assertThat(rows.header()).contains(List.of("email", "nom"));
            assertThat(rows.next()).get().extracting(CsvRow::cells).isEqualTo(List.of("a@example.com", "Āé€"));
        }
    }

    private CsvFile inspect(byte[] content) throws IOException {
        return CsvFile.inspect(Files.write(Files.createTempFile(directory, "people", ".csv"), content));
    }
}
