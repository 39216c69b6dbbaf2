package io.contacts.importing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactsException;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.StateCounts;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// Longer than most, because each test stops a run at another point before it goes on.
@DisplayName("A run that goes on")
class ResumeTest {
    private static final String CSV = "email\na@example.com\nb@example.com\nc@example.com\n";

    @TempDir
    private Path directory = Path.of("");

    private final StagedAdapter adapter = StagedAdapter.everything();
    private Path file = Path.of("");
    private RunFolder folder;

    /** The folder is made before each test. */
    @SuppressWarnings("NullAway.Init")
    ResumeTest() {}

    @BeforeEach
    void stopped() throws IOException {
        file = Files.writeString(directory.resolve("people.csv"), CSV);
        folder = stoppedAfterFirst();
    }

    @Test
    @DisplayName("lands what is left, also if the clock was set back by an hour")
    void clock() {
        Clock earlier = Clock.offset(Trial.CLOCK, Duration.ofHours(-1));
        int before = adapter.written().size();

        try (ContactImport run = resume(earlier)) {
            run.plan();
            ImportReport report = run.apply(RunListener.none());

            assertThat(report.counts().of(RowState.CREATED)).isEqualTo(3);
        }
        assertThat(adapter.written()).hasSize(before + 2);
    }

    @Test
    @DisplayName("of a file in another place keeps that place only once it has turned out to be the file")
    void otherPlace() {
        RunFolder folder = RunHome.in(directory).all().get(0);
        ResumeChoices mistyped = new ResumeChoices(Optional.of(directory.resolve("typo.csv")), false, false, false);
        assertThatExceptionOfType(ImportRefusedException.class).isThrownBy(() -> {
            try (ContactImport run = ContactImport.resume(folder, adapter.provider(), "", mistyped, Trial.CLOCK)) {
                run.plan();
            }
        });

        try (ContactImport run = resume(Trial.CLOCK)) {
            run.plan();
            assertThat(run.apply(RunListener.none()).counts().of(RowState.CREATED))
                    .isEqualTo(3);
        }
    }

    @Test
    @DisplayName("goes on in one process at a time: of many that try, one does")
    void race() throws Exception {
        int racers = 8;
        for (int round = 0; round < 20; round++) {
            ExecutorService executor = Executors.newFixedThreadPool(racers);
            List<ContactImport> won = new ArrayList<>();
            try {
                List<Future<ContactImport>> all = new ArrayList<>();
                for (int i = 0; i < racers; i++) {
                    all.add(executor.submit(() -> resume(Trial.CLOCK)));
                }
                for (Future<ContactImport> each : all) {
                    try {
                        won.add(each.get());
                    } catch (ExecutionException e) {
                        assertThat(e)
                                .hasCauseInstanceOf(ImportRefusedException.class)
                                .hasMessageContaining("under way");
                    }
                }
                assertThat(won).hasSize(1);
            } finally {
                won.forEach(ContactImport::close);
                executor.shutdownNow();
            }
        }
    }

    @Test
    @DisplayName("goes to the account of another key where the first key was refused and nothing was done")
    void wrongKey() {
        RunFolder denied = ended(Trouble::denied);

        try (ContactImport run =
                ContactImport.resume(denied, adapter.provider(), "another key", ResumeChoices.none(), Trial.CLOCK)) {
            run.plan();
            assertThat(run.apply(RunListener.none()).counts().of(RowState.CREATED))
                    .isEqualTo(3);
        }
    }

    @Test
    @DisplayName("plans anew for that account: whom the first one holds unchanged, the other may not hold")
    void planAnew() throws IOException {
        adapter.onWrite(ResumeTest::created);
        land(Trial.CLOCK);
        Files.writeString(file, CSV.replace("c@", "d@"));
        adapter.onWrite(contact -> {
            throw Trouble.denied();
        });
        RunFolder denied = land(Clock.offset(Trial.CLOCK, Duration.ofHours(1)));
        try (LedgerView view = denied.view()) {
            assertThat(view.counts().of(RowState.UNCHANGED)).isEqualTo(2);
        }
        adapter.onWrite(ResumeTest::created);

        try (ContactImport run =
                ContactImport.resume(denied, adapter.provider(), "two", ResumeChoices.none(), Trial.CLOCK)) {
            run.plan();
            StateCounts counts = run.apply(RunListener.none()).counts();

            assertThat(counts.of(RowState.UNCHANGED)).isZero();
            assertThat(counts.of(RowState.CREATED)).isEqualTo(3);
        }
    }

