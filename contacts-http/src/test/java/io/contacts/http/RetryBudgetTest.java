package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The retry budget")
class RetryBudgetTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int CONCURRENCY = 16;

    @ParameterizedTest(name = "{0} calls, {1} per second")
    @CsvSource({"100,1000", "1000,10", "1000,1000", "100000,50", "100000,5000"})
    @DisplayName("is a tenth of the calls when everything fails from the first call on")
    void aTenth(int calls, int perSecond) {
        RetryBudget budget = new RetryBudget(CONCURRENCY, 7);

        assertThat(retries(budget, 7, calls, perSecond)).isBetween(calls / 10 - 1, calls / 10);
    }

    @Test
    @DisplayName("grants the first attempt for the tenth call, where failures are many, and the next for the twentieth")
    void exactly() {
        RetryBudget budget = new RetryBudget(CONCURRENCY, 0);
        for (int i = 0; i < 20; i++) {
            budget.ended(true, 0);
        }

        assertThat(callsUntilGranted(budget)).isEqualTo(10);
        assertThat(callsUntilGranted(budget)).isEqualTo(10);
    }

    @Test
    @DisplayName("gives as many attempts away in ten seconds as there are failures by themselves, and then again")
    void free() {
        RetryBudget budget = new RetryBudget(CONCURRENCY, 0);
        int given = 0;
        while (budget.spend(false, 0)) {
            given++;
        }

        assertThat(given).isEqualTo(10);
        assertThat(budget.spend(false, 10 * SECOND - 1)).isFalse();
        assertThat(budget.spend(false, 10 * SECOND)).isTrue();
    }

    @Test
    @DisplayName("saves up no more than ten attempts in good times")
    void savesUpLittle() {
        RetryBudget budget = new RetryBudget(CONCURRENCY, 0);
        for (int i = 0; i < 1_000_000; i++) {
            budget.earn();
        }

        assertThat(retries(budget, 100 * SECOND, 1000, 1000)).isBetween(100, 110);
    }

    @Test
    @DisplayName("lets a program with few calls repeat each failure that is one by itself")
    void fewCalls() {
        RetryBudget budget = new RetryBudget(CONCURRENCY, 0);

        for (int call = 0; call < 1000; call++) {
            long now = call * 4L * SECOND;
            boolean fails = call % 10 == 0;
            budget.earn();
            budget.ended(fails, now);
            for (int attempt = 1; fails && attempt < 4; attempt++) {
                assertThat(budget.spend(false, now)).as("call %s", call).isTrue();
            }
        }
    }

    @Test
    @DisplayName("lets each of a few calls be repeated whose second attempt succeeds")
    void secondAttemptSucceeds() {
        RetryBudget budget = new RetryBudget(CONCURRENCY, 0);

        for (int call = 0; call < 10; call++) {
            budget.earn();
            budget.ended(true, call);
            assertThat(budget.spend(false, call)).as("call %s", call).isTrue();
            budget.ended(false, call);
        }
    }

    @ParameterizedTest(name = "{0} calls per minute")
    @ValueSource(ints = {60, 96, 300})
    @DisplayName("is a tenth of few calls too once most of them fail, after good times and without")
    void fewCallsThatFail(int perMinute) {
        for (int good : new int[] {0, 200}) {
            RetryBudget budget = new RetryBudget(CONCURRENCY, 0);
            for (int i = 0; i < good; i++) {
                budget.earn();
                budget.ended(false, i * 60L * SECOND / perMinute);
            }

            int granted = 0;
            for (int i = good; i < good + 5 * perMinute; i++) {
                long now = i * 60L * SECOND / perMinute;
                budget.earn();
                budget.ended(true, now);
                for (int attempt = 1; attempt < 4 && budget.spend(false, now); attempt++) {
                    granted++;
                }
            }

            assertThat(granted).isLessThanOrEqualTo(perMinute * 5 / 10 + (good == 0 ? 0 : 10));
        }
    }

    @Test
    @DisplayName("lets all that were under way come back when a limit is met, and later calls pay for it")
    void refusals() {
        RetryBudget budget = new RetryBudget(CONCURRENCY, 0);

        int granted = 0;
        for (int i = 0; i < 1000; i++) {
            granted += budget.spend(true, i) ? 1 : 0;
        }
        assertThat(granted).isEqualTo(CONCURRENCY);

        for (int call = 0; call < 1000; call++) {
            budget.earn();
            for (int attempt = 1; attempt < 4 && budget.spend(true, call * SECOND); attempt++) {
                granted++;
            }
        }
        assertThat(granted).isLessThanOrEqualTo(CONCURRENCY + 100);
    }

    @Test
    @DisplayName("is shared by all calls of a provider: 300 calls that fail make 330 requests at most")
    void acrossCalls() {
        try (RawServer server = RawServer.with(RawServer.status(500));
                HttpCalls calls = TestCalls.open(server, new TestTiming(0))) {
            ThingApi api = TestCalls.api(calls);

            for (int i = 0; i < 300; i++) {
                assertThat(failure(() -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a"))))
                        .isNotNull();
            }

            assertThat(server.requests().size()).isBetween(325, 330);
        }
    }

    @Test
    @DisplayName("counts a call that succeeds at its second attempt as one that did: each of a few is repeated")
    void secondAttempts() {
        RawServer.Reaction[] everyOther = IntStream.range(0, 16)
                .mapToObj(i -> i % 2 == 0 ? RawServer.status(500) : RawServer.json(200, "{\"name\":\"a\"}"))
                .toArray(RawServer.Reaction[]::new);
        try (RawServer server = RawServer.with(everyOther);
                HttpCalls calls = TestCalls.open(server, new TestTiming(0), "max-attempts", "2")) {
            ThingApi api = TestCalls.api(calls);

            for (int call = 0; call < 8; call++) {
                assertThat(calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a"))
                                .name())
                        .isEqualTo("a");
            }
            assertThat(server.requests()).hasSize(16);
        }
    }

    @Test
    @DisplayName("is not touched by calls that succeed at once, nor spent on what may not be repeated")
    void notSpent() {
        try (RawServer server = RawServer.with(RawServer.status(500));
                HttpCalls calls = TestCalls.open(server, new TestTiming(0))) {
            ThingApi api = TestCalls.api(calls);
            for (int i = 0; i < 30; i++) {
                assertThat(failure(() -> calls.call(
                                Call.singleWrite(Capability.ADD_CONTACT), () -> api.add("a", Thing.named("a")))))
                        .isNotNull();
            }

            assertThat(failure(() -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a"))))
                    .isNotNull();

            assertThat(server.requests()).hasSize(30 + 4);
        }
    }

    private static ContactsException failure(ThrowingCallable call) {
        return catchThrowableOfType(ContactsException.class, call);
    }

    /** How many repetitions are granted when every call asks for three. */
    private static int retries(RetryBudget budget, long start, int calls, int perSecond) {
        int granted = 0;
        for (int i = 0; i < calls; i++) {
            long now = start + i * (SECOND / perSecond);
            budget.earn();
            budget.ended(true, now);
            int attempts = 1;
            while (attempts < 4 && budget.spend(false, now)) {
                attempts++;
            }
            granted += attempts - 1;
        }
        return granted;
    }

    private static int callsUntilGranted(RetryBudget budget) {
        int calls = 0;
        while (!budget.spend(false, 0)) {
            budget.earn();
            calls++;
        }
        return calls;
    }
}
