package io.contacts.importing;

import static io.contacts.importing.RowState.CREATED;
import static io.contacts.importing.RowState.DUPLICATE;
import static io.contacts.importing.RowState.IN_DOUBT;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static io.contacts.importing.RowState.SUPPRESSED;
import static io.contacts.importing.RowState.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.importing.ImportReport.StopCause;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
        saving.onWrite(contact -> starts(contact, "old")
                ? new SaveResult.Updated(StoredContact.sent(contact))
                : new SaveResult.Created(StoredContact.sent(contact)));
        try (Trial trial = saving("old1", "new1", "old2")) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(UPDATED, CREATED, UPDATED);
            assertThat(report.stopped()).isEmpty();
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
                    Trouble::tooLarge);
            adding.onWrite(failing(troubles));
            try (Trial trial = adding(1, "0", "1", "2", "3", "4", "5", "fine")) {
                ImportReport report = trial.land();

                assertThat(trial.states().subList(0, 6)).containsOnly(REJECTED);
                assertThat(trial.states().get(6)).isEqualTo(CREATED);
                assertThat(report.stopped()).isEmpty();
                assertThat(trial.problems())
                        .extracting(RowProblem::code)
                        .containsExactly(
                                "refused-103",
                                "already-there-102",
                                "not-there-101",
                                "bad-address-107",
                                "refused-999",
                                "too-large");
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

    @Nested
    @DisplayName("stops")
    class Stops {
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
                if (starts(contact, "lost")) {
                    throw Trouble.lost();
                }
                return created(contact);
            });
            try (Trial trial = adding(
                    1, "lost1", "lost2", "lost3", "lost4", "fine", "lost5", "lost6", "lost7", "lost8", "lost9",
                    "later")) {
                ImportReport report = trial.land();

                assertThat(trial.states())
                        .containsExactly(
                                IN_DOUBT, IN_DOUBT, IN_DOUBT, IN_DOUBT, CREATED, IN_DOUBT, IN_DOUBT, IN_DOUBT, IN_DOUBT,
                                IN_DOUBT, PENDING);
                assertThat(report.stopped()).isPresent();
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
                adding.onWrite(SingleCallsTest::created);

                ImportReport report = trial.apply();

                assertThat(trial.states()).containsExactly(CREATED, CREATED, CREATED);
                assertThat(report.stopped()).isEmpty();
                assertThat(adding.written()).hasSize(4);
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
            public void progressed(long settled) {
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

    private static Function<Contact, SaveResult> failing(List<Supplier<ContactsException>> troubles) {
        Map<String, Supplier<ContactsException>> byName = new HashMap<>();
        for (int i = 0; i < troubles.size(); i++) {
            byName.put(Integer.toString(i), troubles.get(i));
        }
        return contact -> {
            Supplier<ContactsException> trouble = byName.get(name(contact));
            if (trouble != null) {
                throw trouble.get();
            }
            return created(contact);
        };
    }

    private static SaveResult created(Contact contact) {
        return new SaveResult.Created(StoredContact.sent(contact));
    }

    private static boolean starts(Contact contact, String start) {
        return name(contact).startsWith(start);
    }

    private static String name(Contact contact) {
        return contact.email() == null ? "" : contact.email().localPart();
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
        UnaryOperator<ImportSettings.Builder> oneByOne =
                choices -> choices.oneByOne(true).concurrency(1);
        return Trial.of(saving.provider(), directory, rows(names), oneByOne);
    }

    private static String rows(String... names) {
        return "email\n" + String.join("@example.com\n", names) + "@example.com\n";
    }

    private static String[] many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "guest" + i).toArray(String[]::new);
    }
}
