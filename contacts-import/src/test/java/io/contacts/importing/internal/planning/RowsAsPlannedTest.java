package io.contacts.importing.internal.planning;

import static io.contacts.importing.RowState.CREATED;
import static io.contacts.importing.RowState.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RunListener;
import io.contacts.importing.internal.apply.Application;
import io.contacts.importing.internal.apply.PreparedFile;
import io.contacts.importing.internal.row.OptOuts;
import io.contacts.importing.job.Trial;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.MemoryLedger;
import io.contacts.importing.ledger.RowEntry;
import io.contacts.importing.staging.StagedAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last look at a row, after all others: the ledger says that it is to be sent. */
@DisplayName("A row that is about to be sent")
class RowsAsPlannedTest {
    private static final String SAYS_NOTHING = "email;opt_out\nzoe@example.com;\n";
    private static final String OPTED_OUT = "email;opt_out\nzoe@example.com;yes\n";

    private final StagedAdapter adapter = StagedAdapter.adding();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is sent if it says what was planned")
    void asPlanned() throws IOException {
        ImportReport report = send(SAYS_NOTHING, SAYS_NOTHING);

        assertThat(report.counts().of(CREATED)).isEqualTo(1);
        assertThat(adapter.written()).hasSize(1);
    }

    @Test
    @DisplayName("is not sent if its person opted out by any row")
    void optedOut() throws IOException {
        assertNotSent(send(OPTED_OUT, OPTED_OUT));
        assertNotSent(send(OPTED_OUT, SAYS_NOTHING));
    }

    @Test
    @DisplayName("is not sent if it says itself that its person opted out, also where that was not seen before")
    void optedOutSince() throws IOException {
        assertNotSent(send(SAYS_NOTHING, OPTED_OUT));
    }

    @Test
    @DisplayName("is not sent if another row says in unknown words whether its person opted out")
    void unclear() throws IOException {
        assertNotSent(send(SAYS_NOTHING + "zoe@example.com;bof\n", SAYS_NOTHING));
    }

    private void assertNotSent(ImportReport report) {
        assertThat(report.stopped()).map(ImportReport.Stop::cause).contains(ImportReport.StopCause.FILE);
        assertThat(report.counts().of(PENDING)).isEqualTo(1);
        assertThat(adapter.calls()).isEmpty();
    }

    /** Sends the one row of a file, where another content was looked through for those who opted out. */
    private ImportReport send(String lookedThrough, String content) throws IOException {
        PreparedFile file = prepared("people.csv", content);
        file.optOuts().close();
        try (OptOuts optOuts = prepared("before.csv", lookedThrough).optOuts();
                Ledger ledger = new MemoryLedger()) {
            ledger.add(new RowEntry(1, 2, PENDING, Optional.empty()));
            PreparedFile mixed = new PreparedFile(
                    file.csv(),
                    file.header(),
                    file.mapping(),
                    file.reader(),
                    optOuts,
                    file.appliesOptOuts(),
                    file.mode(),
                    file.bulk());
            return new Application(adapter.provider(), settings("people.csv"), mixed, ledger, RunListener.none()).run();
        }
    }

    private PreparedFile prepared(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
        return Preparation.of(adapter.provider(), settings(name), Trial.CLOCK).file();
    }

    private ImportSettings settings(String name) {
        return ImportSettings.of(directory.resolve(name)).build();
    }
}
