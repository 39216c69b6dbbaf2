package io.contacts.importing;

import static io.contacts.importing.RowState.DUPLICATE;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static io.contacts.importing.RowState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An opt-out in the file that is to be carried to the provider")
class CarriedOptOutsTest {
    private static final ContactField NOTE = ContactField.named("note", FieldType.TEXT);

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is carried where a row says it of that very address")
    void ofAddress() {
        try (Trial trial = trial("email;consent\nzoe@example.com;\nZOE@example.com;no\nana@example.com;\n")) {
            ImportPlan plan = trial.plan();

            assertThat(trial.states()).containsExactly(DUPLICATE, PENDING, PENDING);
            assertThat(plan.warnings())
                    .contains("1 person opted out in the file: not sent, and opted out at the provider");
        }
    }

    @Test
    @DisplayName(
            "is not carried for an address that only shares the number with the row that says it, which can be corrected")
    void sharedNumber() {
        String csv = """
                email;mobile_phone;consent
                zoe@;0690112233;non
                ana@example.com;0690112233;
                lou@example.com;0690112233;oui
                max@;0690112233;
                """;
        try (Trial trial = trial(csv)) {
            ImportPlan plan = trial.plan();

            assertThat(trial.states()).containsExactly(REJECTED, SUPPRESSED, SUPPRESSED, SUPPRESSED);
            assertThat(trial.problem(1)).get().extracting(RowProblem::code).isEqualTo("email-invalid");
            assertThat(plan.warnings()).contains("3 people opted out in the file: not sent, and counted as suppressed");
            assertThat(trial.apply().counts().of(SUPPRESSED)).isEqualTo(3);
        }
    }

    @Test
    @DisplayName(
            "is heeded and not carried where the row has too few or too many cells: they may stand in wrong places")
    void uneven() {
        String csv = """
                email;consent;note
                zoe@example.com;non
                zoe@example.com;oui;x
                ana@example.com;Pont;neuf;non;x
                ana@example.com;;
                lou@example.com;;
                """;
        try (Trial trial = trial(csv)) {
            trial.plan();

            assertThat(trial.states()).containsExactly(DUPLICATE, SUPPRESSED, DUPLICATE, SUPPRESSED, PENDING);
            assertThat(trial.problem(2).orElseThrow().reason())
                    .isEqualTo("is of a person who, line 2 says, opted out; not sent");
        }
    }

    @Test
    @DisplayName("is told with its doubt where the row has too few cells")
    void doubt() {
        try (Trial trial = trial("email;consent;note\nzoe@example.com;non\n")) {
            trial.plan();

            assertThat(trial.problem(1).orElseThrow().reason())
                    .isEqualTo(
                            "says that the person opted out; not sent; as far as can be told, since it has 2 cells, the"
                                    + " header has 3");
        }
    }

    private Trial trial(String csv) {
        return Trial.of(
                StagedAdapter.everything().fields(NOTE).provider(),
                directory,
                csv,
                choices -> choices.applyOptOuts(true));
    }
}
