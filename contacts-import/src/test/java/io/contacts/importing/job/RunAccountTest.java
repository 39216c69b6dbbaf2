package io.contacts.importing.job;

import static io.contacts.importing.job.KeptRuns.at;
import static io.contacts.importing.job.KeptRuns.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.error.ContactsException;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.RowState;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.staging.Guests;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The account of a run that goes on")
class RunAccountTest {
    private static final String CSV = "email;first_name\nx@example.com;Ana\ny@example.com;Yan\nz@example.com;Zoe\n";

    private final StagedAdapter adapter = StagedAdapter.everything();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is from then on where everybody of the run was landed, and the first one holds nobody")
    void movedOn() throws IOException {
        failAfter(0, Trouble::denied);
        RunFolder moved = runs().begin(CSV, at(0), choices -> choices.destination("one"));
        answer();
        assertThat(runs().resume(moved, "two", ResumeChoices.none(), at(1)).of(RowState.CREATED))
                .isEqualTo(3);

        assertThat(unchanged("two", 2)).isEqualTo(3);
        assertThat(unchanged("one", 3)).isZero();
    }

    @Test
    @DisplayName("is the one that the user said is the same, and need not be said again")
    void saidOnce() throws IOException {
        failAfter(1, Trouble::down);
        RunFolder run = runs().begin(CSV, at(0), choices -> choices.destination("one"));
        failAfter(1, Trouble::down);
        assertThat(runs().resume(run, "two", KeptRuns.sameAccount(), at(1)).of(RowState.PENDING))
                .isEqualTo(1);
        answer();

        assertThat(runs().resume(run, "two", ResumeChoices.none(), at(2)).of(RowState.CREATED))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("stays the same where somebody was landed, also where a changed file has as many to send as before")
    void asManyToSend() throws IOException {
        runs().begin("email;first_name\nx@example.com;Ana\n", at(0), choices -> choices.destination("one"));
        failAfter(1, Trouble::denied);
        RunFolder run =
                runs().begin(CSV, at(1), choices -> choices.destination("one").onlyChanges(true));
        assertThat(counts(run))
                .returns(1L, counts -> counts.of(RowState.UNCHANGED))
                .returns(1L, counts -> counts.of(RowState.CREATED));
        runs().write(CSV.replace("Ana", "Bea"));
        failAfter(0, Trouble::denied);
        assertThat(runs().resume(run, "one", KeptRuns.changedFile(), at(2)).of(RowState.PENDING))
                .as("as many as when the run was planned")
                .isEqualTo(2);

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> runs().resume(run, "two", ResumeChoices.none(), at(3)))
                .withMessageContaining("configure the account that it began with");
    }

    /** Whom another run of the file leaves out there. */
    private long unchanged(String account, int minute) throws IOException {
        RunFolder run = runs().begin(
                        CSV, at(minute), choices -> choices.destination(account).onlyChanges(true));
        return counts(run).of(RowState.UNCHANGED);
    }

    private void failAfter(int created, Supplier<ContactsException> trouble) {
        AtomicInteger calls = new AtomicInteger();
        adapter.onWrite(contact -> {
            if (calls.getAndIncrement() >= created) {
                throw trouble.get();
            }
            return Guests.created(contact);
        });
    }

    private void answer() {
        adapter.onWrite(Guests::created);
    }

    private KeptRuns runs() {
        return new KeptRuns(directory, adapter);
    }
}
