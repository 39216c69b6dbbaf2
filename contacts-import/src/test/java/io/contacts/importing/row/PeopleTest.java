package io.contacts.importing.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The people of a file")
class PeopleTest {
    @ParameterizedTest(name = "with {0} rows in memory")
    @DisplayName("are found where they stand on several rows, in the order of the file, in memory and from disk")
    @ValueSource(ints = {1 << 20, 10_000, 999, 1})
    void several(int inMemory) {
        Random random = new Random(11);
        long[] numbers = random.longs(15_000).toArray();
        Map<Long, List<Long>> expected = new HashMap<>();
        Map<Long, List<Long>> found = new HashMap<>();

        try (People people = new People(inMemory)) {
            for (int row = 1; row <= 20_000; row++) {
                long person = numbers[random.nextInt(numbers.length)];
                people.add(person, row, row + 7L);
                expected.computeIfAbsent(person, key -> new ArrayList<>()).add((long) row);
            }
            people.eachWithSeveralRows(rows -> {
                List<Long> places = rows.stream().map(People.Place::row).toList();
                assertThat(rows).allSatisfy(place -> assertThat(place.line()).isEqualTo(place.row() + 7));
                found.put(places.get(0), places);
            });
        }

        expected.values().removeIf(rows -> rows.size() < 2);
        assertThat(found.values()).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @ParameterizedTest(name = "with {0} rows in memory")
    @DisplayName("may be one person on every row")
    @ValueSource(ints = {1 << 20, 100})
    void one(int inMemory) {
        List<Integer> sizes = new ArrayList<>();

        try (People people = new People(inMemory)) {
            for (int row = 1; row <= 5_000; row++) {
                people.add(42, row, row);
            }
            people.eachWithSeveralRows(rows -> sizes.add(rows.size()));
        }

        assertThat(sizes).containsExactly(5_000);
    }
}
