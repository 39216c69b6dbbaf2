package io.contacts.importing.internal.row;

import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static io.contacts.importing.RowState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.importing.RowProblem;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A control character")
class ControlCharactersTest {
    private final StagedAdapter adapter =
            StagedAdapter.everything().fields(ContactField.named("Ville", FieldType.TEXT));

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @DisplayName("in one cell that would be sent rejects its row, and no other")
    @ValueSource(strings = {"first_name", "crm_id", "Ville"})
    void inOneCell(String header) {
        try (Trial trial = trial("email;" + header + "\na@example.com;Anne\u000BMarie\nb@example.com;Zoé\n")) {
            trial.plan();

            assertThat(trial.states()).containsExactly(REJECTED, PENDING);
            assertThat(trial.problem(1))
                    .contains(new RowProblem(
                            header,
                            "control-character",
                            "holds a control character, which nobody sees",
                            "Delete it, or put a blank in its place"));
        }
    }

    @Test
    @DisplayName("around a cell, and in one that is not sent, is nothing; in a word it makes another word of it")
    void elsewhere() {
        String csv = """
                email;first_name;opt_out;Note
                a@example.com;\u001BAnne\u001B;;x
                b@example.com;Zoé;;x\u0007y
                c@example.com;Lou;o\u0007ui;x
                d@example.com;Max;oui;x
                e@exa\u0007mple.com;Eve;;x
                """;
        try (Trial trial = Trial.of(adapter.provider(), directory, csv, choices -> choices.ignoreUnknown(true))) {
            trial.plan();

            assertThat(trial.states()).containsExactly(PENDING, PENDING, REJECTED, SUPPRESSED, REJECTED);
        }
    }

    @Test
    @DisplayName("that is a line break or a tab is none")
    void breaks() {
        try (Trial trial = trial("email;Ville\na@example.com;\"12 rue\n\tdu Port\u0007\"\n")) {
            trial.plan();

            assertThat(trial.states()).containsExactly(PENDING);
        }
    }

    private Trial trial(String csv) {
        return Trial.of(adapter.provider(), directory, csv);
    }
}
