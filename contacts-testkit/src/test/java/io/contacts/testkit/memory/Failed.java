package io.contacts.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.validation.Violation;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call that must fail ends in. */
public final class Failed {
    private Failed() {}

    public static ContactsException failureOf(ThrowingCallable call) {
        return failureOf(ContactsException.class, call);
    }

    /** What the violations of a refused contact, patch or batch name, in their order. */
    public static List<String> violations(ThrowingCallable call) {
        return failureOf(InvalidContactException.class, call).violations().stream()
                .map(Violation::component)
                .toList();
    }

    private static <E extends ContactsException> E failureOf(Class<E> kind, ThrowingCallable call) {
        E failure = catchThrowableOfType(kind, call);
        assertThat(failure).isNotNull();
        return failure;
    }
}
