package io.contacts.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Longer than most, because each test writes the file, corrects it and imports it again.
@DisplayName("The file of rejected rows")
class RejectsTest {
    private final StagedAdapter adapter = StagedAdapter.bulk();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("holds the original columns, and line, code, reason and what to do, in a form that spreadsheets open")
    void form() {
        String csv = "sep=;\r\nCourriel;Nom\r\n\r\nzoe@;\"de \"\"l'eau\"\"\r\nvive\"\r\na@example.com;A\r\n";
        try (Trial trial = trial(csv)) {
            trial.land();

            assertThat(trial.rejectsFile())
                    .isEqualTo(
                            "\uFEFFCourriel;Nom;_line;_code;_reason;_fix\r\n"
                                    + "zoe@;\"de \"\"l'eau\"\"\r\nvive\";4;email-invalid;"
                                    + "Courriel: is not an e-mail address: there is nothing after the @;Correct the address\r\n");
        }
    }

    @Test
    @DisplayName("is imported again also where headers hold more commas than the file has columns")
    void commasInHeaders() {
        String csv = "\"Plats (entrée, plat, dessert, fromage, café, digestif, vin)\";email\nx;zoe@\n";
        try (Trial first = Trial.of(adapter.provider(), directory, csv, choices -> choices.ignoreUnknown(true))) {
            first.land();
            String corrected = first.rejects().replace(";zoe@;", ";zoe@example.com;");

            try (Trial second =
                    Trial.of(adapter.provider(), directory, corrected, choices -> choices.ignoreUnknown(true))) {
                second.plan();

                assertThat(second.states()).containsExactly(RowState.PENDING);
            }
        }
    }

    @Test
    @DisplayName("holds every problem of a row")
    void everyProblem() {
        try (Trial trial = trial("email;mobile_phone;birthday\nzoe@;12;31/02/1980\n")) {
            trial.land();

            assertThat(trial.rejects().lines().skip(1))
                    .singleElement()
                    .asString()
                    .contains("email-invalid+", "+date-impossible", "email: ", "mobile_phone: ", "birthday: ")
                    .contains("Correct the address. ", ". Correct the date");
        }
    }

    @Test
    @DisplayName("keeps cells that look like formulas from running, and gives them back on the next import")
    void formulas() {
        String csv = "email;last_name;company;mobile_phone;title\nzoe@;=1+1;@home;+33612345678;'=x\n";
        try (Trial first = trial(csv)) {
            first.land();
            String rejects = first.rejects();

            assertThat(rejects).contains(";'=1+1;'@home;'+33612345678;''=x;");

            try (Trial second = trial(rejects.replace("zoe@;", "zoe@example.com;"))) {
                second.land();

                assertThat(second.states()).containsExactly(RowState.ACCEPTED);
                assertThat(adapter.submitted()).hasSize(1);
                assertThat(adapter.submitted().get(0).contacts())
                        .singleElement()
                        .satisfies(contact -> {
                            assertThat(contact.lastName()).isEqualTo("=1+1");
                            assertThat(contact.companyName()).isEqualTo("@home");
                            assertThat(contact.title()).isEqualTo("'=x");
                            assertThat(String.valueOf(
                                            contact.mobilePhone() == null
                                                    ? ""
                                                    : contact.mobilePhone().value()))
                                    .isEqualTo("+33612345678");
                        });
            }
        }
    }

    @Test
    @DisplayName("gives back also what stands behind a tab, in a cell or in a header")
    void tabs() {
        adapter.fields(ContactField.named("-10 %", FieldType.TEXT));
        try (Trial first = trial("email,\t+mobile_phone,-10 %\n\tzoe@,\t+33612345678,x\n")) {
            first.land();
            String rejects = first.rejects();

            assertThat(rejects).startsWith("email,\"'\t+mobile_phone\",'-10 %,").contains("'\tzoe@,'\t+33612345678,x");

            try (Trial second = trial(rejects.replace("zoe@,", "zoe@example.com,"))) {
                second.land();

                assertThat(second.states()).containsExactly(RowState.ACCEPTED);
            }
        }
    }

