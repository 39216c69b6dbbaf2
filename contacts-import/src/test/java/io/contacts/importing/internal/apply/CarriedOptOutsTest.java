package io.contacts.importing.internal.apply;

import static io.contacts.importing.RowState.CREATED;
import static io.contacts.importing.RowState.DUPLICATE;
import static io.contacts.importing.RowState.IN_DOUBT;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static io.contacts.importing.RowState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportReport;
import io.contacts.importing.RowProblem;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import io.contacts.testkit.memory.InMemoryContacts;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An opt-out in the file that is to be carried to the provider")
class CarriedOptOutsTest {
    private static final String CSV = "email;consent\nzoe@example.com;no\n";
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
                    .contains("1 person opted out in the file: not sent, and to be opted out at the provider");
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
            assertThat(plan.warnings())
                    .contains("1 person opted out in the file: not sent, and counted as suppressed")
                    .contains(
                            "2 people have the mobile phone of somebody who opted out in the file: not sent, and counted as"
                                    + " suppressed");
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
                    .isEqualTo("is perhaps of a person who, line 2 says, opted out; not sent");
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

    @Test
    @DisplayName(
            "takes the person out of the audience that is named, and out of nothing else, which could not be undone")
    void leavesTheAudience() {
        InMemoryContacts memory = InMemoryContacts.likeSentori();
        AudienceId guests = memory.addAudience("Guests");
        AudienceId friends = memory.addAudience("Friends");
        EmailAddress zoe = EmailAddress.of("zoe@example.com");
        memory.put(Contact.builder().email(zoe).build());
        memory.join(guests, "zoe@example.com");
        memory.join(friends, "zoe@example.com");
        try (Trial trial = Trial.of(
                memory.provider(),
                directory,
                CSV,
                choices -> choices.audience(guests).applyOptOuts(true))) {
            trial.land();

            assertThat(memory.members(guests)).isEmpty();
            assertThat(memory.members(friends)).containsExactly(zoe);
            assertThat(memory.isSuppressed("zoe@example.com")).isFalse();
            assertThat(trial.states()).containsExactly(SUPPRESSED);
            assertThat(trial.problem(1))
                    .hasValue(new RowProblem(
                            "", "opted-out", "opted out in the file; left the audience at memory now", ""));
        }
    }

    @Test
    @DisplayName("takes the person out of everything where no audience is named")
    void leavesEverything() {
        InMemoryContacts memory = InMemoryContacts.likeSentori();
        try (Trial trial = trial(memory.provider(), CSV)) {
            trial.land();

            assertThat(memory.isSuppressed("zoe@example.com")).isTrue();
            assertThat(trial.states()).containsExactly(SUPPRESSED);
            assertThat(trial.problem(1))
                    .hasValue(new RowProblem("", "opted-out", "opted out in the file; suppressed at memory now", ""));
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "and is refused there is told as not carried, with what to do; the person is not among the rejected ones")
    @MethodSource("refusals")
    void refused(String kind, ContactsException refusal) {
        StagedAdapter adapter = StagedAdapter.everything().without(Capability.SUBMIT_IMPORT);
        adapter.onSuppress(email -> {
            throw refusal;
        });
        try (Trial trial = trial(adapter.provider(), CSV + "ana@example.com;\n")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(SUPPRESSED, CREATED);
            RowProblem problem = trial.problem(1).orElseThrow();
            assertThat(problem.code()).isEqualTo("opt-out-not-carried");
            assertThat(problem.reason()).startsWith("opted out in the file, which was not carried to staged: ");
            assertThat(problem.fix()).isEqualTo("Opt the person out at staged itself");
            assertThat(report.stopped()).isEmpty();
            assertThat(Trial.summary(report.problems(), "opt-out-not-carried").count())
                    .isEqualTo(1);
            assertThat(trial.rejects().lines()).hasSize(1);
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("not there", Trouble.notThere()),
                Arguments.of("bad address", Trouble.badAddress()),
                Arguments.of("not valid", Trouble.invalid()),
                Arguments.of("unlisted code", Trouble.unknownCode()),
                Arguments.of("too large", Trouble.tooLarge()));
    }

    @Test
    @DisplayName("is still to be carried where the provider could not serve, and the run stops")
    void down() {
        StagedAdapter adapter = StagedAdapter.everything();
        adapter.onSuppress(email -> {
            throw Trouble.down();
        });
        try (Trial trial = trial(adapter.provider(), CSV)) {
            assertThat(trial.land().stopped()).isPresent();

            assertThat(trial.states()).containsExactly(PENDING);
        }
    }

    @Test
    @DisplayName("is in doubt where its answer was lost and it may not be carried twice")
    void lost() {
        StagedAdapter adapter = StagedAdapter.everything().repeatingNothing();
        adapter.onSuppress(email -> {
            throw Trouble.lost();
        });
        try (Trial trial = trial(adapter.provider(), CSV)) {
            trial.land();

            assertThat(trial.states()).containsExactly(IN_DOUBT);
        }
    }

    private Trial trial(String csv) {
        return trial(StagedAdapter.everything().fields(NOTE).provider(), csv);
    }

    private Trial trial(ContactsProvider provider, String csv) {
        return Trial.of(provider, directory, csv, choices -> choices.applyOptOuts(true));
    }
}
