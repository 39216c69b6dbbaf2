package io.contacts.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.port.Capability;
import io.contacts.domain.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a failure holds beyond its facts")
class FailureDetailsTest {
    private static final ErrorFacts FACTS = ErrorFacts.of("sofy", Capability.ADD_CONTACT);

    static Stream<ContactsException> failures() {
        return Failures.ofEachKind();
    }

    @Test
    @DisplayName("is every violation of an invalid contact, in order")
    void allViolations() {
        List<Violation> given = new ArrayList<>(violations(3));
        InvalidContactException failure = new InvalidContactException(FACTS, given);

        given.clear();

        assertThat(failure.violations()).isEqualTo(violations(3)).isUnmodifiable();
        assertThat(failure)
                .hasMessage("sofy: contacts().add: not valid: contacts[0] is wrong; contacts[1] is wrong; "
                        + "contacts[2] is wrong. Correct it and try again");
    }

    @Test
    @DisplayName(
            "is every violation of a large batch too, though the message shows the first twenty and counts the others")
    void aMessageThatCanBeRead() {
        InvalidContactException twenty = new InvalidContactException(FACTS, violations(20));
        InvalidContactException many = new InvalidContactException(FACTS, violations(5_000));

        assertThat(twenty).hasMessageContaining("contacts[19] is wrong. Correct");
        assertThat(many.violations()).hasSize(5_000);
        assertThat(many).hasMessageContaining("contacts[19] is wrong; and 4980 more. Correct");
    }

    @Test
    @DisplayName("is the time that a provider asks to wait, if it does")
    void theTimeToWait() {
        assertThat(new RateLimitedException(FACTS, Duration.ofMillis(1500)))
                .hasMessageContaining("too many calls; asks to wait 1500 ms.")
                .extracting(RateLimitedException::retryAfter)
                .isEqualTo(Optional.of(Duration.ofMillis(1500)));
        assertThat(new RateLimitedException(FACTS, null).retryAfter()).isEmpty();
        assertThat(new RateLimitedException(FACTS, null)).hasMessageContaining("too many calls.");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-3S, 0",
        "PT0S, 0",
        "PT8760H, 31536000000",
        "PT8760H0.001S, 31536000000",
        "PT9223372036854775807S, 31536000000",
        "PT-9223372036854775808S, 0"
    })
    @DisplayName("is a time to wait that can be waited for, whatever a provider says")
    void aTimeThatCanBeWaited(Duration said, long millis) {
        assertThat(new RateLimitedException(FACTS, said))
                .hasMessageContaining("too many calls; asks to wait " + millis + " ms.")
                .extracting(RateLimitedException::retryAfter)
                .isEqualTo(Optional.of(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @DisplayName("travels between machines: nothing is lost when a failure is serialised")
    void survivesSerialisation(ContactsException failure) throws Exception {
        ContactsException copy = copyOf(failure);

        assertThat(copy).hasSameClassAs(failure).hasMessage(failure.getMessage());
        assertThat(copy.retry()).isEqualTo(failure.retry());
        assertThat(copy.facts()).usingRecursiveComparison().isEqualTo(failure.facts());
        assertThat(copy.httpStatus()).hasValue(418);
        if (failure instanceof InvalidContactException invalid) {
            assertThat(((InvalidContactException) copy).violations()).isEqualTo(invalid.violations());
        }
        if (failure instanceof RateLimitedException limited) {
            assertThat(((RateLimitedException) copy).retryAfter()).isEqualTo(limited.retryAfter());
        }
        if (failure instanceof UnsupportedCapabilityException unsupported) {
            assertThat(((UnsupportedCapabilityException) copy).supported()).isEqualTo(unsupported.supported());
        }
    }

    private static List<Violation> violations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Violation("contacts[" + i + "]", "is wrong"))
                .toList();
    }

    private static ContactsException copyOf(ContactsException failure) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ContactsException) in.readObject();
        }
    }
}
