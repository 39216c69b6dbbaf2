package io.contacts.importing;

import static io.contacts.importing.RowState.ACCEPTED;
import static io.contacts.importing.RowState.CREATED;
import static io.contacts.importing.RowState.IN_DOUBT;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.SUPPRESSED;
import static io.contacts.importing.RowState.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.port.Capability;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
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

@DisplayName("A file that is changed before its run goes on")
class ChangedFileTest {
    private static final String HEADER = "email;opt_out\n";

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
        Path file = write(rows);
        RunFolder folder = RunHome.in(directory).create(file, Trial.CLOCK);
        try (ContactImport run = ContactImport.in(
                folder, adapter.provider(), ImportSettings.of(file).build(), Trial.CLOCK)) {
            run.plan();
            run.apply(RunListener.none());
        }
        return folder;
    }

    private static ContactImport resume(RunFolder run, StagedAdapter adapter) {
        ResumeChoices choices = new ResumeChoices(Optional.empty(), false, true, false);
        return ContactImport.resume(run, adapter.provider(), "", choices, Trial.CLOCK);
    }

    private Path write(String rows) throws IOException {
        return Files.writeString(directory.resolve("people.csv"), HEADER + rows);
    }
}
