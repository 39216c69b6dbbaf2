package io.contacts.importing.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The lines of those who opted out")
class OptOutLinesTest {
    @ParameterizedTest(name = "with {0} people in memory")
    @DisplayName("are the last of each person, in memory and from disk, and nobody else's")
    @ValueSource(ints = {1 << 19, 5_000, 100, 1})
    void last(int inMemory) {
        Random random = new Random(7);
        long[] people = random.longs(4_000).toArray();
        Map<Long, Long> expected = new HashMap<>();

        try (OptOutLines lines = new OptOutLines(inMemory)) {
            for (long line = 2; line < 20_000; line++) {
                long person = people[random.nextInt(people.length)];
                lines.put(person, line);
                expected.put(person, line);
            }
            lines.complete();

            assertThat(lines.isEmpty()).isFalse();
            assertThat(expected)
                    .allSatisfy((person, line) -> assertThat(lines.line(person)).hasValue(line));
            assertThat(random.longs(4_000).mapToObj(lines::line)).allMatch(OptionalLong::isEmpty);
        }
    }

    @Test
    @DisplayName("are found at both ends of the numbers")
    void ends() {
        long[] people = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE};

        try (OptOutLines lines = new OptOutLines(2)) {
            for (int i = 0; i < people.length; i++) {
                lines.put(people[i], i + 1L);
            }
            lines.complete();

            for (int i = 0; i < people.length; i++) {
                assertThat(lines.line(people[i])).hasValue(i + 1L);
            }
            assertThat(lines.line(2)).isEmpty();
        }
    }

    @Test
    @DisplayName("may be none")
    void none() {
        try (OptOutLines lines = new OptOutLines()) {
            lines.complete();

            assertThat(lines.isEmpty()).isTrue();
            assertThat(lines.line(42)).isEmpty();
        }
    }
}
