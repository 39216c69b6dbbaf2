package io.contacts.importing.runs;

import static io.contacts.importing.RowState.ACCEPTED;
import static io.contacts.importing.RowState.DUPLICATE;
import static io.contacts.importing.RowState.REJECTED;
import static io.contacts.importing.RowState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.importing.DuplicatePolicy;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RunListener;
import io.contacts.importing.StateCounts;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.job.ResumeChoices;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Longer than most, because each test has two files, the one with the opt-out and the corrected one.
@DisplayName("Somebody who opted out in a file, of which a rejected row is corrected and imported,")
class EarlierOptOutsTest {
    private static final String FIRST = """
            email;opt_out
            zoe at example.com;
            Zoe@example.com;yes
            lou@example.com;bof
            ana@example.com;no
            """;

    private final StagedAdapter adapter = StagedAdapter.bulk();
    private String corrected = "";

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void rejected() throws IOException {
        Result first = land(FIRST, 0, "one");
        assertThat(first.report().counts().of(REJECTED)).isEqualTo(2);
        assertThat(first.report().counts().of(SUPPRESSED)).isEqualTo(1);
        corrected = corrected(first);
    }

    @Test
    @DisplayName("is not sent, and the plan says so")
    void notSent() throws IOException {
        Result second = land(corrected, 1, "one");

        assertThat(second.plan().warnings())
                .contains("1 person opted out in a file that was imported before: not sent, and counted as suppressed")
                .noneMatch(warning -> warning.contains("in the file"));
        assertThat(Trial.summary(second.plan().problems(), "opted-out").examples())
                .extracting(Object::toString)
                .containsExactly(
                        "line 2 is of a person who opted out on line 3 of a file that was imported before; not sent");
        assertThat(second.report().counts().of(SUPPRESSED)).isEqualTo(1);
        assertThat(second.report().counts().of(ACCEPTED)).isEqualTo(1);
    }

    @Test
    @DisplayName("is not sent by the file of what was rejected then, either")
    void overGenerations() throws IOException {
        Result second = land(corrected.replace("zoe@", "zoe at "), 1, "one");

        assertThat(second.report().counts().of(SUPPRESSED)).isZero();
        assertThat(land(corrected(second), 2, "one").report().counts())
                .returns(1L, counts -> counts.of(SUPPRESSED))
                .returns(1L, StateCounts::rows);
    }

    @Test
    @DisplayName("is not sent with another key either, which may be a new one of the same account")
    void replacedKey() throws IOException {
        assertThat(land(corrected, 1, "two").report().counts().of(SUPPRESSED)).isEqualTo(1);
    }

    @Test
    @DisplayName("is sent by a file that is no file of rejected rows: it may be newer")
    void newer() throws IOException {
        assertThat(land("email\nzoe@example.com\n", 2, "one").report().counts().of(ACCEPTED))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("is not guessed about where the ledger of that run is damaged: the import is refused")
    void damaged() throws IOException {
        RunFolder first = RunHome.in(directory).all().get(0);
        Files.write(directory.resolve(".contacts/runs/" + first.name() + "/ledger.db"), new byte[] {1, 2, 3});

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> land(corrected, 1, "one"))
                .withMessageContaining("damaged");
    }

    @Test
    @DisplayName("is not sent nor rejected again where that row is wrong still")
    void wrongStill() throws IOException {
        Result second = land(corrected.replace("zoe@example.com;", "zoe@example.com;bof"), 1, "one");

        assertThat(second.report().counts().of(SUPPRESSED)).isEqualTo(1);
        assertThat(second.rejects().lines()).hasSize(1);
    }

    @Test
    @DisplayName("is told by the row of this file that says so, where one does")
    void saidAgain() throws IOException {
        Result second = land(corrected.replace("zoe@example.com;", "zoe@example.com;yes"), 1, "one");

        assertThat(second.plan().warnings())
                .contains("1 person opted out in the file: not sent, and counted as suppressed");
        assertThat(Trial.summary(second.plan().problems(), "opted-out").examples())
                .extracting(Object::toString)
                .containsExactly("line 2 says that the person opted out; not sent");
    }

    @Test
    @DisplayName("is not sent where the run that carries the opt-out to the provider has not done so yet")
    void toBeCarriedStill() throws IOException {
        String rejects = planned("email;opt_out\nmia at example.com;\nmia@example.com;yes\n");

        Result second = land(rejects.replace(" at ", "@"), 2, "one");

        assertThat(second.report().counts().of(SUPPRESSED)).isEqualTo(1);
        assertThat(adapter.calls(Capability.SUPPRESS)).isZero();
    }

