package io.contacts.importing.internal.planning;

import static io.contacts.importing.RowState.ACCEPTED;
import static io.contacts.importing.RowState.CREATED;
import static io.contacts.importing.RowState.IN_DOUBT;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.SUPPRESSED;
import static io.contacts.importing.RowState.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.port.Capability;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.StateCounts;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.job.ResumeChoices;
import io.contacts.importing.job.Trial;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import io.contacts.importing.staging.Guests;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file that is changed before its run goes on")
class ChangedFileTest {
    private static final String HEADER = "email;opt_out\n";
    private static final String NOTED = "email;opt_out;Note\n";

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @DisplayName("says of whom it says too late that they opted out, whatever is known of the row that was sent")
    @MethodSource("sent")
    void tooLate(RowState state, StagedAdapter adapter) throws IOException {
        RunFolder run = land(adapter, "a@example.com;\n");
        write("a@example.com;yes\n");

        try (ContactImport resumed = resume(run, adapter)) {
            assertThat(resumed.plan().warnings())
                    .anyMatch(warning -> warning.startsWith(
                            "1 row was sent before the file said that the person opted out, first on line 2: "));
            assertThat(resumed.counts().of(state)).isEqualTo(1);
        }
    }

    static Stream<Arguments> sent() {
        return Stream.of(
                Arguments.of(CREATED, oneByOne()),
                Arguments.of(
                        UPDATED, oneByOne().onWrite(contact -> new SaveResult.Updated(StoredContact.sent(contact)))),
                Arguments.of(ACCEPTED, StagedAdapter.bulk()),
                Arguments.of(IN_DOUBT, oneByOne().repeatingNothing().onWrite(contact -> {
                    throw Trouble.lost();
                })));
    }

    @Test
    @DisplayName(
            "is not sent where a column that nobody reads calls people unsubscribed now, before anything is decided")
    void unsubscribedInAnotherColumn() throws IOException {
        StagedAdapter adapter = oneByOne().onWrite(contact -> {
            throw Trouble.down();
        });
        RunFolder run = landFile(adapter, NOTED + "a@example.com;;\nb@example.com;;\n");
        writeFile(NOTED + "a@example.com;yes;\nb@example.com;;Désabonné\n");
        int before = adapter.written().size();

        try (ContactImport resumed = resume(run, adapter)) {
            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(resumed::plan)
                    .withMessage(
                            "column Note calls the person of one row unsubscribed, first on line 3, and this run does"
                                    + " not read it for that; import people.csv as a new run");
            assertThat(resumed.counts().of(PENDING)).isEqualTo(2);
        }
        assertThat(adapter.written()).hasSize(before);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is looked at for such words in rows in doubt only where they are to be sent again")
    @ValueSource(booleans = {true, false})
    void unsubscribedInDoubt(boolean retryInDoubt) throws IOException {
        StagedAdapter adapter = oneByOne().repeatingNothing().onWrite(contact -> {
            throw Trouble.lost();
        });
        RunFolder run = landFile(adapter, NOTED + "a@example.com;;\n");
        writeFile(NOTED + "a@example.com;;stop\n");

        try (ContactImport resumed = resume(run, adapter, retryInDoubt)) {
            assertThat(refused(resumed::plan)).isEqualTo(retryInDoubt);
        }
    }

    private static boolean refused(Runnable planning) {
        try {
            planning.run();
            return false;
        } catch (ImportRefusedException e) {
            return true;
        }
    }

    @Test
    @DisplayName("does not bring back whom it said, when the run was planned, had opted out")
    void optedOutStays() throws IOException {
        StagedAdapter adapter = oneByOne().onWrite(contact -> {
            throw Trouble.down();
        });
        RunFolder run = land(adapter, "a@example.com;yes\nb@example.com;\n");
        write("a@example.com;\nb@example.com;\n");
        adapter.onWrite(Guests::created);

        try (ContactImport resumed = resume(run, adapter)) {
            assertThat(resumed.plan().counts().of(PENDING)).isEqualTo(1);
            StateCounts counts = resumed.apply(RunListener.none()).counts();

            assertThat(counts.of(SUPPRESSED)).isEqualTo(1);
            assertThat(counts.of(CREATED)).isEqualTo(1);
        }
        assertThat(adapter.written())
                .extracting(Contact::email)
                .hasSize(2)
                .containsOnly(EmailAddress.of("b@example.com"));
    }

    private static StagedAdapter oneByOne() {
        return StagedAdapter.everything().without(Capability.SUBMIT_IMPORT);
    }

    private RunFolder land(StagedAdapter adapter, String rows) throws IOException {
        return landFile(adapter, HEADER + rows);
    }

    private RunFolder landFile(StagedAdapter adapter, String csv) throws IOException {
        Path file = writeFile(csv);
        RunFolder folder = RunHome.in(directory).create(file, Trial.CLOCK);
        ImportSettings settings = ImportSettings.of(file).ignoreUnknown(true).build();
        try (ContactImport run = ContactImport.in(folder, adapter.provider(), settings, Trial.CLOCK)) {
            run.plan();
            run.apply(RunListener.none());
        }
        return folder;
    }

    private static ContactImport resume(RunFolder run, StagedAdapter adapter) {
        return resume(run, adapter, false);
    }

    private static ContactImport resume(RunFolder run, StagedAdapter adapter, boolean retryInDoubt) {
        ResumeChoices choices = new ResumeChoices(Optional.empty(), retryInDoubt, true, false);
        return ContactImport.resume(run, adapter.provider(), "", choices, Trial.CLOCK);
    }

    private void write(String rows) throws IOException {
        writeFile(HEADER + rows);
    }

    private Path writeFile(String csv) throws IOException {
        return Files.writeString(directory.resolve("people.csv"), csv);
    }
}
