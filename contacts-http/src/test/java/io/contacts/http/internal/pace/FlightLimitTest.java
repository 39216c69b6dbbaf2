package io.contacts.http.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The number of requests under way")
class FlightLimitTest {
    private static final long QUICK = 5_000_000L;
    private static final long SLOW = 500_000_000L;

    private final FlightLimit limit = new FlightLimit(16, 0);

    @Test
    @DisplayName("grows to max-concurrency while answers are fast, and no further")
    void grows() {
        int before = limit.limit();

        answers(100, QUICK);

        assertThat(before).isEqualTo(4);
        assertThat(limit.limit()).isEqualTo(16);
    }

    @Test
    @DisplayName("starts at max-concurrency if that is lower")
    void low() {
        FlightLimit one = new FlightLimit(1, 0);

        one.troubled(0, 1);

        assertThat(one.limit()).isEqualTo(1);
    }

    @Test
    @DisplayName("does not grow when answers became slow")
    void notWhenSlow() {
        limit.taken(1, QUICK);

        answers(50, SLOW);

        assertThat(limit.limit()).isEqualTo(4);
    }

    @Test
    @DisplayName("does not grow when it is not used up")
    void notWhenUnused() {
        for (int i = 0; i < 100; i++) {
            limit.taken(1, QUICK);
        }

        assertThat(limit.limit()).isEqualTo(4);
    }

    @Test
    @DisplayName("shrinks on 503, once for all that were under way, down to one, and grows again")
    void shrinks() {
        answers(100, QUICK);

        limit.troubled(10, 20);
        limit.troubled(11, 21);
        int once = limit.limit();
        for (int i = 0; i < 20; i++) {
            limit.troubled(100 + i, 100 + i);
        }
        int often = limit.limit();
        answers(1000, QUICK);

        assertThat(once).isEqualTo(11);
        assertThat(often).isEqualTo(1);
        assertThat(limit.limit()).isEqualTo(16);
    }

    @Test
    @DisplayName(
            "stays below a number that was refused while smaller ones were taken, and tries it again after many answers")
    void staysBelow() {
        answers(3, QUICK);
        for (int i = 0; i < 60; i++) {
            limit.taken(5, QUICK);
        }

        boolean blamed = limit.refused(7);
        int after = limit.limit();
        answers(590, QUICK);
        int soon = limit.limit();
        answers(200, QUICK);

        assertThat(blamed).isTrue();
        assertThat(after).isEqualTo(6);
        assertThat(soon).isEqualTo(6);
        assertThat(limit.limit()).isEqualTo(7);
    }

    @Test
    @DisplayName("is not blamed for a refusal if as many were taken just before, nor if little is known")
    void notBlamed() {
        boolean early = limit.refused(4);
        answers(100, QUICK);
        boolean usual = limit.refused(limit.limit());

        assertThat(early).isFalse();
        assertThat(usual).isFalse();
        assertThat(limit.limit()).isGreaterThan(10);
    }

    @Test
    @DisplayName("is not blamed for a refusal soon after another: since then too little is known again")
    void notBlamedTwice() {
        answers(100, QUICK);
        boolean first = limit.refused(17);
        for (int i = 0; i < 39; i++) {
            limit.taken(1, QUICK);
        }

        boolean second = limit.refused(10);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    @DisplayName("does not grow while answers take longer than they did, and does once that is what they take")
    void longerForGood() {
        for (int i = 0; i < 100; i++) {
            limit.taken(1, QUICK);
        }

        answers(99, SLOW);
        int atFirst = limit.limit();
        answers(10, SLOW);

        assertThat(atFirst).isEqualTo(4);
        assertThat(limit.limit()).isEqualTo(14);
    }

    private void answers(int count, long nanos) {
        for (int i = 0; i < count; i++) {
            limit.taken(limit.limit(), nanos);
        }
    }
}
