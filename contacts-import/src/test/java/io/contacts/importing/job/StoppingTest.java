package io.contacts.importing.job;

import static io.contacts.importing.RowState.CREATED;
import static io.contacts.importing.RowState.IN_DOUBT;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static io.contacts.importing.staging.Guests.created;
import static io.contacts.importing.staging.Guests.failing;
import static io.contacts.importing.staging.Guests.many;
import static io.contacts.importing.staging.Guests.nameStarts;
import static io.contacts.importing.staging.Guests.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.error.ContactsException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportReport.StopCause;
import io.contacts.importing.staging.Guests;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run of single calls stops")
class StoppingTest {
    private final StagedAdapter adding = StagedAdapter.adding();
    private final StagedAdapter saving = StagedAdapter.bulk();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("at the first refusal of the key, with no more calls than were under way")
    void accessDenied() {
        adding.onWrite(contact -> {
            throw Trouble.denied();
        });
        try (Trial trial = adding(4, many(100))) {
            ImportReport report = trial.land();

            assertThat(report.stopped()).map(ImportReport.Stop::cause).contains(StopCause.ACCESS_DENIED);
            assertThat(adding.written()).hasSizeBetween(1, 4);
            assertThat(report.counts().of(PENDING)).isEqualTo(100);
        }
    }

    @Test
    @DisplayName("where the provider is down; what it did not do stays pending")
    void down() {
        for (Supplier<ContactsException> trouble :
                List.<Supplier<ContactsException>>of(Trouble::down, Trouble::tooMany)) {
            adding.onWrite(failing(List.of(trouble)));
            try (Trial trial = adding(1, "fine", "0", "later")) {
                ImportReport report = trial.land();

                assertThat(trial.states()).containsExactly(CREATED, PENDING, PENDING);
                assertThat(report.stopped()).map(ImportReport.Stop::cause).contains(StopCause.PROVIDER);
            }
        }
    }

    @Test
    @DisplayName("at the fifth doubt in a row; with an answer in between the count starts anew")
    void doubts() {
        adding.onWrite(contact -> {
            if (nameStarts(contact, "lost")) {
                throw Trouble.lost();
            }
            return created(contact);
        });
        try (Trial trial = adding(
                1, "lost1", "lost2", "lost3", "lost4", "fine", "lost5", "lost6", "lost7", "lost8", "lost9", "later")) {
            ImportReport report = trial.land();

            assertThat(trial.states())
                    .containsExactly(
                            IN_DOUBT, IN_DOUBT, IN_DOUBT, IN_DOUBT, CREATED, IN_DOUBT, IN_DOUBT, IN_DOUBT, IN_DOUBT,
                            IN_DOUBT, PENDING);
            assertThat(report.stopped()).isPresent();
        }
    }

    @Test
    @DisplayName("not at doubts between which a row was refused: that is an answer, too")
    void refusalBetweenDoubts() {
        adding.onWrite(contact -> {
            if (nameStarts(contact, "lost")) {
                throw Trouble.lost();
            }
            if (nameStarts(contact, "wrong")) {
                throw Trouble.invalid();
            }
            return created(contact);
        });
        try (Trial trial = adding(1, "lost1", "lost2", "lost3", "lost4", "wrong", "lost5", "fine")) {
            ImportReport report = trial.land();

            assertThat(trial.states())
                    .containsExactly(IN_DOUBT, IN_DOUBT, IN_DOUBT, IN_DOUBT, REJECTED, IN_DOUBT, CREATED);
            assertThat(report.stopped()).isEmpty();
        }
    }

    @Test
    @DisplayName("at a page in place of an answer: the row is in doubt, and every other would be")
    void page() {
        adding.onWrite(failing(List.of(Trouble::page)));
        try (Trial trial = adding(1, "0", "later")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(IN_DOUBT, PENDING);
            assertThat(report.stopped()).isPresent();
        }
    }

    @Test
    @DisplayName("at a defect: a row that may have been sent is in doubt, and what the defect says is not repeated")
    void defect() {
        adding.onWrite(contact -> {
            throw new IllegalStateException("canary@example.com");
        });
        try (Trial trial = adding(1, "0", "later")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(IN_DOUBT, PENDING);
            assertThat(report.stopped().orElseThrow().reason())
                    .contains("IllegalStateException")
                    .doesNotContain("canary");
            assertThat(trial.problems().toString()).doesNotContain("canary");
        }
    }

    @Test
    @DisplayName("at an error of the machine too, with the row in doubt")
    void error() {
        adding.onWrite(contact -> {
            throw new StackOverflowError();
        });
        try (Trial trial = adding(1, "0", "later")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(IN_DOUBT, PENDING);
            assertThat(report.stopped()).isPresent();
        }
    }

    @Test
    @DisplayName("and leaves pending what may be repeated, also after a lost answer or a defect")
    void repeatable() {
        for (Supplier<RuntimeException> trouble :
                List.<Supplier<RuntimeException>>of(Trouble::lost, IllegalStateException::new)) {
            saving.onWrite(contact -> {
                throw trouble.get();
            });
            try (Trial trial = saving("0", "later")) {
                ImportReport report = trial.land();

                assertThat(trial.states()).containsExactly(PENDING, PENDING);
                assertThat(report.stopped()).isPresent();
            }
        }
    }

    @Test
    @DisplayName("and can be applied again: only what is pending is sent")
    void again() {
        adding.onWrite(failing(List.of(Trouble::down)));
        try (Trial trial = adding(1, "fine", "0", "later")) {
            trial.land();
            adding.onWrite(Guests::created);

            ImportReport report = trial.apply();

            assertThat(trial.states()).containsExactly(CREATED, CREATED, CREATED);
            assertThat(report.stopped()).isEmpty();
            assertThat(adding.written()).hasSize(4);
        }
    }

    private Trial adding(int concurrency, String... names) {
        return Trial.of(adding.provider(), directory, rows(names), choices -> choices.concurrency(concurrency));
    }

    private Trial saving(String... names) {
        return Trial.of(
                saving.provider(), directory, rows(names), c -> c.oneByOne(true).concurrency(1));
    }
}
