package io.contacts.importing.internal.apply;

import static io.contacts.importing.RowState.CREATED;
import static io.contacts.importing.RowState.DUPLICATE;
import static io.contacts.importing.RowState.IN_DOUBT;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static io.contacts.importing.RowState.SUPPRESSED;
import static io.contacts.importing.RowState.UPDATED;
import static io.contacts.importing.staging.Guests.created;
import static io.contacts.importing.staging.Guests.failing;
import static io.contacts.importing.staging.Guests.many;
import static io.contacts.importing.staging.Guests.nameStarts;
import static io.contacts.importing.staging.Guests.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.status.ContactStatus;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportReport;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RunListener;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.Answers;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Sending one call for each contact")
class SingleCallsTest {
    private final StagedAdapter adding = StagedAdapter.adding();
    private final StagedAdapter saving = StagedAdapter.bulk();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("tells created from updated where the provider does")
    void createdAndUpdated() {
        saving.onWrite(contact -> nameStarts(contact, "old")
                ? new SaveResult.Updated(StoredContact.sent(contact))
                : new SaveResult.Created(StoredContact.sent(contact)));
        try (Trial trial = saving("old1", "new1", "old2")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(UPDATED, CREATED, UPDATED);
            assertThat(report.stopped()).isEmpty();
        }
    }

    @Test
    @DisplayName("counts whom the provider will not write to as suppressed, as after a bulk call")
    void suppressed() {
        saving.onWrite(contact -> new SaveResult.Updated(
                Answers.stored(Objects.requireNonNull(contact.email()), ContactStatus.SUPPRESSED)));
        for (ImportMode mode : ImportMode.values()) {
            try (Trial trial = Trial.of(
                    saving.provider(),
                    directory,
                    "email;first_name\na@example.com;Ana\n",
                    c -> c.oneByOne(true).mode(mode))) {
                trial.land();

                assertThat(trial.states()).containsExactly(SUPPRESSED);
                assertThat(trial.problem(1).orElseThrow().code()).isEqualTo("suppressed");
            }
        }
    }

    @Test
    @DisplayName("updates by address, and leaves out what the row leaves out")
    void updates() {
        String csv = "email;first_name;last_name\na@example.com;Ana;\n";
        try (Trial trial = Trial.of(saving.provider(), directory, csv, c -> c.mode(ImportMode.UPDATE))) {
            trial.land();

            assertThat(trial.states()).containsExactly(UPDATED);
            assertThat(saving.calls()).containsExactly(Capability.UPDATE_CONTACT);
            assertThat(saving.written().get(0).lastName()).isNull();
        }
    }

    @Nested
    @DisplayName("puts a row whose call fails where it belongs, says why and what to do, and goes on")
    class RowErrors {
        @Test
        @DisplayName("rejected, whatever the provider finds wrong with it")
        void rejected() {
            List<Supplier<ContactsException>> troubles = List.of(
                    Trouble::invalid,
                    Trouble::alreadyThere,
                    Trouble::notThere,
                    Trouble::badAddress,
                    Trouble::unknownCode,
                    Trouble::tooLarge,
                    Trouble::conflict);
            adding.onWrite(failing(troubles));
            try (Trial trial = adding(1, "0", "1", "2", "3", "4", "5", "6", "fine")) {
                ImportReport report = trial.land();

                assertThat(trial.states().subList(0, 7)).containsOnly(REJECTED);
                assertThat(trial.states().get(7)).isEqualTo(CREATED);
                assertThat(report.stopped()).isEmpty();
                assertThat(trial.problems())
                        .extracting(RowProblem::code)
                        .containsExactly(
                                "refused-103",
                                "already-there-102",
                                "not-there-101",
                                "bad-address-107",
                                "refused-999",
                                "too-large",
                                "conflict");
                assertThat(trial.problems()).allSatisfy(problem -> {
                    assertThat(problem.reason()).isNotBlank();
                    assertThat(problem.fix()).isNotBlank();
                });
            }
        }

