package io.contacts.domain.internal.guard;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.error.InvalidContactException;

/** What a call that the guard must refuse ends in. */
final class Refused {
    private Refused() {}

    static InvalidContactException refusalOf(Runnable call) {
        return assertThatExceptionOfType(InvalidContactException.class)
                .isThrownBy(call::run)
                .actual();
    }
}
