package io.contacts.importing.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an import says")
class MessagesTest {
    private static final String CANARY = "canary";
    private static final String HEADER = "email;portable;fixe;nom;date;consent;points;vip;visite;\n";

    private final StagedAdapter adapter = StagedAdapter.bulk()
            .fields(
                    ContactField.named("points", FieldType.NUMBER),
                    ContactField.named("vip", FieldType.FLAG),
                    ContactField.named("visite", FieldType.TIMESTAMP));

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @DisplayName("of a wrong cell names line, column, reason and what to do, and never what stands there")
    @ValueSource(
            strings = {
                "canary@;;;;;;;;;",
                "canary example.com;;;;;;;;;",
                "zoe@example.com;06canary;;;;;;;;",
                "zoe@example.com;3.36612E+10;;;;;;;;",
                "zoe@example.com;;12;;;;;;;",
                "zoe@example.com;;;LONG;;;;;;",
                "zoe@example.com;;;;canary 1980;;;;;",
                "zoe@example.com;;;;29586;;;;;",
                "zoe@example.com;;;;31/02/1980;;;;;",
                "zoe@example.com;;;;31/12/10;;;;;",
                "zoe@example.com;;;;2080-12-31;;;;;",
                "zoe@example.com;;;;1880-12-31;;;;;",
                "zoe@example.com;;;;1980-12-31T23:00:00Z;;;;;",
                "zoe@example.com;;;;;canary;;;;",
                "zoe@example.com;;;;;;canary;;;",
                "zoe@example.com;;;;;;1,234;;;",
                "zoe@example.com;;;;;;;canary;;",
                "zoe@example.com;;;;;;;;canary;",
                "zoe@example.com;;;;;;;;;canary"
            })
    void wrongCell(String row) {
        // Longer than most, because it is a table.
        String csv = HEADER + "ana@example.com;;;;;;;;;\n\n" + row.replace("LONG", CANARY.repeat(50)) + "\n";
        try (Trial trial = trial(csv)) {
            ImportPlan plan = trial.plan();

            assertThat(trial.states()).containsExactly(RowState.PENDING, RowState.REJECTED);
            RowProblem problem = trial.problem(2).orElseThrow();
            assertThat(HEADER + ";column 10;").contains(problem.column() + ";").doesNotContain(CANARY);
            assertThat(problem.column()).isNotEmpty();
            assertTold(problem);
            assertThat(plan.problems().values()).singleElement().satisfies(summary -> {
                assertThat(summary.count()).isEqualTo(1);
                assertThat(summary.examples())
                        .extracting(Object::toString)
                        .containsExactly(
                                "line 4, column " + problem.column() + ": " + problem.reason() + ". " + problem.fix());
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of a wrong row names line, reason and what to do, and nothing that stands there")
    @ValueSource(strings = {"zoe@example.com;canary", "zoe@example.com;;;;;;;;;;canary", ";;;canary;;;;;;"})
    void wrongRow(String row) {
        try (Trial trial = trial(HEADER + row + "\n")) {
            ImportPlan plan = trial.plan();

            assertThat(trial.states()).containsExactly(RowState.REJECTED);
            assertTold(trial.problem(1).orElseThrow());
            assertThat(plan.problems().toString()).contains("line 2").doesNotContain(CANARY);
        }
    }

    @Test
    @DisplayName("counts a row once for each kind of problem, however many cells have it")
    void countsRows() {
        try (Trial trial = trial(HEADER + "zoe@example.com;12;13;;;;;;;\nana@;14;;;;;;;;\n")) {
            ImportPlan plan = trial.plan();
            String bothPhones = trial.problem(1).orElseThrow().code();

            assertThat(Trial.summary(plan.problems(), bothPhones).count()).isEqualTo(2);
            assertThat(Trial.summary(plan.problems(), bothPhones).examples()).hasSize(3);
            assertThat(Trial.summary(plan.problems(), "email-invalid").count()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("of dates that could be two names line and column, and asks")
    void ambiguousDates() {
        String csv = HEADER.replace("date", "Né(e) le") + "a@example.com;;;;05/05/1980;;;;;\n"
                + "b@example.com;;;;03/04/1980;;;;;\n";

        assertRefused(csv, "line 3, column Né(e) le", "does not show", "--dates dmy or --dates mdy");
        assertRefused(
                csv + "c@example.com;;;;31/12/1980;;;;;\nd@example.com;;;;12/31/1980;;;;;\n",
                "line 3, column Né(e) le",
                "shows both orders");
    }

    @Test
    @DisplayName("of dates that the file itself makes clear is how they were read")
    void provenDates() {
        String csv = HEADER.replace("date", "birthday") + "a@example.com;;;;03/04/1980;;;;;\n"
                + "b@example.com;;;;31/12/1980;;;;;\nc@example.com;;;;45/12/1980;;;;;\n";
        try (Trial trial = trial(csv)) {
            ImportPlan plan = trial.plan();

            assertThat(plan.warnings()).anyMatch(warning -> warning.contains(": dates are read day first"));
            trial.apply();
            assertThat(adapter.submitted().get(0).contacts())
                    .extracting(contact -> String.valueOf(contact.birthday()))
                    .containsExactly("1980-04-03", "1980-12-31");
        }
    }

    @Test
    @DisplayName("of settings that cannot be is which, and what would be right")
    void settings() {
        try (Trial trial = Trial.of(
                adapter.provider(), directory, "email\na@example.com\n", choices -> choices.phoneRegion("XX"))) {
            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(trial::plan)
                    .withMessageContaining("--phone-region")
                    .withMessageContaining("as in FR");
        }
    }

    @Test
    @DisplayName("of the plan is what was detected, what each column is, and what was left out")
    void plan() {
        try (Trial trial = trial("email;nom\na@example.com;A\n;\nb@example.com;B\n")) {
            ImportPlan plan = trial.plan();

            assertThat(plan.detected()).isEqualTo("UTF-8, semicolon");
            assertThat(plan.mapping()).isEqualTo(List.of("email → email", "nom → last_name"));
            assertThat(plan.warnings()).containsExactly("1 blank row was left out and not counted");
            assertThat(plan.counts().rows()).isEqualTo(2);
        }
    }

    private void assertRefused(String csv, String... words) {
        try (Trial trial = trial(csv)) {
            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(trial::plan)
                    .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        }
    }

    private static void assertTold(RowProblem problem) {
        assertThat(problem.code()).matches("[a-z-]+");
        assertThat(problem.reason()).isNotBlank().doesNotContain(CANARY);
        assertThat(problem.fix()).isNotBlank().doesNotContain(CANARY);
    }

    private Trial trial(String csv) {
        return Trial.of(
                adapter.provider(),
                directory,
                csv,
                choices -> choices.mappings(csv.contains(";date;") ? Map.of("date", "birthday") : Map.of()));
    }
}
