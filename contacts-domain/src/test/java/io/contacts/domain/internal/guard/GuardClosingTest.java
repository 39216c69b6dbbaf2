package io.contacts.domain.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.Journal;
import io.contacts.domain.provider.RecordingAdapter;
import io.contacts.domain.provider.RecordingObserver;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A provider")
class GuardClosingTest {
    private final RecordingAdapter adapter = RecordingAdapter.able();
    private final RecordingObserver observer = new RecordingObserver();
    private final ContactsProvider provider = ContactsProviders.around(adapter, false, observer);

    static Stream<Operation> operations() {
        return Operation.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("that is closed does nothing any more and says so")
    void refusesEverythingOnceClosed(Operation operation) {
        provider.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> operation.call().accept(provider))
                .withMessage("the provider recording is closed");
        assertThat(adapter.journal().entries()).isEmpty();
        assertThat(observer.completed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("that lacks an operation says that it is closed rather than that")
    void closedComesBeforeUnsupported(Operation operation) {
        ContactsProvider unable = ContactsProviders.around(adapter.with(Set.of()), false, observer);
        unable.close();

        assertThatIllegalStateException().isThrownBy(() -> operation.call().accept(unable));
    }

    @Test
    @DisplayName("closes its adapter once, however often and by however many threads it is closed")
    void closesOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> closings = IntStream.range(0, 100)
                    .mapToObj(i -> Executors.callable(provider::close))
                    .toList();
            for (var closing : threads.invokeAll(closings)) {
                closing.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(adapter.journal().closings()).isEqualTo(1);
    }

    @Test
    @DisplayName("closes its adapter at the end of a try block")
    void closesWithTry() {
        try (ContactsProvider open = ContactsProviders.around(adapter, false, observer)) {
            assertThat(open.audiences().list()).hasSize(1);
        }

        assertThat(adapter.journal().closings()).isEqualTo(1);
    }

    @Test
    @DisplayName("hands out its native client by type, while it is open")
    void unwraps() {
        assertThat(provider.unwrap(Journal.class)).isSameAs(adapter.journal());
        assertThat(provider.unwrap(Object.class)).isSameAs(adapter.journal());

        provider.close();

        assertThatIllegalStateException().isThrownBy(() -> provider.unwrap(Journal.class));
    }

    @Test
    @DisplayName("names the native client that it has when asked for another")
    void namesItsNativeClient() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.unwrap(String.class))
                .withMessage("recording has no native client of type java.lang.String; it has "
                        + "io.contacts.domain.provider.Journal");
    }
}
