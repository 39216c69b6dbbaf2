package io.contacts.importing.internal.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.validation.Violation;
import io.contacts.importing.ImportReport;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.Guests;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A row that the provider refused")
class AdviceTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("is kept with what to do about it")
    @MethodSource("refusals")
    void whatToDo(String code, ContactsException refusal, String advice) {
        StagedAdapter adapter = StagedAdapter.adding();
        adapter.onWrite(contact -> {
            throw refusal;
        });
        try (Trial trial = Trial.of(adapter.provider(), directory, "email\nzoe@example.com\n")) {
            trial.land();

            assertThat(trial.states()).containsExactly(RowState.REJECTED);
            assertThat(trial.problem(1).orElseThrow().code()).isEqualTo(code);
            assertThat(trial.problem(1).orElseThrow().fix()).isEqualTo(advice);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "after it had done the first half is told as half done, since the row cannot be sent again; others are")
    @MethodSource("secondHalves")
    void halfDone(String kind, ContactsException refusal) {
        AudienceId guests = AudienceId.of("G1");
        StagedAdapter adapter = StagedAdapter.adding().audiences(new Audience(guests, "Guests", ""));
        adapter.onWrite(Guests.failing(List.of(() -> refusal)));
        try (Trial trial = Trial.of(
                adapter.provider(),
                directory,
                Guests.rows("0", "fine"),
                choices -> choices.audience(guests).concurrency(1))) {
            ImportReport report = trial.land();

            assertThat(trial.states()).containsExactly(RowState.REJECTED, RowState.CREATED);
            assertThat(report.stopped()).isEmpty();
            RowProblem problem = trial.problem(1).orElseThrow();
            assertThat(problem.code()).isEqualTo("half-done");
            assertThat(problem.reason()).containsOnlyOnce("done before it failed: contacts().add");
            assertThat(problem.fix()).isEqualTo("Do the other half at the provider");
        }
    }

    static Stream<Arguments> secondHalves() {
        ErrorFacts half = ErrorFacts.of("staged", Capability.ADD_CONTACT_TO_AUDIENCE)
                .withHttpStatus(400)
                .withCompleted(Capability.ADD_CONTACT);
        return Stream.of(
                Arguments.of(
                        "not valid",
                        new InvalidContactException(
                                half.withProviderCode("100"), List.of(new Violation("email", "is no address")))),
                Arguments.of("not there", new ContactNotFoundException(half.withProviderCode("101"))),
                Arguments.of("bad address", new BadAddressException(half.withProviderCode("107"))),
                Arguments.of(
                        "unlisted code",
                        new UnexpectedResponseException(half.withProviderCode("999"), Retry.UNSAFE, null)));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "already-there-102", Trouble.alreadyThere(), "Import it with --mode save or --mode update"),
                Arguments.of("not-there-101", Trouble.notThere(), "Import it with --mode save or --mode add"),
                Arguments.of("bad-address-107", Trouble.badAddress(), "Ask the person for another address"),
                Arguments.of("too-large", Trouble.tooLarge(), "Shorten the cells of the row"),
                Arguments.of("refused-103", Trouble.invalid(), "Correct the row and import it again"),
                Arguments.of(
                        "conflict",
                        Trouble.conflict(),
                        "Look at the provider whether the person is there already, under this address or number"),
                Arguments.of("refused-999", Trouble.unknownCode(), "Look the code up in the provider's documents"));
    }
}
