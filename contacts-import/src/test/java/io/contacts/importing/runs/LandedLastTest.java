package io.contacts.importing.runs;

import static io.contacts.importing.job.KeptRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.status.ContactStatus;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.job.KeptRuns;
import io.contacts.importing.staging.Answers;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What was landed last of somebody")
class LandedLastTest {
    private static final String A = "email;first_name\nx@example.com;Ana\n";
    private static final String B = "email;first_name\nx@example.com;Bea\n";

    /** Nothing may be repeated, so that a lost answer leaves its row in doubt. */
    private final StagedAdapter adapter = StagedAdapter.everything().repeatingNothing();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is not known after something else was sent of which the answer was lost")
    void inDoubtSince() throws IOException {
        begin(A, 0, choices -> choices);
        adapter.onWrite(contact -> {
            throw Trouble.lost();
        });
        assertThat(KeptRuns.counts(begin(B, 1, choices -> choices)).of(RowState.IN_DOUBT))
                .isEqualTo(1);
        adapter.onWrite(LandedLastTest::updated);

        assertThat(unchanged(A, 2, choices -> choices)).isZero();
        assertThat(unchanged(A, 3, choices -> choices)).isEqualTo(1);
    }

    @Test
    @DisplayName("is not known after the provider has told of a suppression: whether it took the values, nobody knows")
    void suppressedSince() throws IOException {
        begin(A, 0, choices -> choices);
        adapter.onWrite(contact -> new SaveResult.Updated(
                Answers.stored(Objects.requireNonNull(contact.email()), ContactStatus.SUPPRESSED)));
        assertThat(KeptRuns.counts(begin(B, 1, choices -> choices)).of(RowState.SUPPRESSED))
                .isEqualTo(1);
        adapter.onWrite(LandedLastTest::updated);

        assertThat(unchanged(A, 2, choices -> choices)).isZero();
        assertThat(unchanged(A, 3, choices -> choices)).isEqualTo(1);
    }

    @Test
    @DisplayName("is known of one audience, and says nothing of another")
    void anotherAudience() throws IOException {
        AudienceId first = AudienceId.of("G1");
        AudienceId second = AudienceId.of("G2");
        adapter.audiences(new Audience(first, "First", ""), new Audience(second, "Second", ""));
        begin(A, 0, choices -> choices.mode(ImportMode.ADD).audience(first));

        assertThat(unchanged(A, 1, choices -> choices.mode(ImportMode.ADD).audience(second)))
                .isZero();
        assertThat(unchanged(A, 2, choices -> choices.mode(ImportMode.ADD).audience(first)))
                .isEqualTo(1);
        assertThat(unchanged(A, 3, choices -> choices)).as("of no audience").isZero();
    }

    private long unchanged(String csv, int minute, UnaryOperator<ImportSettings.Builder> choices) throws IOException {
        return KeptRuns.counts(begin(csv, minute, choices)).of(RowState.UNCHANGED);
    }

    private RunFolder begin(String csv, int minute, UnaryOperator<ImportSettings.Builder> choices) throws IOException {
        return new KeptRuns(directory, adapter)
                .begin(csv, at(minute), settings -> choices.apply(settings.onlyChanges(true)));
    }

    private static SaveResult updated(Contact contact) {
        return new SaveResult.Updated(StoredContact.sent(contact));
    }
}
