package io.contacts.importing.internal.row;

import static io.contacts.importing.RowState.CREATED;
import static io.contacts.importing.RowState.DUPLICATE;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static io.contacts.importing.RowState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.importing.DuplicatePolicy;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because an opt-out must hold in every form in which a file can say it.
@DisplayName("Somebody who opted out in the file")
class OptOutsTest {
    private final StagedAdapter adapter = StagedAdapter.adding();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is not sent, and is counted as suppressed")
    void notSent() {
        String csv = "email;consentement\nzoe@example.com;non\nana@example.com;oui\nlou@example.com;\n";
        try (Trial trial = trial(csv)) {
            ImportPlan plan = trial.plan();
            trial.apply();

            assertThat(plan.counts().of(SUPPRESSED)).isEqualTo(1);
            assertThat(plan.warnings()).contains("1 person opted out in the file: not sent, and counted as suppressed");
            assertThat(Trial.summary(plan.problems(), "opted-out").examples())
                    .extracting(Object::toString)
                    .containsExactly("line 2 says that the person opted out; not sent");
            assertThat(addresses()).containsExactlyInAnyOrder("ana@example.com", "lou@example.com");
        }
    }

    @ParameterizedTest
    @DisplayName("is not sent by another row either, before or after, whichever row of a person counts")
    @EnumSource(DuplicatePolicy.class)
    void anyRow(DuplicatePolicy policy) {
        String csv = """
                email;consent
                zoe@example.com;no
                zoe@example.com;
                ana@example.com;yes
                ANA@example.com;no
                lou@example.com;
                lou@example.com;0
                lou@example.com;1
                """;
        try (Trial trial = Trial.of(adapter.provider(), directory, csv, choices -> choices.duplicates(policy))) {
            ImportPlan plan = trial.plan();
            trial.apply();

            assertThat(adapter.written()).isEmpty();
            assertThat(plan.counts().of(SUPPRESSED)).isEqualTo(3);
            assertThat(plan.counts().of(DUPLICATE)).isEqualTo(4);
            assertThat(plan.warnings()).contains("3 people opted out in the file: not sent, and counted as suppressed");
            assertThat(Trial.summary(plan.problems(), "opted-out").count()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("is told by the line that says so")
    void toldByLine() {
        try (Trial trial = trial("email;consent\nzoe@example.com;no\nzoe@example.com;\n")) {
            trial.plan();

            assertThat(trial.states()).containsExactly(DUPLICATE, SUPPRESSED);
            assertThat(trial.problem(2).orElseThrow().reason())
                    .isEqualTo("is of a person who, line 2 says, opted out; not sent");
        }
    }

    @Test
    @DisplayName("is not sent if the row that says so is invalid otherwise, nor lands among the rejects")
    void invalidRow() {
        String csv = """
                email;mobile_phone;consent
                zoe@example.com;12;no
                zoe@example.com;;
                zoe@example.com;13;
                jean@@example.com;0690112233;no
                """;
        try (Trial trial = trial(csv)) {
            trial.land();

            assertThat(adapter.written()).isEmpty();
            assertThat(trial.states().subList(0, 3)).containsExactly(DUPLICATE, DUPLICATE, SUPPRESSED);
        }
    }

    @Test
    @DisplayName(
            "is rejected where its address cannot be read: suppressed by its number, nobody would learn that the address is not")
    void unreadableAddress() {
        String csv = """
                email;mobile_phone;consent
                jean@@example.com;0690112233;no
                ;0690112233;
                """;
        try (Trial trial = trial(csv)) {
            trial.land();

            assertThat(adapter.written()).isEmpty();
            assertThat(trial.states()).containsExactly(REJECTED, SUPPRESSED);
            assertThat(trial.problem(1)).get().extracting(RowProblem::code).isEqualTo("email-invalid");
        }
    }

    @ParameterizedTest
    @DisplayName("is heeded for an address that stands among other text in its cell, and the row is rejected")
    @ValueSource(
            strings = {
                "Zoé <zoe@example.com>",
                "mailto:zoe@example.com",
                "'zoe@example.com",
                "’zoe@example.com",
                "=zoe@example.com",
                "\"zoe@example.com, z@example.com\"",
                "zoe@example.com / z@example.com"
            })
    void addressAmongOtherText(String cell) {
        String csv = "email;opt_out\n" + cell + ";oui\nzoe@example.com;\nlou@example.com;\n";
        try (Trial trial = trial(csv)) {
            trial.land();

            assertThat(addresses()).containsExactly("lou@example.com");
            assertThat(trial.states().subList(0, 2)).containsExactly(REJECTED, SUPPRESSED);
            assertThat(trial.problem(2).orElseThrow().reason())
                    .isEqualTo("is perhaps of a person who, line 2 says, opted out; not sent");
        }
    }

    @Test
    @DisplayName("is known of an address that is written as a spreadsheet's formula of a text")
    void formulaOfText() {
        try (Trial trial = trial("email;opt_out\n\"=\"\"zoe@example.com\"\"\";oui\nzoe@example.com;\n")) {
            trial.land();

            assertThat(adapter.written()).isEmpty();
            assertThat(trial.states()).containsExactly(DUPLICATE, SUPPRESSED);
        }
    }

    @ParameterizedTest
    @DisplayName("in a row with another number of cells holds for whomever it may be, counted from either end")
    @ValueSource(
            strings = {
                "mobile_phone;first_name;email;opt_out\n0690112233;Bar; Hotel;zoe@example.com;oui\n;Zoé;zoe@example.com;\n",
                "email;first_name;mobile_phone;opt_out\nzoe@example.com;Bar; Hotel;0690112233;oui\n;Zoé;0690112233;\n"
            })
    void eitherEnd(String csv) {
        try (Trial trial = trial(csv)) {
            trial.land();

            assertThat(adapter.written()).isEmpty();
            assertThat(trial.states().get(1)).isEqualTo(SUPPRESSED);
        }
    }

    @Test
    @DisplayName("in a row that an open quote has swallowed is not sent by another row before somebody has looked")
    void swallowed() {
        String csv = """
                email;opt_out;first_name
                ana@example.com;;"Table 5
                zoe@example.com;oui;
                lou@example.com;;allée 12"
                zoe@example.com;;Zoé
                max@example.com;;"two
                lines, or three"
                """;
        try (Trial trial = trial(csv)) {
            trial.land();

            assertThat(addresses()).containsExactly("max@example.com");
            assertThat(trial.states()).containsExactly(REJECTED, REJECTED, CREATED);
            assertThat(trial.problem(1)).get().extracting(RowProblem::code).isEqualTo("row-swallowed");
            assertThat(trial.problem(2)).get().extracting(RowProblem::code).isEqualTo("opt-out-unclear");
        }
    }

    @Test
    @DisplayName(
            "is not sent under the number, alone or with another address, where the opt-out has address and number")
    void numberOfPerson() {
        String csv = """
                email;mobile_phone;consent
                ;0612345678;
                zoe@example.com;0612345678;no
                lou@example.com;0612345678;yes
                """;
        try (Trial trial = trial(csv)) {
            ImportPlan plan = trial.plan();
            trial.apply();

            assertThat(adapter.written()).isEmpty();
            assertThat(trial.states()).containsOnly(SUPPRESSED);
            assertThat(trial.problem(3).orElseThrow())
                    .isEqualTo(new RowProblem(
                            "",
                            RowProblem.NUMBER_OPTED_OUT,
                            "has the mobile phone of a person who, line 3 says, opted out; not sent",
                            ""));
            assertThat(plan.warnings())
                    .contains("2 people opted out in the file: not sent, and counted as suppressed")
                    .contains(
                            "1 person has the mobile phone of somebody who opted out in the file: not sent, and counted as"
                                    + " suppressed");
        }
    }

    @Test
    @DisplayName("is not sent under any address with the number, where the opt-out is of the number alone")
    void numberAlone() {
        String csv = """
                email;mobile_phone;consent
                zoe@example.com;0612345678;yes
                ;0612345678;no
                zoe@example.com;;yes
                """;
        try (Trial trial = trial(csv)) {
            trial.land();

            assertThat(adapter.written()).extracting(Contact::mobilePhone).containsOnlyNulls();
            assertThat(addresses()).containsExactly("zoe@example.com");
        }
    }

    @Test
    @DisplayName("in words that are neither yes nor no is not guessed: the row is rejected")
    void unknownWord() {
        try (Trial trial = trial("email;consent\nzoe@example.com;bof\n")) {
            trial.land();

            assertThat(trial.states()).containsExactly(REJECTED);
            assertThat(trial.problem(1).orElseThrow().column()).isEqualTo("consent");
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "perhaps, in words that are neither yes nor no, is not sent by another row either, until that is put right")
    @ValueSource(strings = {"opt_out", "consent"})
    void unclearElsewhere(String column) {
        String csv = """
                email;mobile_phone;%s
                zoe@example.com;;12/03/2024
                ana@example.com;;no
                ZOE@example.com;;
                ;0612345678;bof
                lou@example.com;0612345678;
                ;0612345679;
                pia@example.com;0690112233;bof
                ;0690112233;
                """.formatted(column);
        try (Trial trial = Trial.of(
                StagedAdapter.everything().provider(), directory, csv, choices -> choices.consentEvidence("form"))) {
            trial.plan();

            assertThat(trial.states())
                    .containsExactly(
                            REJECTED,
                            column.equals("consent") ? SUPPRESSED : PENDING,
                            REJECTED,
                            REJECTED,
                            REJECTED,
                            PENDING,
                            REJECTED,
                            REJECTED);
            assertThat(trial.problem(3).orElseThrow())
                    .isEqualTo(new RowProblem(
                            "",
                            "opt-out-unclear",
                            "is of a person of whom line 2 says in other words than yes and no whether they opted out",
                            "Correct that row, and import both"));
            assertThat(trial.rejects().lines()).hasSize(7);
        }
    }

    @Test
    @DisplayName("perhaps, in a row with too many cells, is not sent by another row either")
    void unclearInUnevenRow() {
        try (Trial trial = trial("email;first_name;opt_out\njean@example.com;Bar; Hotel;X\njean@example.com;Bar;\n")) {
            trial.plan();

            assertThat(trial.states()).containsOnly(REJECTED);
            assertThat(trial.problem(2)).get().extracting(RowProblem::code).isEqualTo("opt-out-unclear");
        }
    }

    @Test
    @DisplayName(
            "perhaps, in a row with too many cells, of which only the last says so, is not sent by another row either")
    void unclearFromTheEnd() {
        try (Trial trial = trial("email;first_name;opt_out\njean@example.com;Bar;;X\njean@example.com;Bar;\n")) {
            trial.land();

            assertThat(adapter.written()).isEmpty();
            assertThat(trial.states()).containsOnly(REJECTED);
            assertThat(trial.problem(2)).get().extracting(RowProblem::code).isEqualTo("opt-out-unclear");
        }
    }

    @Test
    @DisplayName(
            "in a row with too many cells is known by the address that stands at its end, and not sent by another row")
    void addressAtTheEnd() {
        try (Trial trial = trial("consent;email\nPont;no;zoe@example.com\n;zoe@example.com\n")) {
            trial.land();

            assertThat(adapter.written()).isEmpty();
            assertThat(trial.states()).containsExactly(DUPLICATE, SUPPRESSED);
        }
    }

    @Test
    @DisplayName(
            "in clear words is not rejected for the unclear ones of another row: rejected rows are corrected and sent")
    void clearAndUnclear() {
        try (Trial trial = trial("email;consent\nzoe@example.com;no\nzoe@example.com;bof\nzoe@example.com;\n")) {
            trial.land();

            assertThat(adapter.written()).isEmpty();
            assertThat(trial.states()).containsExactly(DUPLICATE, DUPLICATE, SUPPRESSED);
            assertThat(trial.rejects().lines()).hasSize(1);
        }
    }

    @Test
    @DisplayName("by number is not among the rejected ones where all rows of a person are rejected")
    void numberAmongDuplicates() {
        String csv = """
                email;mobile_phone;opt_out
                anna@example.com;0690112233;
                anna@example.com;;
                ;0690112233;yes
                """;
        try (Trial trial = Trial.of(
                StagedAdapter.everything().provider(),
                directory,
                csv,
                choices -> choices.duplicates(DuplicatePolicy.REJECT))) {
            trial.plan();

            assertThat(trial.states()).containsExactly(DUPLICATE, PENDING, SUPPRESSED);
        }
    }

    @Test
    @DisplayName("by number is not among them either where the row with the number comes last")
    void numberAmongDuplicatesLast() {
        String csv = """
                email;mobile_phone;opt_out
                anna@example.com;;
                anna@example.com;0690112233;
                ;0690112233;yes
                """;
        try (Trial trial = Trial.of(
                StagedAdapter.everything().provider(),
                directory,
                csv,
                choices -> choices.duplicates(DuplicatePolicy.REJECT))) {
            trial.plan();

            assertThat(trial.states()).containsExactly(DUPLICATE, SUPPRESSED, SUPPRESSED);
            assertThat(trial.rejects().lines()).hasSize(1);
        }
    }

    @Nested
    @DisplayName("and somebody who agreed")
    class Agreement {
        private static final String CSV = "email;consent\nzoe@example.com;yes\nana@example.com;no\n";

        @Test
        @DisplayName("without evidence: no consent is sent")
        void withoutEvidence() {
            try (Trial trial = trial(CSV)) {
                ImportPlan plan = trial.plan();
                trial.apply();

                assertThat(adapter.written()).extracting(Contact::consent).containsExactly(Consent.unknown());
                assertThat(plan.mapping()).contains("consent → who opted out");
                assertThat(plan.warnings()).anyMatch(warning -> warning.contains("--consent-evidence"));
            }
        }

        @Test
        @DisplayName("with evidence: it is sent, with the moment of the run")
        void withEvidence() {
            try (Trial trial =
                    Trial.of(adapter.provider(), directory, CSV, choices -> choices.consentEvidence("paper form"))) {
                trial.land();

                assertThat(adapter.written())
                        .extracting(Contact::consent)
                        .containsExactly(Consent.optedIn("paper form", Trial.CLOCK.instant()));
            }
        }

        @Test
        @DisplayName("with evidence: it is sent with one moment for all, however long the run takes")
        void oneMoment() throws IOException {
            String csv = CSV.replace(";no", ";yes") + "lou@example.com;yes\n";
            Path file = Files.writeString(directory.resolve("people.csv"), csv);
            ImportSettings settings =
                    ImportSettings.of(file).consentEvidence("paper form").build();
            AtomicLong second = new AtomicLong();
            Clock ticking = new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return Instant.ofEpochSecond(second.incrementAndGet());
                }
            };
            try (ContactImport run = ContactImport.of(adapter.provider(), settings, ticking)) {
                run.plan();
                run.apply(RunListener.none());
            }

            assertThat(adapter.written()).hasSize(3);
            assertThat(adapter.written().stream().map(Contact::consent).distinct())
                    .hasSize(1);
        }

        @ParameterizedTest
        @DisplayName("with evidence that is none: the import is refused")
        @ValueSource(strings = {"", "  "})
        void blankEvidence(String evidence) {
            try (Trial trial =
                    Trial.of(adapter.provider(), directory, CSV, choices -> choices.consentEvidence(evidence))) {
                assertThatExceptionOfType(ImportRefusedException.class)
                        .isThrownBy(trial::plan)
                        .withMessageContaining("--consent-evidence");
            }
        }

        @Test
        @DisplayName("with evidence, where consent has no place: the import is refused, and says how opt-outs are kept")
        void noPlace() {
            StagedAdapter bulk = StagedAdapter.bulk();
            try (Trial trial =
                    Trial.of(bulk.provider(), directory, CSV, choices -> choices.consentEvidence("paper form"))) {
                assertThatExceptionOfType(ImportRefusedException.class)
                        .isThrownBy(trial::plan)
                        .withMessageContaining("column consent")
                        .withMessageContaining("leave out --consent-evidence")
                        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("--map"));
            }
        }

        @Test
        @DisplayName("where consent has no place and that is to be ignored: opt-outs hold all the same")
        void ignoredPlace() {
            StagedAdapter bulk = StagedAdapter.bulk();
            try (Trial trial = Trial.of(
                    bulk.provider(),
                    directory,
                    CSV,
                    choices -> choices.consentEvidence("paper form").ignoreUnknown(true))) {
                trial.land();

                assertThat(trial.states()).containsExactly(RowState.ACCEPTED, SUPPRESSED);
                assertThat(bulk.submitted()).hasSize(1);
                assertThat(bulk.submitted().get(0).contacts()).hasSize(1);
            }
        }
    }

    @Test
    @DisplayName("is sent if the user leaves the column out on purpose, and the plan says so")
    void leftOutOnPurpose() {
        try (Trial trial = Trial.of(
                adapter.provider(),
                directory,
                "email;Consent\nzoe@example.com;no\n",
                choices -> choices.mappings(Map.of("consent", "-")))) {
            ImportPlan plan = trial.plan();

            assertThat(plan.counts().of(PENDING)).isEqualTo(1);
            assertThat(plan.warnings()).anyMatch(warning -> warning.contains("those who opted out"));
        }
    }

    @Test
    @DisplayName("is in no other state than suppressed, or duplicate of a row that is")
    void states() {
        String csv = "email;consent\na@example.com;no\nb@example.com;no\na@example.com;no\n";
        try (Trial trial = trial(csv)) {
            trial.plan();

            assertThat(EnumSet.copyOf(trial.states())).containsOnly(SUPPRESSED, DUPLICATE);
        }
    }

    private List<String> addresses() {
        return adapter.written().stream()
                .map(contact -> contact.email() == null ? "" : contact.email().value())
                .toList();
    }

    private Trial trial(String csv) {
        return Trial.of(adapter.provider(), directory, csv);
    }
}
