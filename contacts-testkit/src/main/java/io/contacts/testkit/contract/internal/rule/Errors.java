package io.contacts.testkit.contract.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;

/** What every error of every provider says. */
public final class Errors {
    private Errors() {}

    /** That an error names the operation and the provider that was called, and says whether to repeat. */
    public static void sayTheRightThings(ContactsException error, Capability operation, String provider) {
        assertThat(error.operation()).as("the operation that the error names").isEqualTo(operation);
        assertThat(provider)
                .as("the provider that was called, against the error's")
                .startsWith(error.provider());
        assertThat(error.provider()).as("the provider that the error names").isNotBlank();
        assertThat(error.retry()).as("whether it may be repeated").isNotNull();
        assertThat(error.getMessage())
                .as("the error's message")
                .contains(error.provider())
                .contains(operation.operation());
        if (error instanceof OutcomeUnknownException) {
            assertThat(error.retry()).isEqualTo(Retry.IN_DOUBT);
        }
    }
}
