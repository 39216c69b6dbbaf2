package io.contacts.domain.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.RecordingAdapter;
import io.contacts.domain.provider.RecordingObserver;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An operation that the provider does not have")
class GuardCapabilityTest {
    private final RecordingObserver observer = new RecordingObserver();

    static Stream<Operation> operations() {
        return Operation.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("is refused with a typed error before it reaches the adapter, and is observed")
    void isRefusedBeforeTheAdapter(Operation operation) {
        Set<Capability> others = EnumSet.complementOf(EnumSet.of(operation.capability()));
        RecordingAdapter adapter = RecordingAdapter.able().with(others);
        ContactsProvider provider = ContactsProviders.around(adapter, false, observer);

        UnsupportedCapabilityException refusal = assertThatExceptionOfType(UnsupportedCapabilityException.class)
                .isThrownBy(() -> operation.call().accept(provider))
                .actual();

        assertThat(refusal.operation()).isEqualTo(operation.capability());
        assertThat(refusal.provider()).isEqualTo("recording");
        assertThat(refusal.retry()).isEqualTo(Retry.UNSAFE);
        assertThat(refusal.supported()).isEqualTo(others);
        assertThat(adapter.journal().entries()).isEmpty();
        assertThat(observer.completed())
                .singleElement()
                .extracting(RecordingObserver.Completed::failure)
                .isSameAs(refusal);
    }

    @Test
    @DisplayName("is refused with the adapter's advice where it has one, else with what there is")
    void givesTheAdaptersAdvice() {
        ContactsProvider provider = ContactsProviders.around(
                RecordingAdapter.able().with(Set.of(Capability.FIND_CONTACT)), false, observer);

        assertThat(refusalOf(provider, Capability.SUPPRESS))
                .hasMessage("recording: subscriptions().suppress: this provider has no such operation. "
                        + "Suppress it in the web application");
        assertThat(refusalOf(provider, Capability.DELETE_CONTACT))
                .hasMessage(
                        "recording: contacts().delete: this provider has no such operation. It has: contacts().find");
    }

    @Test
    @DisplayName("is not one that may be repeated, whatever the adapter says")
    void isNotRepeatable() {
        ContactsProvider provider = ContactsProviders.around(
                RecordingAdapter.able().with(Set.of(Capability.FIND_CONTACT)), false, observer);

        assertThat(provider.repeatable(Capability.FIND_CONTACT)).isTrue();
        assertThat(provider.repeatable(Capability.SAVE_CONTACT)).isFalse();
    }

    @Test
    @DisplayName("is refused before its contact is looked at")
    void comesBeforeValidation() {
        RecordingAdapter adapter = RecordingAdapter.able().with(Set.of());
        ContactsProvider provider = ContactsProviders.around(adapter, false, observer);

        assertThat(assertThatExceptionOfType(UnsupportedCapabilityException.class)
                        .isThrownBy(
                                () -> provider.contacts().save(Contact.builder().build()))
                        .actual())
                .isNotNull();
    }

    private static UnsupportedCapabilityException refusalOf(ContactsProvider provider, Capability capability) {
        Operation operation = operations()
                .filter(each -> each.capability() == capability)
                .findFirst()
                .orElseThrow();
        return assertThatExceptionOfType(UnsupportedCapabilityException.class)
                .isThrownBy(() -> operation.call().accept(provider))
                .actual();
    }
}