    /** A run of this file at the first account, with what has changed. */
    private RunFolder land(Clock clock) {
        RunFolder landed = RunHome.in(directory).create(file, clock);
        ImportSettings settings = ImportSettings.of(file)
                .destination("one")
                .onlyChanges(true)
                .oneByOne(true)
                .build();
        try (ContactImport run = ContactImport.in(landed, adapter.provider(), settings, clock)) {
            run.plan();
            run.apply(RunListener.none());
        }
        return landed;
    }

    @Test
    @DisplayName("does not go to another account where something may have been done whose answer was lost")
    void lostAnswer() {
        assertOtherAccountRefused(ended(Trouble::lost));
    }

    @Test
    @DisplayName("does not go to another account where the first did no more than to refuse a row, and then the key")
    void refusedRow() {
        assertOtherAccountRefused(ended(Trouble::invalid, Trouble::denied));
    }

    @Test
    @DisplayName("does not go to another account than it began with")
    void otherAccount() {
        assertOtherAccountRefused(folder);
    }

    @Test
    @DisplayName("goes to an account with another name if the user says that it is the same")
    void sameAccount() {
        try (ContactImport run = ContactImport.resume(
                folder,
                adapter.provider(),
                "another key",
                new ResumeChoices(Optional.empty(), false, false, true),
                Trial.CLOCK)) {
            run.plan();
            assertThat(run.apply(RunListener.none()).counts().of(RowState.CREATED))
                    .isEqualTo(3);
        }
    }

