package io.contacts.importing.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What was decided of rows")
class DecisionsTest {
    private static final int ROWS = 5_000;

    @ParameterizedTest(name = "with {0} rows in memory")
    @DisplayName("comes back in the order of the file, the last decision of each row, in memory and from disk")
    @ValueSource(ints = {1 << 20, 100})
    void ordered(int inMemory) {
        Random random = new Random(3);
        Map<Long, String> expected = new TreeMap<>();
        List<String> found = new ArrayList<>();

        try (Decisions decisions = new Decisions(ROWS, inMemory)) {
            for (int i = 0; i < ROWS; i++) {
                People.Place row = place(1 + random.nextInt(ROWS));
                People.Place other = place(1 + random.nextInt(ROWS));
                boolean rejected = random.nextBoolean();
                decisions.add(row, other, rejected);
                expected.put(row.row(), row + " " + other.line() + " " + rejected);
            }
            decisions.each((row, otherLine, rejected) -> found.add(row + " " + otherLine + " " + rejected));
        }

        assertThat(found).containsExactlyElementsOf(expected.values());
    }

    private static People.Place place(long row) {
        return new People.Place(row, row + 7);
    }
}
