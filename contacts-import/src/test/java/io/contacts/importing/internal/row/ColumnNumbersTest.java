package io.contacts.importing.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The numbers of a column")
class ColumnNumbersTest {
    private final StagedAdapter adapter = StagedAdapter.bulk()
            .fields(
                    ContactField.named("Spent", FieldType.NUMBER),
                    ContactField.named("Weight", FieldType.NUMBER),
                    ContactField.named("Plan", FieldType.TEXT));

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @DisplayName(
            "are rejected where a point may stand between thousands, since another one has a comma before decimals")
    @ValueSource(strings = {"12,50", "1.234,56", "1.234.567", "0,125"})
    void german(String other) {
        String csv = "email;Spent;Weight\na@example.com;1.234;1.234\nb@example.com;\"" + other + "\";2.5\n";
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            assertThat(trial.plan().problems().values())
                    .flatExtracting(ImportPlan.ProblemSummary::examples)
                    .filteredOn(example -> example.problem().code().equals("number-ambiguous"))
                    .singleElement()
                    .satisfies(example -> {
                        assertThat(example.line()).isEqualTo(2);
                        assertThat(example.problem().column()).isEqualTo("Spent");
                    });
        }
    }

    @Test
    @DisplayName("are read with their points where nothing of the column, but of others, has commas before decimals")
    void points() {
        String csv = "email;Spent;Weight;Plan\na@example.com;1.234;70,5;12,5\nb@example.com;2.5;;\n";
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            assertThat(trial.plan().problems()).isEmpty();
            trial.apply();

            assertThat(adapter.submitted().get(0).contacts().get(0).fields())
                    .containsEntry("Spent", FieldValue.number("1.234"))
                    .containsEntry("Weight", FieldValue.number("70.5"));
        }
    }

    @Test
    @DisplayName("show nothing in a row of which it is not known which cell is which")
    void uneven() {
        String csv = "email;Spent\na@example.com;1.234\nb@example.com;12,5;more\n";
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            assertThat(trial.plan().problems()).containsOnlyKeys("row-uneven");
        }
    }

    @Test
    @DisplayName("that were rejected stay so in the file of rejected rows, where the rows that showed it are missing")
    void rejected() {
        String csv = """
                email;Spent;_line;_code;_reason;_fix
                a@example.com;1.234;2;number-ambiguous;;
                b@example.com;12.345;3;email-invalid;;
                c@example.com;1234;4;number-ambiguous;;
                """;
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            StateCounts counts = trial.plan().counts();

            assertThat(counts.of(RowState.REJECTED)).isEqualTo(2);
            assertThat(counts.of(RowState.PENDING)).isEqualTo(1);
        }
    }
}
