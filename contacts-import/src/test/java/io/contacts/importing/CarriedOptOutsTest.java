package io.contacts.importing;

import static io.contacts.importing.RowState.DUPLICATE;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An opt-out in the file that is to be carried to the provider")
class CarriedOptOutsTest {
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
    @DisplayName("is not carried for an address that only shares the number with the row that says it")
    void sharedNumber() {
        String csv = """
                email;mobile_phone;consent
                zoe@;0690112233;non
                ana@example.com;0690112233;
                lou@example.com;0690112233;oui
                """;
        try (Trial trial = trial(csv)) {
            ImportPlan plan = trial.plan();

            assertThat(trial.states()).containsOnly(SUPPRESSED);
            assertThat(plan.warnings()).contains("3 people opted out in the file: not sent, and counted as suppressed");
            assertThat(trial.apply().counts().of(SUPPRESSED)).isEqualTo(3);
        }
    }

    private Trial trial(String csv) {
        return Trial.of(StagedAdapter.everything().provider(), directory, csv, choices -> choices.applyOptOuts(true));
    }
}
