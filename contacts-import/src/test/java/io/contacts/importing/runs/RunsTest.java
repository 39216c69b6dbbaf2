package io.contacts.importing.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactsException;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.job.KeptRuns;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Runs that are kept")
class RunsTest {
    private static final Duration KEPT = Duration.ofDays(RunHome.DAYS_KEPT);

    private final StagedAdapter adapter = StagedAdapter.everything();

    @TempDir
    private Path directory = Path.of("");

    @Nested
    @DisplayName("are removed")
    class Purged {
        @Test
        @DisplayName("if they are old and have nothing left to do, and not a second sooner")
        void old() throws IOException {
            RunFolder run = landed(Trial.CLOCK);

            assertThat(home().purge(after(KEPT), KEPT, false)).isEmpty();
            assertThat(home().purge(after(KEPT.plusSeconds(1)), KEPT, false)).containsExactly(run.name());
            assertThat(home().all()).isEmpty();
            assertThat(directory.resolve(".contacts/runs/" + run.name())).doesNotExist();
        }

        @Test
        @DisplayName("only then, however long ago the user says that old is, and only if they are runs")
        void notOld() throws IOException {
            landed(Trial.CLOCK);
            Path other = Files.createDirectory(directory.resolve(".contacts/runs/00-archive-of-2020"));

            assertThat(home().purge(Trial.CLOCK, Duration.ofDays(3_000_000), true))
                    .isEmpty();
            assertThat(home().purge(after(KEPT.multipliedBy(2)), KEPT, true)).hasSize(1);
            assertThat(other).isEmptyDirectory();
        }

        @Test
        @DisplayName("with rows to send or in doubt only if that is asked for, and unasked where they never began")
        void unfinished() throws IOException {
            RunFolder pending = run(adapter, Trial.CLOCK, Trouble::down);
            // Only what may not be repeated is in doubt; everything else would be sent again.
            RunFolder inDoubt = run(adapter.repeatingNothing(), after(Duration.ofSeconds(1)), Trouble::lost);
            assertThat(KeptRuns.counts(pending).of(RowState.PENDING)).isEqualTo(1);
            assertThat(KeptRuns.counts(inDoubt).of(RowState.IN_DOUBT)).isEqualTo(1);
            RunFolder empty = home().create(file(), after(Duration.ofSeconds(2)));

            assertThat(home().purge(after(KEPT.multipliedBy(2)), KEPT, false)).containsExactly(empty.name());
            assertThat(home().purge(after(KEPT.multipliedBy(2)), KEPT, true))
                    .containsExactly(pending.name(), inDoubt.name());
        }

