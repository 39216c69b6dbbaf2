package io.contacts.importing.internal.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading ahead")
@Timeout(30)
class ReadAheadTest {
    @ParameterizedTest(name = "{0}")
    @DisplayName("gives everything back once, in its order, and then the end, again and again")
    @ValueSource(ints = {0, 1, 255, 256, 257, 10_000})
    void all(int count) throws InterruptedException {
        try (ReadAhead<Integer> ahead = ReadAhead.of(upTo(count))) {
            List<Integer> read = new ArrayList<>();
            for (Optional<Integer> next = ahead.next(); next.isPresent(); next = ahead.next()) {
                read.add(next.get());
            }

            assertThat(read).hasSize(count).isSorted().doesNotHaveDuplicates();
            assertThat(ahead.next()).isEmpty();
        }
    }

    @Test
    @DisplayName("fails where reading failed, and not before")
    void fails() throws InterruptedException {
        Supplier<Optional<Integer>> source = upTo(1_000);
        AtomicInteger asked = new AtomicInteger();
        try (ReadAhead<Integer> ahead = ReadAhead.of(() -> {
            if (asked.incrementAndGet() > 300) {
                throw new IllegalStateException("broken");
            }
            return source.get();
        })) {
            for (int i = 0; i < 300; i++) {
                assertThat(ahead.next()).contains(i);
            }
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(ahead::next)
                    .withMessage("broken");
        }
    }

    @Test
    @DisplayName("gives nothing back that was read since the last check that passed")
    void checked() {
        AtomicInteger read = new AtomicInteger();
        try (ReadAhead<Integer> ahead =
                ReadAhead.of(() -> Optional.of(read.getAndIncrement()), () -> requireBelow(600, read.get()))) {
            int given = 0;
            while (given < 512) {
                assertThat(ahead.next()).contains(given++);
            }
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(ahead::next)
                    .withMessage("edited");
        }
    }

    private static void requireBelow(int bound, int number) {
        if (number >= bound) {
            throw new IllegalStateException("edited");
        }
    }

    @Test
    @DisplayName("stops when it is closed, whoever waits for whom, and keeps an interrupt for later")
    void closes() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        ReadAhead<Integer> hanging = ReadAhead.of(() -> {
            begun.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.of(1);
        });
        begun.await();
        hanging.close();

        ReadAhead<Integer> full = ReadAhead.of(() -> Optional.of(asked.incrementAndGet()));
        assertThat(full.next()).contains(1);
        Thread.currentThread().interrupt();
        full.close();

        assertThat(Thread.interrupted()).isTrue();
        int afterwards = asked.get();
        assertThat(afterwards).isLessThan(5_000).isEqualTo(asked.get());
    }

    private static Supplier<Optional<Integer>> upTo(int count) {
        AtomicInteger next = new AtomicInteger();
        return () -> next.get() < count ? Optional.of(next.getAndIncrement()) : Optional.empty();
    }
}
