package io.contacts.sentori.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.error.ContactsException;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Operation;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.adapter.Mutations;
import io.contacts.testkit.adapter.OddAnswers;
import io.contacts.testkit.fake.FakeResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
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

@DisplayName("Whatever answers instead of Sentori")
class AnswerCorpusTest {
    private static final String LIST =
            "[ { \"ExternalID\" : \"ABCD1234\", \"Name\" : \"June\", \"Description\" : \"Menu\" } ]";

    static Stream<Arguments> corpus() {
        return OddAnswers.all().entrySet().stream().map(odd -> Arguments.of(odd.getKey(), odd.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    @DisplayName(
            "a typed error comes out of every operation, or the success that the status says, and no word of the answer")
    void typed(String name, FakeResponse answer) {
        try (Wire wire = Wire.answering(answer)) {
            for (Operation operation : Operation.values()) {
                Throwable error = catchThrowable(() -> operation.run(wire));

                assertTyped(operation, error);
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
        for (String documented : documented(operation)) {
            Mutations mutations =
                    new Mutations(documented.hashCode() + operation.name().hashCode());
            FakeResponse[] answers = new FakeResponse[80];
            Arrays.setAll(
                    answers,
                    i -> new FakeResponse(
                            200, Map.of("Content-Type", "application/json; charset=utf-8"), mutations.of(documented)));
            try (Wire wire = Wire.answering(answers)) {
                for (int i = 0; i < answers.length; i++) {
                    assertTyped(operation, catchThrowable(() -> operation.run(wire)));
                }
            }
        }
        assertThat(documented(operation)).as("what it is changed from").anyMatch(body -> isGood(operation, body));
    }

    private static boolean isGood(Operation operation, String body) {
        try (Wire wire = Wire.answering(Wire.json(200, body))) {
            return catchThrowable(() -> operation.run(wire)) == null;
        }
    }

    private static List<String> documented(Operation operation) {
        return switch (operation.answer()) {
            case CONTACT -> List.of(Bodies.CONTACT);
            case OBJECT -> List.of(Bodies.COUNTERS, Bodies.STRUCTURE, LIST.substring(2, LIST.length() - 2));
            case LIST -> List.of(LIST, "[" + Bodies.CONTACT + "]", "[" + Bodies.STRUCTURE + "]");
            case NOTHING -> List.of("{}");
        };
    }

    private static void assertTyped(Operation operation, @Nullable Throwable error) {
        if (error != null) {
            assertThat(error).as("%s", operation).isInstanceOf(ContactsException.class);
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            assertThat(trace + error.toString() + ((ContactsException) error).facts())
                    .as("%s", operation)
                    .doesNotContain(OddAnswers.MARKER);
        }
    }
}
