package io.contacts.testkit.sofy;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.sofy.SofySwitches.Duplicates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("64 threads at once")
@Timeout(120)
class SofyConcurrencyTest {
    private static final int THREADS = 64;
    private static final int EACH = 10;

    @Test
    @DisplayName("lose no contact, and none is there twice")
    void losesNothing() throws Exception {
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
            List<Integer> statuses = atOnce(sofy, (thread, turn) -> "g" + thread + "-" + turn);

            assertThat(statuses).hasSize(THREADS * EACH).containsOnly(201);
            assertThat(sofy.contacts(1)).hasSize(THREADS * EACH);
            assertThat(sofy.contacts(1))
                    .extracting(contact -> contact.emailAddress().orElseThrow())
                    .doesNotHaveDuplicates();
            assertThat(sofy.contacts(1)).extracting(SofyContact::id).isSorted().doesNotHaveDuplicates();
            assertThat(sofy.journal()).hasSize(THREADS * EACH);
        }
    }

    @Test
    @DisplayName("add one address once where duplicates are refused")
    void refusesAllButOne() throws Exception {
        SofySwitches switches =
                SofySwitches.builder().duplicates(Duplicates.REFUSE).build();
        try (FakeSofy sofy =
                FakeSofy.builder().group("Guests").switches(switches).start()) {
            List<Integer> statuses = atOnce(sofy, (thread, turn) -> "joe");

            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(THREADS * EACH - 1);
            assertThat(sofy.contacts(1)).hasSize(1);
        }
    }

    private static List<Integer> atOnce(FakeSofy sofy, NameOfGuest name) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Integer>>> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                runs.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return IntStream.range(0, EACH)
                            .mapToObj(turn -> new SofyClient(sofy)
                                    .post("/groups/1/contacts", contact(name.of(thread, turn)))
                                    .statusCode())
                            .toList();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<List<Integer>> run : runs) {
                statuses.addAll(run.get(60, TimeUnit.SECONDS));
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String contact(String name) {
        return "{\"contactEmailAddress\":\"" + name + "@example.com\"}";
    }

    @FunctionalInterface
    private interface NameOfGuest {
        String of(int thread, int turn);
    }
}
