package io.contacts.importing.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.RowState;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Two columns that hold the same thing")
class TwinColumnsTest {
    private final StagedAdapter adapter = StagedAdapter.bulk();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("are refused where they differ, with what to say of them by their numbers")
    void differing() {
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(
                        () -> plan("email;nom;Email\na@example.com;A;a@example.com\nb@example.com;B;c@example.com\n"))
                .withMessageContaining("columns email (column 1) and Email (column 3)")
                .withMessageContaining("line 3")
                .withMessageContaining("--map \"#1=-\" or --map \"#3=-\"")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("example"));
    }

    @ParameterizedTest(name = "evidence: {0}")
    @DisplayName("are refused also where both say who agreed, whether or not that is sent")
    @ValueSource(strings = {"", "paper form"})
    void differingConsents(String evidence) {
        StagedAdapter everything = StagedAdapter.everything();
        try (Trial trial = Trial.of(
                everything.provider(),
                directory,
                "email;consent;optin\na@example.com;yes;no\n",
                choices -> choices.consentEvidence(evidence.isEmpty() ? null : evidence))) {
            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(trial::plan)
                    .withMessageContaining("columns consent (column 2) and optin (column 3)");
        }
    }

    @Test
    @DisplayName("are one where one of them holds all that the others hold, which is said")
    void agreeing() {
        ImportPlan plan = plan("email;Email;courriel;nom\n;a@example.com;;A\nb@example.com;b@example.com;;B\n");

        assertThat(plan.mapping())
                .containsExactly(
                        "email → left out: column 2 holds the same",
                        "Email → email",
                        "courriel → left out: column 2 holds the same",
                        "nom → last_name");
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("column 2 is taken"));
        assertThat(plan.counts().of(RowState.PENDING)).isEqualTo(2);
    }

    @Test
    @DisplayName("may be told apart by their numbers")
    void numbers() {
        adapter.fields(ContactField.named("Second", FieldType.TEXT));
        try (Trial trial = Trial.of(
                adapter.provider(),
                directory,
                "email;email;8\na@example.com;b@example.com;x\n",
                choices -> choices.mappings(Map.of("#1", "Second", "8", "-")))) {
            trial.land();

            assertThat(adapter.submitted().get(0).contacts())
                    .extracting(Contact::email)
                    .containsExactly(EmailAddress.of("b@example.com"));
        }
    }

    @Test
    @DisplayName("of one name that are of no use do not stop the import if such columns are left out")
    void ofNoUse() {
        adapter.fields(ContactField.named("Points", FieldType.TEXT));
        try (Trial trial = Trial.of(
                adapter.provider(),
                directory,
                "email;x;x;;\na@example.com;1;2;;\n",
                choices -> choices.ignoreUnknown(true))) {
            assertThat(trial.plan().counts().of(RowState.PENDING)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("must be there: a number that no column has is refused")
    void noSuchNumber() {
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> {
                    try (Trial trial = Trial.of(
                            adapter.provider(),
                            directory,
                            "email\na@example.com\n",
                            choices -> choices.mappings(Map.of("#2", "-")))) {
                        trial.plan();
                    }
                })
                .withMessageContaining("--map \"#2=");
    }

    private ImportPlan plan(String csv) {
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            return trial.plan();
        }
    }
}
