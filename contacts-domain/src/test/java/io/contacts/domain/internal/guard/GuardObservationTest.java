package io.contacts.domain.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.Guests;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.RecordingAdapter;
import io.contacts.domain.provider.RecordingObserver;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A failure of the adapter")
class GuardObservationTest {
    private final RecordingAdapter adapter = RecordingAdapter.able();
    private final RecordingObserver observer = new RecordingObserver();
    private final ContactsProvider provider = ContactsProviders.around(adapter, false, observer);

    static Stream<Operation> operations() {
        return Operation.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("comes out as it is, and the observer is told of it and of how long it took")
    void comesOutAsItIs(Operation operation) {
        AccessDeniedException failure = new AccessDeniedException(ErrorFacts.of("recording", operation.capability()));
        adapter.journal().failWith(failure);

        assertThatThrownBy(() -> operation.call().accept(provider)).isSameAs(failure);

        assertThat(observer.completed()).singleElement().satisfies(completed -> {
            assertThat(completed.failure()).isSameAs(failure);
            assertThat(completed.operation()).isEqualTo(operation.capability());
            assertThat(completed.duration()).isPositive();
        });
    }

    @Test
    @DisplayName("that has no type of ours comes out as it is, and is never told as a success")
    void untypedFailuresAreNoSuccess() {
        IllegalStateException mistake = new IllegalStateException("a mistake in the adapter");
        adapter.journal().failWith(mistake);

        assertThatThrownBy(() -> provider.contacts().save(Guests.zoe())).isSameAs(mistake);

        assertThat(observer.completed()).isEmpty();
    }

    @Test
    @DisplayName("does not keep the next call from succeeding")
    void theNextCallIsItsOwn() {
        provider.audiences().list();
        provider.fields().list();

        assertThat(observer.completed())
                .extracting(RecordingObserver.Completed::operation)
                .containsExactly(Capability.LIST_AUDIENCES, Capability.LIST_CONTACT_FIELDS);
    }

    @Test
    @DisplayName("need not be observed")
    void observingIsOptional() {
        CallObserver none = CallObserver.none();

        none.completed("recording", Capability.SAVE_CONTACT, Duration.ZERO, null);
        none.dropped("recording", Capability.SAVE_CONTACT, Set.of(Contact.Component.TITLE));
        ContactsProviders.around(adapter, true, none).contacts().save(Guests.zoe());

        assertThat(adapter.journal().entries()).hasSize(1);
    }
}
