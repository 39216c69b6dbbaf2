package io.contacts.importing.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The people of a file")
class PeopleTest {
    @ParameterizedTest(name = "with {0} rows in memory")
    @DisplayName("are found where they stand on several rows, with the row before, in memory and from disk")
    @ValueSource(ints = {1 << 20, 10_000, 999, 1})
    void previous(int inMemory) {
        Map<Long, List<Long>> found = new HashMap<>();
        Map<Long, List<Long>> expected = new HashMap<>();

        try (People people = people(inMemory, expected)) {
            people.eachWithPrevious((earlier, row) -> {
                assertThat(row.line()).isEqualTo(row.row() + 7);
                assertThat(earlier.line()).isEqualTo(earlier.row() + 7);
                // What one person's row came after is what their next row comes after the next time.
                List<Long> before = found.remove(earlier.row());
                List<Long> places = before == null ? new ArrayList<>(List.of(earlier.row())) : before;
                places.add(row.row());
                found.put(row.row(), places);
            });
        }

        expected.values().removeIf(rows -> rows.size() < 2);
        assertThat(found.values()).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @ParameterizedTest(name = "with {0} rows in memory")
    @DisplayName("are found where they stand on several rows, with the first, in memory and from disk")
    @ValueSource(ints = {1 << 20, 999})
    void first(int inMemory) {
        Map<Long, List<Long>> found = new HashMap<>();
        Map<Long, List<Long>> expected = new HashMap<>();

        try (People people = people(inMemory, expected)) {
            people.eachWithFirst(
                    (first, row) -> found.computeIfAbsent(first.row(), key -> new ArrayList<>(List.of(key)))
                            .add(row.row()));
        }

        expected.values().removeIf(rows -> rows.size() < 2);
        assertThat(found.values()).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @ParameterizedTest(name = "with {0} rows in memory")
    @DisplayName("may be one person on every row")
    @ValueSource(ints = {1 << 20, 100})
    void one(int inMemory) {
        AtomicInteger visits = new AtomicInteger();

        try (People people = new People(inMemory)) {
            for (int row = 1; row <= 5_000; row++) {
                people.add(42, row, row);
            }
            people.eachWithPrevious((earlier, row) -> {
                assertThat(row.row()).isEqualTo(earlier.row() + 1);
                visits.incrementAndGet();
            });
        }

        assertThat(visits).hasValue(4_999);
    }

    private static People people(int inMemory, Map<Long, List<Long>> rows) {
        Random random = new Random(11);
        long[] numbers = random.longs(15_000).toArray();
        People people = new People(inMemory);
        for (int row = 1; row <= 20_000; row++) {
            long person = numbers[random.nextInt(numbers.length)];
            people.add(person, row, row + 7L);
            rows.computeIfAbsent(person, key -> new ArrayList<>()).add((long) row);
        }
        return people;
    }
}
