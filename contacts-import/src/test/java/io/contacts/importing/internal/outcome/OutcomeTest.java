package io.contacts.importing.internal.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.importing.RowState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What becomes of a row")
class OutcomeTest {
    @Test
    @DisplayName(
            "whose first half was done and the answer to the second lost: it is in doubt, and the next may fare better")
    void secondHalfLost() {
        ErrorFacts facts =
                ErrorFacts.of("staged", Capability.ADD_CONTACT_TO_AUDIENCE).withCompleted(Capability.ADD_CONTACT);

        Outcome outcome = Outcome.of(new OutcomeUnknownException(facts, null), false);

        assertThat(outcome.state()).isEqualTo(RowState.IN_DOUBT);
        assertThat(outcome.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo("in-doubt");
            assertThat(problem.reason()).contains("done before it failed: contacts().add");
        });
        assertThat(outcome.stops()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Capability.class,
            names = {"SAVE_CONTACT", "UPDATE_CONTACT", "SUPPRESS", "UNSUBSCRIBE", "SUBMIT_IMPORT"})
    @DisplayName("at a conflict that cannot be about somebody who is there: it is still to be sent, and the run stops")
    void conflictOfOtherOperations(Capability operation) {
        Outcome outcome = Outcome.of(conflict(operation), false);

        assertThat(outcome.state()).isEqualTo(RowState.PENDING);
        assertThat(outcome.stops()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Capability.class,
            names = {"ADD_CONTACT", "ADD_CONTACT_TO_AUDIENCE"})
    @DisplayName("at a conflict of an addition: it is rejected, and the run goes on")
    void conflictOfAdditions(Capability operation) {
        Outcome outcome = Outcome.of(conflict(operation), false);

        assertThat(outcome.state()).isEqualTo(RowState.REJECTED);
        assertThat(outcome.problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("conflict"));
        assertThat(outcome.stops()).isFalse();
    }

    private static ContactsException conflict(Capability operation) {
        return new UnexpectedResponseException(
                ErrorFacts.of("staged", operation).withHttpStatus(409), Retry.UNSAFE, null);
    }
}
