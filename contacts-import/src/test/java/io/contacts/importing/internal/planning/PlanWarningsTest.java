package io.contacts.importing.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A plan warns")
class PlanWarningsTest {
    private final StagedAdapter adapter = StagedAdapter.everything();

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{1}")
    @DisplayName("of numbers that the provider will round, which are sent as they are")
    @CsvSource({
        "'12.345;1', 'column Spent: 1 number has more than 2 decimals, first on line 3;'",
        "'0.001;0.0010', 'column Spent: 2 numbers have more than 2 decimals, first on line 3;'"
    })
    void rounded(String numbers, String warning) {
        String[] spent = numbers.split(";", -1);
        adapter.fields(ContactField.named("Spent", FieldType.NUMBER).usingDecimals(2));
        String csv =
                "email;Spent\na@example.com;12.500\nb@example.com;" + spent[0] + "\nc@example.com;" + spent[1] + "\n";
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            assertThat(trial.plan().warnings()).anyMatch(each -> each.startsWith(warning));
            trial.apply();

            assertThat(adapter.submitted().get(0).contacts())
                    .extracting(Contact::fields)
                    .contains(Map.of("Spent", FieldValue.number(spent[0])));
        }
    }

    @Test
    @DisplayName("of no number that has no more decimals than are used, or whose provider says nothing of that")
    void notRounded() {
        adapter.fields(
                ContactField.named("Spent", FieldType.NUMBER).usingDecimals(2),
                ContactField.named("Points", FieldType.NUMBER));

        assertThat(warnings("email;Spent;Points\na@example.com;12.50;0.12345\n", choices -> choices))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("of blank rows")
    @CsvSource({
        "'\n;\n', 1 blank row was left out and not counted",
        "';\n;\n', 2 blank rows were left out and not counted"
    })
    void blank(String rows, String warning) {
        assertThat(warnings("email;nom\na@example.com;A\n" + rows, choices -> choices))
                .containsExactly(warning);
    }

    @Test
    @DisplayName("of people who opted out, each counted once, and what becomes of that")
    void optOuts() {
        String one = "email;opt_out\na@example.com;yes\nb@example.com;no\n";
        String two = one + "c@example.com;yes\na@example.com;yes\n";

        assertThat(warnings(one, choices -> choices))
                .contains("1 person opted out in the file: not sent, and counted as suppressed");
        assertThat(warnings(two, choices -> choices.applyOptOuts(true)))
                .contains("2 people opted out in the file: not sent, and to be opted out at the provider")
                .noneMatch(warning -> warning.contains("counted as suppressed"));
    }

    @Test
    @DisplayName(
            "that opt-outs are not carried where the provider documents no way, and of that only where it was asked for")
    void noWayToOptOut() {
        String warning = "staged documents no way to opt people out: opt-outs in the file are heeded here and not"
                + " carried there";
        String csv = "email;opt_out\na@example.com;yes\n";
        StagedAdapter adding = StagedAdapter.adding();

        assertThat(warnings(adding, csv, choices -> choices.applyOptOuts(true))).contains(warning);
        assertThat(warnings(adding, csv, choices -> choices)).doesNotContain(warning);
        assertThat(warnings(csv, choices -> choices.applyOptOuts(true))).doesNotContain(warning);
    }

    @Test
    @DisplayName("before anything is sent, and is made once")
    void once() {
        try (Trial trial = Trial.of(adapter.provider(), directory, "email\na@example.com\n")) {
            assertThatIllegalStateException().isThrownBy(trial::apply);
            trial.plan();

            assertThatIllegalStateException().isThrownBy(trial::plan);
            assertThat(adapter.submitted()).isEmpty();
        }
    }

    private List<String> warnings(String csv, UnaryOperator<ImportSettings.Builder> choices) {
        return warnings(adapter, csv, choices);
    }

    private List<String> warnings(StagedAdapter adapter, String csv, UnaryOperator<ImportSettings.Builder> choices) {
        try (Trial trial = Trial.of(adapter.provider(), directory, csv, choices)) {
            return trial.plan().warnings();
        }
    }
}
