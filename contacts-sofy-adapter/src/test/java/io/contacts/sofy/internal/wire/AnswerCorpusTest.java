package io.contacts.sofy.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.provider.CallObserver;
import io.contacts.sofy.fixture.Answering;
import io.contacts.sofy.fixture.Operation;
import io.contacts.testkit.adapter.Mutations;
import io.contacts.testkit.adapter.OddAnswers;
import io.contacts.testkit.fake.FakeResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever answers instead of Sofy")
class AnswerCorpusTest {
    private static final List<String> DOCUMENTED = List.of(
            "[{\"id\":1,\"name\":\"Group 1\",\"createdAt\":\"1970-01-01T00:00:00.000Z\","
                    + "\"updatedAt\":\"1970-01-01T00:00:00.000Z\",\"source\":\"user\"}]",
            "[{\"id\":1,\"venueId\":0,\"userLabel\":\"Name\",\"type\":\"DOUBLE\","
                    + "\"created_at\":\"1970-01-01T00:00:00.000Z\",\"updated_at\":\"1970-01-01T00:00:00.000Z\","
                    + "\"deleted_at\":null}]",
            "{\"id\":4,\"name\":\"Guests\"}");

    static Stream<Arguments> corpus() {
        return OddAnswers.all().entrySet().stream().map(odd -> Arguments.of(odd.getKey(), odd.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    @DisplayName(
            "a typed error comes out of every operation, or the success that the status says, and no word of the answer")
    void typed(String name, FakeResponse answer) {
        try (Answering sofy = Answering.with(answer)) {
            for (Operation operation : Operation.values()) {
                Throwable error = catchThrowable(() -> operation.run(sofy.provider()));

                assertTyped(operation, error);
                if (answer.status() >= 300) {
                    assertThat(error).as("%s", operation).isNotNull();
                }
            }
        }
    }

    @Test
    @DisplayName("there are more than sixty of them")
    void enough() {
        assertThat(OddAnswers.all()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a documented answer with chance changes gives a result or a typed error")
    void mutated(Operation operation) {
        int good = 0;
        for (String documented : DOCUMENTED) {
            Mutations mutations =
                    new Mutations(documented.hashCode() + operation.name().hashCode());
            try (Answering sofy = new Answering(
                    CallObserver.none(),
                    Map.of(),
                    request -> new FakeResponse(
                            200, Map.of("Content-Type", "application/json"), mutations.of(documented)))) {
                for (int i = 0; i < 100; i++) {
                    Throwable error = catchThrowable(() -> operation.run(sofy.provider()));

                    assertTyped(operation, error);
                    good += error == null ? 1 : 0;
                }
            }
        }
        assertThat(good).as("answers that were still good").isPositive();
    }

    private static void assertTyped(Operation operation, @Nullable Throwable error) {
        if (error != null) {
            assertThat(error).as("%s", operation).isInstanceOf(ContactsException.class);
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            // What Sofy says of a refused contact is told on purpose, without anything that was sent.
            if (!(error instanceof InvalidContactException)) {
                assertThat(trace + error.toString() + ((ContactsException) error).facts())
                        .as("%s", operation)
                        .doesNotContain(OddAnswers.MARKER);
            }
        }
    }
}