    @Test
    @DisplayName("is not sent where that run was changed by a file that says so only now")
    void toBeCarriedSince() throws IOException {
        String rejects = planned("email;opt_out\nmia at example.com;\nmia@example.com;\n");
        RunFolder run = RunHome.in(directory).all().get(1);
        Files.writeString(directory.resolve("people.csv"), "email;opt_out\nmia at example.com;\nmia@example.com;yes\n");
        try (ContactImport resumed = ContactImport.resume(
                run, adapter.provider(), "one", new ResumeChoices(Optional.empty(), false, true, false), Trial.CLOCK)) {
            resumed.plan();
        }

        assertThat(land(rejects.replace(" at ", "@"), 2, "one")
                        .report()
                        .counts()
                        .of(SUPPRESSED))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("is not sent where the provider refused to opt them out")
    void refused() throws IOException {
        adapter.onSuppress(email -> {
            throw Trouble.notThere();
        });
        Result first = land(
                "email;opt_out\nmia at example.com;\nmia@example.com;yes\n",
                1,
                "one",
                adapter,
                choices -> choices.applyOptOuts(true));
        assertThat(first.rejects().lines()).hasSize(2);

        Result second = land(first.rejects().replace(" at ", "@"), 2, "one");

        assertThat(second.report().counts())
                .returns(1L, counts -> counts.of(SUPPRESSED))
                .returns(1L, StateCounts::rows);
    }

    @Test
    @DisplayName(
            "is not rejected, as all rows of a person who is there twice are: rejected rows are corrected and sent")
    void twice() throws IOException {
        String zoe = corrected
                .lines()
                .filter(line -> line.startsWith("zoe@"))
                .findFirst()
                .orElseThrow();

        Result second =
                land(corrected + zoe + "\n", 1, "one", adapter, choices -> choices.duplicates(DuplicatePolicy.REJECT));

        assertThat(second.report().counts())
                .returns(1L, counts -> counts.of(SUPPRESSED))
                .returns(1L, counts -> counts.of(DUPLICATE))
                .returns(0L, counts -> counts.of(REJECTED));
    }

    @Test
    @DisplayName("is known of the provider that the file was for")
    void provider() {
        long zoe = new ContactNumbers().person(EmailAddress.of("zoe@example.com"));
        RunHome home = RunHome.in(directory);
        RunFolder asking = home.create(Path.of("people.csv"), Trial.CLOCK);

        try (EarlierOptOuts there = home.optedOut(asking, "staged", "opted-out");
                EarlierOptOuts elsewhere = home.optedOut(asking, "other", "opted-out")) {
            assertThat(there.line(zoe)).hasValue(3);
            assertThat(elsewhere.line(zoe)).isEmpty();
        }
    }

    @Test
    @DisplayName("by a number alone, is not sent by whoever has the number")
    void byNumber() throws IOException {
        Result first = land(
                "email;mobile_phone;opt_out\njean@example.com;069011223;\n;0690112233;yes\n",
                1,
                "one",
                StagedAdapter.everything());

        Result second =
                land(first.rejects().replace("069011223;", "0690112233;"), 2, "one", StagedAdapter.everything());

        assertThat(second.report().counts().of(SUPPRESSED)).isEqualTo(1);
    }

    @Test
    @DisplayName("by a number alone, is not sent by whoever has the number only since the file was changed")
    void byNumberSince() throws IOException {
        StagedAdapter everything = StagedAdapter.everything();
        Result first = land(
                "email;mobile_phone;opt_out\njean@example.com;069011223;\n;0690112233;yes\n", 1, "one", everything);
        String another = first.rejects().replace("069011223;", "0690112244;");
        Path file = Files.writeString(directory.resolve("people.csv"), another);
        Clock clock = Clock.offset(Trial.CLOCK, Duration.ofMinutes(2));
        RunFolder run = RunHome.in(directory).create(file, clock);
        try (ContactImport begun = ContactImport.in(
                run,
                everything.provider(),
                ImportSettings.of(file).destination("one").build(),
                clock)) {
            begun.plan();
            assertThat(begun.counts().of(SUPPRESSED)).isZero();
        }
        Files.writeString(file, another.replace("0690112244;", "0690112233;"));

        try (ContactImport resumed = ContactImport.resume(
                run, everything.provider(), "one", new ResumeChoices(Optional.empty(), false, true, false), clock)) {
            resumed.plan();
            assertThat(resumed.counts().of(SUPPRESSED)).isEqualTo(1);
        }
    }

    /** The rejected rows of a file that was planned, to carry its opt-outs, and not sent. */
    private String planned(String csv) throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), csv);
        Clock clock = Clock.offset(Trial.CLOCK, Duration.ofMinutes(1));
        ImportSettings settings =
                ImportSettings.of(file).destination("one").applyOptOuts(true).build();
        try (ContactImport run =
                ContactImport.in(RunHome.in(directory).create(file, clock), adapter.provider(), settings, clock)) {
            run.plan();
            return rejects(run);
        }
    }

    private static String rejects(ContactImport run) throws IOException {
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        run.writeRejects(rejects);
        return rejects.toString(StandardCharsets.UTF_8);
    }

    private static String corrected(Result result) {
        return result.rejects().replace(" at ", "@").replace("bof", "no");
    }

    private record Result(ImportPlan plan, ImportReport report, String rejects) {}

    private Result land(String csv, int minute, String account) throws IOException {
        return land(csv, minute, account, adapter);
    }

    private Result land(String csv, int minute, String account, StagedAdapter adapter) throws IOException {
        return land(csv, minute, account, adapter, choices -> choices);
    }

    private Result land(
            String csv,
            int minute,
            String account,
            StagedAdapter adapter,
            UnaryOperator<ImportSettings.Builder> choices)
            throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), csv);
        Clock clock = Clock.offset(Trial.CLOCK, Duration.ofMinutes(minute));
        ImportSettings settings =
                choices.apply(ImportSettings.of(file).destination(account)).build();
        RunFolder folder = RunHome.in(directory).create(file, clock);
        try (ContactImport run = ContactImport.in(folder, adapter.provider(), settings, clock)) {
            ImportPlan plan = run.plan();
            ImportReport report = run.apply(RunListener.none());
            return new Result(plan, report, rejects(run));
        }
    }
}
