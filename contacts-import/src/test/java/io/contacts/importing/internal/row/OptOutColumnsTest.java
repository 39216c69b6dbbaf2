package io.contacts.importing.internal.row;

import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static io.contacts.importing.RowState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowProblem;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A column that lists who opted out")
// Longer than most, because it holds every header and every cell in which people are called unsubscribed.
class OptOutColumnsTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @DisplayName("is known by its name, in English and French, also where unknown columns are left out")
    @ValueSource(
            strings = {
                "opt_out",
                "Opt-Out",
                "Unsubscribed",
                "Désabonné",
                "Désabonné(e)",
                "desinscrit",
                "IsSuppressed",
                "blacklisted",
                "Do not contact",
                "Ne pas contacter"
            })
    void names(String header) {
        String csv = "email;" + header + "\na@example.com;oui\nb@example.com;\nc@example.com;0\n";
        try (Trial trial = trial(csv, choices -> choices.ignoreUnknown(true))) {
            ImportPlan plan = trial.plan();

            assertThat(plan.mapping()).contains(header + " → who opted out: those with a yes");
            assertThat(trial.states()).containsExactly(SUPPRESSED, PENDING, PENDING);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is mapped by any of its names, also where unknown columns are left out")
    @ValueSource(strings = {"opt_out", "OPT-OUT", "optout", "désabonné", " opt_out "})
    void mapped(String name) {
        try (Trial trial = trial(
                "email;Lettre\nzoe@example.com;oui\n",
                choices -> choices.mappings(Map.of("Lettre", name)).ignoreUnknown(true))) {
            trial.plan();

            assertThat(trial.states()).containsExactly(SUPPRESSED);
        }
    }

    @Test
    @DisplayName(
            "takes a word for what it says: somebody unsubscribed is out, whatever the question; other words are not guessed")
    void words() {
        String csv = """
                email;opt_out
                a@example.com;désabonnée
                b@example.com;STOP
                c@example.com;subscribed
                d@example.com;12/03/2024
                """;
        try (Trial trial = trial(csv, choices -> choices)) {
            trial.plan();

            assertThat(trial.states()).containsExactly(SUPPRESSED, SUPPRESSED, PENDING, REJECTED);
            assertThat(trial.problem(4)).get().extracting(RowProblem::code).isEqualTo("word-unknown");
        }
    }

    @Test
    @DisplayName("may stand beside others and beside one of consent: whoever opted out in any of them is out")
    void several() {
        String csv = """
                email;consent;opt_out;blacklisted
                a@example.com;yes;yes;
                b@example.com;yes;;1
                c@example.com;no;no;no
                d@example.com;yes;no;
                """;
        try (Trial trial = trial(csv, choices -> choices.consentEvidence("paper form"))) {
            trial.plan();

            assertThat(trial.states()).containsExactly(SUPPRESSED, SUPPRESSED, SUPPRESSED, PENDING);
        }
    }

    @Test
    @DisplayName("may be named by the user, or said to mean the opposite")
    void mapped() {
        String csv = "email;left;opt_out\na@example.com;yes;yes\nb@example.com;no;no\nc@example.com;no;yes\n";
        try (Trial trial = trial(csv, choices -> choices.mappings(Map.of("left", "opt_out", "opt_out", "consent")))) {
            ImportPlan plan = trial.plan();

            assertThat(trial.states()).containsExactly(SUPPRESSED, SUPPRESSED, PENDING);
            assertThat(plan.warnings()).anyMatch(warning -> warning.contains("a yes in it means agreed"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is never left out silently, also if its name says only that it has to do with opt-outs")
    @ValueSource(
            strings = {
                "unsubscribed_at",
                "Date de désinscription",
                "SMS opt-out",
                "suppression reason",
                "Refus prospection",
                "Ne souhaite pas recevoir",
                "Ne plus solliciter",
                "Bloctel",
                "No email",
                "Abgemeldet am",
                "Werbesperre",
                "Baja",
                "Data disiscrizione"
            })
    void unclear(String header) {
        assertRefused(header, StagedAdapter.everything(), "there is no such field at staged");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is not left out silently either where its name speaks of those who agreed")
    @ValueSource(
            strings = {
                "email_optin",
                "is_subscribed",
                "marketing_consent",
                "Accepts Email Marketing",
                "Inscrite",
                "optin_sms",
                "STOP",
                "Subscription status",
                "Newsletter",
                "GDPR permission",
                "Send marketing emails",
                "Marketing contact status",
                "J'accepte de recevoir les offres",
                "Souhaitez-vous recevoir nos offres ?",
                "I agree to receive offers",
                "Einverständnis",
                "Consenso",
                "Acepta publicidad",
                "Einwilligung"
            })
    void agreement(String header) {
        assertRefused(header, StagedAdapter.everything(), "or as agreed (--map \"" + header + "=consent\")");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is left out like others where its name speaks of when or where that was")
    @ValueSource(strings = {"OPTIN_TIME", "OPTIN_IP", "subscription plan", "Personne passée", "Piano email"})
    void notOfWho(String header) {
        try (Trial trial = trial("email;" + header + "\na@example.com;x\n", choices -> choices.ignoreUnknown(true))) {
            assertThat(trial.plan().counts().of(PENDING)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("is not taken for a field of the account that has its name, unless the user says so")
    void fieldOfThatName() {
        String header = "unsubscribed_at";
        StagedAdapter adapter = StagedAdapter.everything()
                .fields(ContactField.identified("7", "UnsubscribedAt", FieldType.TEXT, false));

        assertRefused(header, adapter, "keep it in that field alone (--map \"" + header + "=" + header + "\")");
        try (Trial trial = Trial.of(
                adapter.provider(),
                directory,
                "email;" + header + "\na@example.com;x\n",
                choices -> choices.mappings(Map.of(header, header)))) {
            ImportPlan plan = trial.plan();

            assertThat(trial.states()).containsExactly(PENDING);
            assertThat(plan.warnings()).anyMatch(warning -> warning.contains("those who opted out in it are sent"));
        }
    }

    @Test
    @DisplayName("may be left out on purpose, and the plan says what that means")
    void leftOut() {
        try (Trial trial =
                trial("email;opt_out\na@example.com;yes\n", choices -> choices.mappings(Map.of("opt_out", "-")))) {
            ImportPlan plan = trial.plan();

            assertThat(trial.states()).containsExactly(PENDING);
            assertThat(plan.warnings()).anyMatch(warning -> warning.contains("those who opted out in it are sent"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is asked about also where only its cells say so, whether it would be left out or kept in a field")
    @ValueSource(
            strings = {
                "Désabonné",
                " UNSUBSCRIBED ",
                "Unsubscribed                        ",
                "\"=\"\"Unsubscribed\"\"\"",
                "opt-out",
                "Opt out",
                "OPT_OUT",
                "Opted out",
                "STOP",
                "blacklisté",
                "Do Not Contact",
                "Ne plus contacter"
            })
    void wordsInTheCells(String word) {
        String csv = "email;Statut\nana@example.com;actif\nzoe@example.com;" + word + "\n";
        StagedAdapter withField =
                StagedAdapter.everything().fields(ContactField.identified("7", "Statut", FieldType.TEXT, false));

        assertAsked(csv, StagedAdapter.everything()).doesNotContain("keep it");
        assertAsked(csv, withField).contains("keep it in that field alone (--map \"Statut=Statut\")");
    }

    @Test
    @DisplayName(
            "is read, kept or left out once the user has said what the words in its cells mean, and the rest is said")
    void wordsAreToldOf() {
        String csv = "email;Statut\nana@example.com;\nzoe@example.com;Désabonné\n";
        StagedAdapter adapter =
                StagedAdapter.everything().fields(ContactField.identified("7", "Statut", FieldType.TEXT, false));

        for (String choice : new String[] {"-", "Statut"}) {
            String ends =
                    "; it is " + (choice.equals("-") ? "left out" : "kept") + " as told, and they are sent like others";
            try (Trial trial = Trial.of(
                    adapter.provider(), directory, csv, choices -> choices.mappings(Map.of("statut", choice)))) {
                assertThat(trial.plan().warnings())
                        .anyMatch(
                                warning -> warning.startsWith("column Statut calls the person of one row unsubscribed")
                                        && warning.endsWith(ends));
                assertThat(trial.states()).containsExactly(PENDING, PENDING);
            }
        }
        try (Trial trial =
                Trial.of(adapter.provider(), directory, csv, choices -> choices.mappings(Map.of("#2", "opt_out")))) {
            trial.plan();

            assertThat(trial.states()).containsExactly(PENDING, SUPPRESSED);
        }
    }

    @Test
    @DisplayName("is asked about in a file of rejected rows, of which our own columns call nobody anything")
    void wordsInRejects() {
        String ours = ";_line;_code;_reason;_fix\n";
        String called = "email;Statut" + ours + "ana@example.com;actif;2;email-invalid;;\n"
                + "zoe@example.com;Désabonné;3;email-invalid;;\n";
        String notCalled = "email;Statut" + ours + "zoe@example.com;actif;2;stop;Unsubscribed;opt-out\n";

        assertAsked(called, StagedAdapter.everything()).contains("column Statut");
        try (Trial trial = Trial.of(
                StagedAdapter.everything().provider(), directory, notCalled, choices -> choices.ignoreUnknown(true))) {
            trial.plan();

            assertThat(trial.states()).containsExactly(PENDING);
        }
    }

    @Test
    @DisplayName("is not asked about for a no, nor where those whom it calls so are not sent anyway")
    void wordsThatLoseNobody() {
        String csv = """
                email;Statut;opt_out
                ana@example.com;non;
                lou@example.com;Bus stop;
                zoe@example.com;Désabonné;oui
                zoe@;Désabonné;
                """;
        try (Trial trial = trial(csv, choices -> choices.ignoreUnknown(true))) {
            trial.plan();

            assertThat(trial.states()).containsExactly(PENDING, PENDING, SUPPRESSED, REJECTED);
        }
    }

    private AbstractStringAssert<?> assertAsked(String csv, StagedAdapter adapter) {
        try (Trial trial = Trial.of(adapter.provider(), directory, csv, choices -> choices.ignoreUnknown(true))) {
            return assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(trial::plan)
                    .withMessageContaining("column Statut calls the person of one row unsubscribed, first on line 3")
                    .withMessageContaining("--map \"Statut=opt_out\"")
                    .withMessageContaining("--map \"Statut=-\"")
                    .withMessageNotContaining("zoe")
                    .extracting(Throwable::getMessage)
                    .asString();
        }
    }

    private void assertRefused(String header, StagedAdapter adapter, String way) {
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> {
                    try (Trial trial = Trial.of(
                            adapter.provider(),
                            directory,
                            "email;" + header + "\na@example.com;x\n",
                            choices -> choices.ignoreUnknown(true))) {
                        trial.plan();
                    }
                })
                .withMessageContaining("column " + header)
                .withMessageContaining(way)
                .withMessageContaining("--map \"" + header + "=opt_out\"")
                .withMessageContaining("--map \"" + header + "=-\"");
    }

    private Trial trial(String csv, UnaryOperator<ImportSettings.Builder> choices) {
        return Trial.of(StagedAdapter.everything().provider(), directory, csv, choices);
    }
}