    @Test
    @DisplayName("leaves in doubt what is in doubt where it is refused, whatever it was asked to do")
    void refusedWithRetry() throws IOException {
        StagedAdapter adding = StagedAdapter.adding();
        adding.onWrite(contact -> {
            throw Trouble.lost();
        });
        RunFolder doubtful = RunHome.in(directory).create(file, Trial.CLOCK);
        ImportSettings settings =
                ImportSettings.of(file).mode(ImportMode.ADD).concurrency(1).build();
        try (ContactImport run = ContactImport.in(doubtful, adding.provider(), settings, Trial.CLOCK)) {
            run.plan();
            assertThat(run.apply(RunListener.none()).counts().of(RowState.IN_DOUBT))
                    .isEqualTo(3);
        }
        Files.writeString(file, CSV.replace("b@", "zoe@"));

        try (ContactImport run = ContactImport.resume(
                doubtful,
                adding.provider(),
                "",
                new ResumeChoices(Optional.empty(), true, false, false),
                Trial.CLOCK)) {
            assertThatExceptionOfType(ImportRefusedException.class).isThrownBy(run::plan);
        }

        try (LedgerView view = doubtful.view()) {
            assertThat(view.counts().of(RowState.IN_DOUBT)).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("decides anew about the rows to be sent of a file that was changed: who opted out since is not sent")
    void changedCells() throws IOException {
        String header = "email;birthday;opt_out\n";
        RunFolder changed = unsent(header + "a@example.com;;\nb@example.com;;\nc@example.com;;\n");
        Files.writeString(file, header + "a@example.com;31/02/1980;\nb@example.com;;yes\nc@example.com;;\n");
        int before = adapter.written().size();

        try (ContactImport run = resumeChanged(changed)) {
            run.plan();
            StateCounts counts = run.apply(RunListener.none()).counts();

            assertThat(counts.of(RowState.REJECTED)).isEqualTo(1);
            assertThat(counts.of(RowState.SUPPRESSED)).isEqualTo(1);
            assertThat(counts.of(RowState.CREATED)).isEqualTo(1);
        }
        assertThat(adapter.written().subList(before, adapter.written().size()))
                .extracting(Contact::email)
                .containsExactly(EmailAddress.of("c@example.com"));
    }

    @Test
    @DisplayName("says who was sent before a changed file said that they opted out, and what stays rejected")
    void changedTooLate() throws IOException {
        String header = "email;birthday;opt_out\n";
        Files.writeString(file, header + "a@example.com;;\nb@example.com;31/02/1980;\nc@example.com;;\n");
        RunFolder changed = stoppedAfterFirst();
        Files.writeString(file, header + "a@example.com;;yes\nb@example.com;28/02/1980;\nc@example.com;;\n");

        try (ContactImport run = resumeChanged(changed)) {
            assertThat(run.plan().warnings())
                    .anyMatch(warning -> warning.startsWith(
                            "1 row was sent before the file said that the person opted" + " out, first on line 2: "))
                    .anyMatch(warning -> warning.startsWith("1 row stays rejected"));
            assertThat(run.counts().of(RowState.CREATED)).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("sends nothing of a file of which rows were added, removed or moved")
    @CsvSource({
        "'a@example.com;b@example.com;c@example.com', line 4",
        "'a@example.com', fewer rows",
        "'b@example.com;a@example.com', line 2",
        "'a@example.com;c@example.com', line 3"
    })
    void otherRows(String rows, String reason) throws IOException {
        RunFolder changed = unsent("email\na@example.com\nb@example.com\n");
        Files.writeString(file, "email\n" + rows.replace(';', '\n') + "\n");
        int before = adapter.written().size();

        try (ContactImport run = resumeChanged(changed)) {
            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(run::plan)
                    .withMessageContaining(reason)
                    .withMessageContaining("new run");
        }
        assertThat(adapter.written()).hasSize(before);
    }

    @Test
    @DisplayName("is not begun where its folder cannot be made")
    void noRoom() throws IOException {
        Path occupied = Files.writeString(directory.resolve("occupied"), "a file, and no directory");

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> RunHome.in(occupied).create(file, Trial.CLOCK))
                .withMessageContaining("nothing was sent")
                .withMessageContaining("--home");
    }

    private void assertOtherAccountRefused(RunFolder begun) {
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> ContactImport.resume(
                        begun, adapter.provider(), "group-id 7", ResumeChoices.none(), Trial.CLOCK))
                .withMessageContaining("configure the account that it began with");
    }

    /** A run that met these troubles one after the other, of which the last stopped it. */
    @SafeVarargs
    private RunFolder ended(Supplier<ContactsException>... troubles) {
        AtomicInteger calls = new AtomicInteger();
        return stopped(contact -> {
            throw troubles[Math.min(calls.getAndIncrement(), troubles.length - 1)].get();
        });
    }

    /** A run that the provider stopped once it had taken the first row. */
    private RunFolder stoppedAfterFirst() {
        AtomicInteger calls = new AtomicInteger();
        return stopped(contact -> {
            if (calls.incrementAndGet() > 1) {
                throw Trouble.down();
            }
            return created(contact);
        });
    }

    private RunFolder stopped(Function<Contact, SaveResult> answer) {
        RunFolder stopped = RunHome.in(directory).create(file, Trial.CLOCK);
        adapter.onWrite(answer);
        ImportSettings settings =
                ImportSettings.of(file).oneByOne(true).concurrency(1).build();
        try (ContactImport run = ContactImport.in(stopped, adapter.provider(), settings, Trial.CLOCK)) {
            run.plan();
            assertThat(run.apply(RunListener.none()).stopped()).isPresent();
        }
        adapter.onWrite(ResumeTest::created);
        return stopped;
    }

    /** A run of this file that the provider stopped before anything was done. */
    private RunFolder unsent(String csv) throws IOException {
        Files.writeString(file, csv);
        return ended(Trouble::down);
    }

    private ContactImport resumeChanged(RunFolder changed) {
        ResumeChoices choices = new ResumeChoices(Optional.empty(), false, true, false);
        return ContactImport.resume(changed, adapter.provider(), "", choices, Trial.CLOCK);
    }

    private ContactImport resume(Clock clock) {
        return ContactImport.resume(folder, adapter.provider(), "", ResumeChoices.none(), clock);
    }

    private static SaveResult created(Contact contact) {
        return new SaveResult.Created(StoredContact.sent(contact));
    }
}
