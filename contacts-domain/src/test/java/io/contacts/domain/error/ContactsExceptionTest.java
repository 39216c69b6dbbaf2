package io.contacts.domain.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.contacts.domain.Nothing;
import io.contacts.domain.port.Capability;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A failure")
class ContactsExceptionTest {
    private static final ErrorFacts FACTS = ErrorFacts.of("sofy", Capability.ADD_CONTACT);

    static Stream<ContactsException> failures() {
        return Failures.ofEachKind();
    }

    static Stream<ContactsException> failuresWithOwnNextStep() {
        return Failures.ofEachKind(Failures.FACTS.withNextStep("Call the venue"));
    }

    static Stream<ContactsException> failuresWithoutMore() {
        return Failures.ofEachKind(FACTS);
    }

    static Stream<Arguments> mayBeRepeated() {
        return Stream.of(
                arguments(InvalidContactException.class, Retry.UNSAFE),
                arguments(ContactNotFoundException.class, Retry.UNSAFE),
                arguments(ContactAlreadyExistsException.class, Retry.UNSAFE),
                arguments(ContactSuppressedException.class, Retry.UNSAFE),
                arguments(BadAddressException.class, Retry.UNSAFE),
                arguments(AudienceNotFoundException.class, Retry.UNSAFE),
                arguments(DocumentNotFoundException.class, Retry.UNSAFE),
                arguments(DocumentNotUsableException.class, Retry.UNSAFE),
                arguments(AccessDeniedException.class, Retry.UNSAFE),
                arguments(RateLimitedException.class, Retry.SAFE),
                arguments(OutcomeUnknownException.class, Retry.IN_DOUBT),
                arguments(UnsupportedCapabilityException.class, Retry.UNSAFE));
    }

    @Test
    @DisplayName("is of one of the kinds that these tests know: a new one must be added to them")
    void knowsEveryKind() {
        assertThat(failures().map(Object::getClass)).containsExactly(ContactsException.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("failures")
    @DisplayName("gives its facts, each by its own name too")
    void givesItsFacts(ContactsException failure) {
        assertThat(failure.facts()).isSameAs(Failures.FACTS);
        assertThat(failure.provider()).isEqualTo("sentori");
        assertThat(failure.operation()).isEqualTo(Capability.SAVE_CONTACT);
        assertThat(failure.httpStatus()).hasValue(418);
        assertThat(failure.providerCode()).contains("4711");
        assertThat(failure.completed()).contains(Capability.ADD_CONTACT);
    }

    @ParameterizedTest
    @MethodSource("failures")
    @DisplayName("says operation, provider, what came, status, code and which half is done")
    void saysItsFacts(ContactsException failure) {
        assertThat(failure)
                .hasMessageStartingWith("sentori: contacts().save: ")
                .hasMessageContaining(": a page came instead of JSON (HTTP 418, code 4711)")
                .hasMessageContaining("; done before it failed: contacts().add");
    }

    @ParameterizedTest
    @MethodSource("failuresWithOwnNextStep")
    @DisplayName("says the next step that it was given in place of its own")
    void saysTheNextStepThatItWasGiven(ContactsException failure) {
        assertThat(failure).hasMessageEndingWith("; done before it failed: contacts().add. Call the venue");
    }

    @ParameterizedTest
    @MethodSource("failuresWithoutMore")
    @DisplayName("of which nothing more is known says nothing of status, code or halves")
    void saysNoMoreThanIsKnown(ContactsException failure) {
        assertThat(failure.getMessage())
                .startsWith("sofy: contacts().add: ")
                .doesNotContain("null", "HTTP", "(code", "done before", "Optional", "()(", ". .");
        assertThat(failure.httpStatus()).isEmpty();
        assertThat(failure.providerCode()).isEmpty();
        assertThat(failure.completed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mayBeRepeated")
    @DisplayName("says by its kind whether the operation may be repeated")
    void saysWhetherToRepeat(Class<?> kind, Retry retry) {
        assertThat(failures().filter(kind::isInstance))
                .singleElement()
                .extracting(ContactsException::retry)
                .isEqualTo(retry);
    }

    @Test
    @DisplayName("whose kind leaves it open says what its maker knew")
    void saysWhatItsMakerKnew() {
        for (Retry retry : Retry.values()) {
            assertThat(new ProviderUnavailableException(FACTS, retry, null).retry())
                    .isEqualTo(retry);
            assertThat(new UnexpectedResponseException(FACTS, retry, null).retry())
                    .isEqualTo(retry);
            assertThat(new CallInterruptedException(FACTS, retry).retry()).isEqualTo(retry);
        }
        assertThatNullPointerException().isThrownBy(() -> new CallInterruptedException(FACTS, Nothing.of(Retry.class)));
    }

    @ParameterizedTest
    @MethodSource("inDoubt")
    @DisplayName("that leaves it in doubt says to look before repeating: doing it later makes it twice all the same")
    void saysToLookFirst(ContactsException failure) {
        assertThat(failure)
                .hasMessageContaining(". Look at the provider whether it took effect before repeating it")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("Try again");
    }

    static Stream<ContactsException> inDoubt() {
        return Stream.of(
                new OutcomeUnknownException(FACTS, null),
                new ProviderUnavailableException(FACTS, Retry.IN_DOUBT, null),
                new UnexpectedResponseException(FACTS, Retry.IN_DOUBT, null),
                new CallInterruptedException(FACTS, Retry.IN_DOUBT));
    }

    @Test
    @DisplayName("that leaves nothing in doubt says what helps")
    void saysWhatHelps() {
        assertThat(new ProviderUnavailableException(FACTS, Retry.SAFE, null)).hasMessageEndingWith(". Try again later");
        assertThat(new UnexpectedResponseException(FACTS, Retry.UNSAFE, null))
                .hasMessageEndingWith(". Check the base URL");
        assertThat(new UnexpectedResponseException(FACTS, Retry.IN_DOUBT, null))
                .hasMessageEndingWith(" before repeating it, and check the base URL");
    }

    @Test
    @DisplayName("keeps its cause where it has one")
    void keepsItsCause() {
        IOException cause = new IOException("connection reset");

        assertThat(List.of(
                        new ProviderUnavailableException(FACTS, Retry.SAFE, cause),
                        new UnexpectedResponseException(FACTS, Retry.SAFE, cause),
                        new OutcomeUnknownException(FACTS, cause)))
                .allSatisfy(failure -> assertThat(failure).hasCause(cause));
        assertThat(new AccessDeniedException(FACTS)).hasNoCause();
    }

    @Test
    @DisplayName("for want of an ability lists those that there are, in their order")
    void listsAbilities() {
        UnsupportedCapabilityException failure = new UnsupportedCapabilityException(
                FACTS, Set.of(Capability.SUPPRESS, Capability.FIND_CONTACT, Capability.LIST_AUDIENCES));

        assertThat(failure)
                .hasMessageEndingWith(
                        "this provider has no such operation. It has: contacts().find, subscriptions().suppress, audiences().list");
        assertThat(failure.supported())
                .containsExactlyInAnyOrder(Capability.SUPPRESS, Capability.FIND_CONTACT, Capability.LIST_AUDIENCES)
                .isUnmodifiable();
    }

    @Test
    @DisplayName("at a provider without any ability says so")
    void hasNoAbilityAtAll() {
        assertThat(new UnsupportedCapabilityException(FACTS, Set.of()))
                .hasMessageEndingWith("this provider has no such operation. It has none at all");
    }
}
