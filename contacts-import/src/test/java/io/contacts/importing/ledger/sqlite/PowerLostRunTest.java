package io.contacts.importing.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.StateCounts;
import io.contacts.importing.internal.integrity.Boot;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.job.ResumeChoices;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Its contacts may be sent again, its opt-outs may not. */
@DisplayName("A run that goes on after the machine lost its power")
class PowerLostRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:15:00Z"), ZoneOffset.UTC);
    private static final String NOBODY = "email;opt_out\na@example.com;\nb@example.com;\n";
    private static final String BOTH = "email;opt_out\na@example.com;yes\nb@example.com;yes\n";

    private final StagedAdapter adapter = StagedAdapter.everything().repeatingAllBut(Capability.SUPPRESS);

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("has in doubt, and does not carry again, an opt-out that may have been carried")
    void optOut() throws Exception {
        stopAtSecondOptOut();
        RunFolder run = begin(BOTH);
        startMachineAnew(run);

        assertSecondInDoubt(run);
    }

    @Test
    @DisplayName("has so, too, an opt-out that a changed file brought into the run")
    void optOutOfChangedFile() throws Exception {
        adapter.onSubmit(batch -> {
            throw Trouble.down();
        });
        RunFolder run = begin(NOBODY);
        write(BOTH);
        stopAtSecondOptOut();
        resume(run);
        startMachineAnew(run);

        assertSecondInDoubt(run);
    }

    private void stopAtSecondOptOut() {
        adapter.onSuppress(email -> {
            if (email.equals(EmailAddress.of("b@example.com"))) {
                throw Trouble.down();
            }
        });
    }

    private void assertSecondInDoubt(RunFolder run) {
        assertThat(adapter.calls(Capability.SUPPRESS)).isEqualTo(2);

        StateCounts counts = resume(run);

        assertThat(counts.of(RowState.SUPPRESSED)).isEqualTo(1);
        assertThat(counts.of(RowState.IN_DOUBT)).isEqualTo(1);
        assertThat(adapter.calls(Capability.SUPPRESS)).isEqualTo(2);
    }

    private RunFolder begin(String csv) throws Exception {
        Path file = write(csv);
        RunFolder folder = RunHome.in(directory).create(file, CLOCK);
        ImportSettings settings =
                ImportSettings.of(file).applyOptOuts(true).concurrency(1).build();
        try (ContactImport run = ContactImport.in(folder, adapter.provider(), settings, CLOCK)) {
            run.plan();
            assertThat(run.apply(RunListener.none()).stopped()).isPresent();
        }
        return folder;
    }

    private StateCounts resume(RunFolder folder) {
        ResumeChoices choices = new ResumeChoices(Optional.empty(), false, true, false);
        try (ContactImport run = ContactImport.resume(folder, adapter.provider(), "", choices, CLOCK)) {
            run.plan();
            return run.apply(RunListener.none()).counts();
        }
    }

    private void startMachineAnew(RunFolder run) throws Exception {
        assumeThat(Boot.id()).as("this system says when it was started").isPresent();
        Path file = directory.resolve(".contacts/runs/" + run.name() + "/ledger.db");
        long commits = SqliteLedger.commits(file).orElseThrow();
        try (LedgerDatabase database = LedgerDatabase.open(file, commits)) {
            database.transaction(false, () -> database.meta("boot", "another"));
        }
    }

    private Path write(String csv) throws Exception {
        return Files.writeString(directory.resolve("people.csv"), csv);
    }
}