    @Test
    @DisplayName("tells its columns apart as the original did, by the mark alone that a formula could begin with")
    void headersWithMarks() {
        adapter.fields(ContactField.named("-10 %", FieldType.TEXT), ContactField.named("+10 %", FieldType.TEXT));
        try (Trial first = trial("email;-10 %;+10 %\nzoe@;a;b\n")) {
            first.land();
            try (Trial second = trial(first.rejects().replace("zoe@;", "zoe@example.com;"))) {
                assertThat(second.plan().mapping())
                        .contains("-10 % → field -10 % (text)", "+10 % → field +10 % (text)");
            }
        }
    }

    @Test
    @DisplayName("may be imported as it is, with its separator and without reading its own columns")
    void importedAsItIs() {
        try (Trial first = trial("email|nom\nzoe@|Zoé\n")) {
            first.land();
            try (Trial second = Trial.of(
                    adapter.provider(), directory, first.rejectsFile().getBytes(StandardCharsets.UTF_8), c -> c)) {
                ImportPlan plan = second.plan();

                assertThat(plan.detected()).isEqualTo("UTF-8 with byte-order mark, vertical bar");
                assertThat(plan.mapping()).contains("_reason → left out: it was added by an earlier import");
                assertThat(second.states()).containsExactly(RowState.REJECTED);
                assertThat(second.rejects().replace("|2|", "|X|"))
                        .isEqualTo(first.rejects().replace("|2|", "|X|"));
            }
        }
    }

    @Test
    @DisplayName("has a separator that can be told by looking, whatever a first line said of the original")
    void namedSeparator() {
        try (Trial first = trial("sep=^\nemail^first_name\nzoe at example.com^Zoé; Anne\n")) {
            first.plan();

            try (Trial second = trial(first.rejects().replace(" at ", "@"))) {
                second.land();

                assertThat(adapter.submitted())
                        .flatExtracting(ImportBatch::contacts)
                        .extracting(Contact::firstName)
                        .containsExactly("Zoé; Anne");
            }
        }
    }

    @Test
    @DisplayName("loses nothing of a row with too many cells, and does not make it a row that is taken")
    void tooManyCells() {
        String csv = "email;last_name\nzoe@example.com;Petit;\"Pont;neuf\";;6\nana@example.com;A;;;\n";
        try (Trial first = trial(csv)) {
            first.land();
            String rejects = first.rejects();

            assertThat(rejects)
                    .isEqualTo("email;last_name;;;;_line;_code;_reason;_fix\r\n"
                            + "zoe@example.com;Petit;\"Pont;neuf\";;6;2;row-uneven;has 5 cells, the header has 2;"
                            + "Put quotes around cells that hold the separator or a line break, and give every column a"
                            + " cell. In the file of rejected rows, put every cell under its header and empty the cell in"
                            + " _code\r\n");

            try (Trial second = trial(rejects)) {
                second.land();

                assertThat(second.states()).containsExactly(RowState.REJECTED);
                assertThat(second.problem(1)).get().extracting(RowProblem::code).isEqualTo("row-uneven");
                assertThat(adapter.submitted()).hasSize(1);
                assertThat(second.rejects())
                        .startsWith("email;last_name;;;;_line;")
                        .contains(";Petit;\"Pont;neuf\";;6;");
            }
        }
    }