        @Test
        @DisplayName("suppressed, where the person opted out at the provider")
        void suppressed() {
            adding.onWrite(failing(List.of(Trouble::suppressed)));
            try (Trial trial = adding(1, "0", "fine")) {
                trial.land();

                assertThat(trial.states()).containsExactly(SUPPRESSED, CREATED);
            }
        }

        @Test
        @DisplayName("in doubt, where its answer was lost; it is not sent again")
        void inDoubt() {
            adding.onWrite(failing(List.of(Trouble::lost, Trouble::failedMidway)));
            try (Trial trial = adding(1, "0", "fine0", "1", "fine1")) {
                ImportReport report = trial.land();

                assertThat(trial.states()).containsExactly(IN_DOUBT, CREATED, IN_DOUBT, CREATED);
                assertThat(adding.written()).hasSize(4);
                assertThat(report.stopped()).isEmpty();
                assertThat(trial.problem(1).orElseThrow().fix()).contains("Look at the provider");
                assertThat(trial.rejects().lines())
                        .as("the header alone: what is in doubt is not corrected")
                        .hasSize(1);
            }
        }

        @Test
        @DisplayName(
                "rejected as half done, where it is there and not in the audience: sent again, it would be refused")
        void halfDone() {
            AudienceId guests = AudienceId.of("G1");
            adding.audiences(new Audience(guests, "Guests", ""));
            adding.onWrite(failing(List.of(Trouble::halfDone)));
            try (Trial trial = Trial.of(
                    adding.provider(),
                    directory,
                    rows("fine", "0", "later"),
                    choices -> choices.audience(guests).concurrency(1))) {
                ImportReport report = trial.land();

                assertThat(trial.states()).containsExactly(CREATED, REJECTED, PENDING);
                assertThat(trial.problem(2).orElseThrow().code()).isEqualTo("half-done");
                assertThat(trial.problem(2).orElseThrow().reason()).contains("done before it failed: contacts().add");
                assertThat(report.stopped()).isPresent();
            }
        }
    }

    @Test
    @DisplayName("never has more calls under way than allowed, and uses what is allowed")
    @Timeout(60)
    void concurrency() {
        int allowed = 3;
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(allowed);
        adding.onWrite(contact -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            full.countDown();
            await(full);
            now.decrementAndGet();
            return created(contact);
        });
        try (Trial trial = adding(allowed, many(60))) {
            ImportReport report = trial.land();

            assertThat(report.counts().of(CREATED)).isEqualTo(60);
            assertThat(most).hasValue(allowed);
        }
    }

    @Test
    @DisplayName("tells the listener of every settled row, and survives a listener that throws")
    void listener() {
        AtomicInteger told = new AtomicInteger();
        RunListener listener = new RunListener() {
            @Override
            public void started(long toSend) {
                assertThat(toSend).isEqualTo(3);
            }

            @Override
            public void progressed(long settled, double waiting) {
                told.incrementAndGet();
                throw new IllegalStateException("broken bar");
            }
        };
        try (Trial trial = adding(1, "a", "b", "c")) {
            trial.plan();
            ImportReport report = trial.apply(listener);

            assertThat(report.counts().of(CREATED)).isEqualTo(3);
            assertThat(report.stopped()).isEmpty();
            assertThat(told).hasValue(1);
        }
    }

    @Test
    @DisplayName("sends no row that is rejected, suppressed or a duplicate by the plan")
    void onlyPending() {
        String csv = "email;consent\na@example.com;\nb@;\nc@example.com;no\na@example.com;\n";
        try (Trial trial = Trial.of(adding.provider(), directory, csv)) {
            trial.land();

            assertThat(trial.states()).containsExactly(DUPLICATE, REJECTED, SUPPRESSED, CREATED);
            assertThat(adding.written()).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