        @Test
        @DisplayName("all but one that cannot be, which is named beside those that are gone")
        void stuck() throws IOException {
            RunFolder stuck = landed(Trial.CLOCK);
            RunFolder later = landed(after(Duration.ofSeconds(1)));
            Path ledger = directory.resolve(".contacts/runs/" + stuck.name() + "/ledger.db");
            Files.delete(ledger);
            Files.createDirectories(ledger.resolve("not-empty"));

            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> home().purge(after(KEPT.multipliedBy(2)), KEPT, true))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .containsExactly(
                                    "run " + stuck.name() + " cannot be removed (DirectoryNotEmptyException)",
                                    "removed " + later.name()));
            assertThat(home().all()).extracting(RunFolder::name).containsExactly(stuck.name());
        }

        @Test
        @DisplayName("all but one of which cannot be kept what it landed, and say which are gone by then")
        void notRemembered() throws IOException {
            RunFolder neverBegun = home().create(file(), Trial.CLOCK);
            RunFolder landed = landed(after(Duration.ofSeconds(1)));
            Files.createDirectories(directory.resolve(".contacts/landed.db/not-a-file"));

            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(() -> home().purge(after(KEPT.multipliedBy(2)), KEPT, true))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .hasSize(2)
                            .anyMatch(reason -> reason.startsWith("run " + landed.name() + " cannot be removed: "))
                            .contains("removed " + neverBegun.name()));
        }

        @Test
        @DisplayName("not while something works on them, which then is named")
        void underWay() throws IOException {
            RunFolder run = landed(Trial.CLOCK);
            assertThat(run.worker()).isEmpty();

            try (RunLock lock = run.lock()) {
                assertThat(lock).isNotNull();
                assertThat(run.worker())
                        .contains(Long.toString(ProcessHandle.current().pid()));
                // By which other processes know.
                assertThat(directory.resolve(".contacts/runs/" + run.name() + "/lock"))
                        .hasContent(Long.toString(ProcessHandle.current().pid()));
                assertThat(home().purge(after(KEPT.multipliedBy(2)), KEPT, true))
                        .isEmpty();
                assertThatExceptionOfType(ImportRefusedException.class)
                        .isThrownBy(run::lock)
                        .withMessageContaining("run " + run.name() + " is under way in process");
            }

            assertThat(run.worker()).isEmpty();
            assertThat(home().purge(after(KEPT.multipliedBy(2)), KEPT, true)).containsExactly(run.name());
        }

        @Test
        @DisplayName("and what they landed is still known")
        void remembered() throws IOException {
            landed(Trial.CLOCK);

            home().purge(after(KEPT.multipliedBy(2)), KEPT, false);

            try (ContactImport run = ContactImport.in(
                    home().create(file(), after(KEPT.multipliedBy(2))),
                    adapter.provider(),
                    ImportSettings.of(file()).onlyChanges(true).build(),
                    after(KEPT.multipliedBy(2)))) {
                assertThat(run.plan().counts().of(RowState.UNCHANGED)).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("are called by time and file, in letters that every shell takes, and not too long")
    @CsvSource({
        "guests.csv, guests",
        "Invités – Été 2026!.CSV.txt, invites-ete-2026-csv",
        "(guests).csv.gz, guests",
        "guests.tsv, guests",
        "李.csv, contacts",
        "abcdefghijabcdefghijabcdefghijabcdefghijkl.csv, abcdefghijabcdefghijabcdefghijabcdefghij"
    })
    void names(String file, String name) {
        assertThat(home().create(Path.of(file), Trial.CLOCK).name()).isEqualTo("20261123-101500-" + name);
    }

    @Test
    @DisplayName("are told apart though they begin in the same second, and stand in their order")
    void sameSecond() {
        RunFolder third = home().create(Path.of("b.csv"), after(Duration.ofSeconds(1)));
        RunFolder first = home().create(Path.of("a.csv"), Trial.CLOCK);
        RunFolder second = home().create(Path.of("a.csv"), Trial.CLOCK);

        assertThat(second.name()).isEqualTo(first.name() + "-2");
        assertThat(home().all()).extracting(RunFolder::name).containsExactly(first.name(), second.name(), third.name());
    }

    @Test
    @DisplayName("are none where nothing was kept yet")
    void none() {
        assertThat(home().all()).isEmpty();
        assertThat(home().purge(Trial.CLOCK, KEPT, true)).isEmpty();
        assertThat(directory.resolve(".contacts")).doesNotExist();
    }

    @Test
    @DisplayName("are found by their names or by how only one of them ends")
    void found() {
        RunFolder guests = home().create(Path.of("guests.csv"), Trial.CLOCK);
        RunFolder again = home().create(Path.of("guests.csv"), Trial.CLOCK);
        home().create(Path.of("old guests.csv"), Trial.CLOCK);

        assertThat(home().require(guests.name()).name()).isEqualTo(guests.name());
        assertThat(home().require("guests-2").name()).isEqualTo(again.name());
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> home().require("guests"))
                .withMessageContaining("several runs end in guests")
                .withMessageContaining(guests.name() + ", 20261123-101500-old-guests");
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> home().require("uests-2"))
                .withMessageContaining("there is no run uests-2");
    }

    @Test
    @DisplayName("have what was read only once, and rejected rows that are never half written")
    void files() throws Exception {
        RunFolder run = home().create(Path.of("guests.csv"), Trial.CLOCK);

        assertThat(run.keepInput(new ByteArrayInputStream("email\n".getBytes(StandardCharsets.UTF_8))))
                .hasContent("email\n");
        run.writeRejects(out -> out.write('1'));
        run.writeRejects(out -> out.write('2'));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> run.writeRejects(out -> {
                    out.write('3');
                    throw new IOException("no room");
                }));
        assertThat(run.rejects()).hasContent("2");
        run.writeRejects(out -> out.write('4'));
        assertThat(run.rejects()).hasContent("4");
    }

    @Test
    @DisplayName("without a ledger cannot be looked at, and say what to do")
    void noLedger() {
        RunFolder run = home().create(Path.of("guests.csv"), Trial.CLOCK);

        assertThat(run.hasLedger()).isFalse();
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(run::view)
                .withMessageContaining("has no ledger")
                .withMessageContaining("import the file again");
    }

    private RunFolder landed(Clock clock) throws IOException {
        return imported(adapter.onWrite(RunsTest::created), clock);
    }

    private RunFolder run(StagedAdapter troubled, Clock clock, Supplier<ContactsException> trouble) throws IOException {
        troubled.onWrite(contact -> {
            throw trouble.get();
        });
        return imported(troubled, clock);
    }

    private RunFolder imported(StagedAdapter adapter, Clock clock) throws IOException {
        RunFolder folder = home().create(file(), clock);
        ImportSettings settings = ImportSettings.of(file()).oneByOne(true).build();
        try (ContactImport run = ContactImport.in(folder, adapter.provider(), settings, clock)) {
            run.plan();
            run.apply(RunListener.none());
        }
        return folder;
    }

    private Path file() throws IOException {
        return Files.writeString(directory.resolve("people.csv"), "email\na@example.com\n");
    }

    private RunHome home() {
        return RunHome.in(directory);
    }

    private static Clock after(Duration duration) {
        return Clock.offset(Trial.CLOCK, duration);
    }

    private static SaveResult created(Contact contact) {
        return new SaveResult.Created(StoredContact.sent(contact));
    }
}