    @Test
    @DisplayName("has no columns for blanks behind a row, and is complete though whoever takes it writes on")
    void blanksBehind() throws IOException {
        Path file = write("email;last_name\nzoe@;Petit;; ;\n");
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        BufferedOutputStream buffered = new BufferedOutputStream(taken, 1 << 16);
        try (ContactImport run =
                ContactImport.of(adapter.provider(), ImportSettings.of(file).build(), Trial.CLOCK)) {
            run.plan();

            assertThat(run.writeRejects(buffered)).isEqualTo(1);
        }

        assertThat(taken.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFemail;last_name;_line;_code;_reason;_fix\r\nzoe@;Petit;2;email-invalid;")
                .endsWith("Correct the address\r\n");
    }

    @Test
    @DisplayName(
            "keeps a row with too few cells uneven, over generations, until its last cell or its code is put right")
    void tooFewCells() {
        String csv = "email;first_name;last_name\nzoe@example.com;Petit\nana@example.com;A;B\n";
        try (Trial first = trial(csv)) {
            first.land();
            String rejects = first.rejects();
            assertThat(rejects).contains("zoe@example.com;Petit;;2;row-uneven;has 2 cells");

            try (Trial again = trial(rejects)) {
                again.land();

                assertThat(again.problem(1)).get().extracting(RowProblem::code).isEqualTo("row-uneven");
                assertThat(again.rejects()).contains("zoe@example.com;Petit;;2;row-uneven;had another number of cells");
            }
            assertThat(states(rejects.replace(";Petit;;", ";Zoé;Petit;"))).containsExactly(RowState.ACCEPTED);
            assertThat(states(rejects.replace(";row-uneven;", ";;"))).containsExactly(RowState.ACCEPTED);
        }
    }

    @Test
    @DisplayName("leaves columns of the user alone that are called like one of its own")
    void ownNames() {
        adapter.fields(ContactField.named("_code", FieldType.TEXT));
        try (Trial first = trial("email;_code\nzoe@;A1\nana@example.com;B2\n")) {
            assertThat(first.plan().mapping()).contains("_code → field _code (text)");
            String rejects = first.rejects();
            assertThat(rejects).startsWith("email;_code;_line;_code;_reason;_fix\r\nzoe@;A1;2;email-invalid;");

            try (Trial second = trial(rejects.replace("zoe@;", "zoe@example.com;"))) {
                assertThat(second.plan().mapping())
                        .contains("_code → field _code (text)", "_code → left out: it was added by an earlier import");
                assertThat(second.states()).containsExactly(RowState.PENDING);
            }
        }
    }

    private List<RowState> states(String csv) {
        try (Trial trial = trial(csv)) {
            trial.land();
            return trial.states();
        }
    }

    @Test
    @DisplayName("is not written from a file that was changed meanwhile: the reasons would stand beside other people")
    void changedFile() throws IOException {
        try (Trial trial = trial("email\nzoe@\n")) {
            trial.land();
            Files.writeString(trial.file(), "email\nana@\n");

            ByteArrayOutputStream nothing = new ByteArrayOutputStream();
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(trial::rejectsFile)
                    .withMessageContaining("was changed");
            assertThat(nothing.size()).isZero();
        }
    }

    @Test
    @DisplayName("gives every cell back exactly, whatever it holds, also over several generations")
    void roundTrip() throws IOException {
        Random random = new Random(42);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(List.of("zoe@", cell(random), cell(random), cell(random)));
        }
        String text = rows.stream()
                .map(cells ->
                        String.join(";", cells.stream().map(RejectsTest::quoted).toList()))
                .reduce("email;title;first_name;last_name", (a, b) -> a + "\n" + b);

        List<List<String>> original = cells(write(text), false);
        for (int generation = 0; generation < 3; generation++) {
            try (Trial trial = trial(text)) {
                trial.plan();
                text = trial.rejects();
            }
            List<List<String>> given = cells(write(text), true);

            assertThat(given).isEqualTo(original);
        }
    }

    private List<List<String>> cells(Path path, boolean guarded) {
        List<List<String>> all = new ArrayList<>();
        try (CsvRows rows = CsvFile.inspect(path).open()) {
            rows.header();
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get().cells().subList(0, 4).stream()
                        .map(cell -> guarded ? FormulaGuard.unguarded(cell) : cell)
                        .toList());
            }
        }
        return all;
    }

    private static String cell(Random random) {
        int[] letters = "='+-@\t;,|\"\n\ré\u00A0\u200B\uFEFF😀a1 ".codePoints().toArray();
        return random.ints(random.nextInt(7), 0, letters.length)
                .map(i -> letters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "rejects", ".csv"), text);
    }

    private Trial trial(String csv) {
        return Trial.of(adapter.provider(), directory, csv);
    }
}
