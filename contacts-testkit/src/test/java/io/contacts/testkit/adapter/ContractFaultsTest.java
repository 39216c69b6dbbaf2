package io.contacts.testkit.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The faults that the contract asks for")
class ContractFaultsTest {
    private static final FakeResponse REFUSED = FakeResponse.text(401, "no such key");
    private static final Fault NONE = new Fault.None();

    private final ContractFaults faults = new ContractFaults(REFUSED);

    @Test
    @DisplayName("are none at first, and whatever comes is counted")
    void counts() {
        assertThat(plan("GET")).isEqualTo(NONE);
        assertThat(plan("POST")).isEqualTo(NONE);

        assertThat(faults.requests()).isEqualTo(2);
        assertThat(faults.writes()).isEqualTo(1);
    }

    @Test
    @DisplayName("refuse the key, the number of calls, or everything, until they are healed")
    void refuse() {
        faults.rejectKey();
        assertThat(plan("GET")).isEqualTo(new Fault.Answer(REFUSED));

        faults.rateLimit(Duration.ofSeconds(7));
        assertThat(plan("GET"))
                .isEqualTo(new Fault.Answer(FakeResponse.empty(429).withHeader("Retry-After", "7")));

        faults.fail();
        assertThat(plan("POST")).isEqualTo(new Fault.Answer(FakeResponse.empty(500)));

        faults.heal();
        assertThat(plan("POST")).isEqualTo(NONE);
    }

    @Test
    @DisplayName("lose the answer to the next write, and to that one only")
    void lose() {
        faults.loseNextAnswer(true);

        assertThat(plan("GET")).isEqualTo(NONE);
        assertThat(plan("POST")).isEqualTo(new Fault.Reset(true));
        assertThat(plan("POST")).isEqualTo(NONE);
    }

    @Test
    @DisplayName("hold a request until they are healed, and break its connection then")
    void hang() throws Exception {
        faults.hang();
        CompletableFuture<Fault> held = CompletableFuture.supplyAsync(() -> plan("GET"));
        while (faults.requests() == 0) {
            Thread.onSpinWait();
        }
        assertThat(held).isNotDone();

        faults.heal();

        assertThat(held.get(10, TimeUnit.SECONDS)).isEqualTo(new Fault.Reset(false));
        assertThat(plan("GET")).isEqualTo(NONE);
    }

    private Fault plan(String method) {
        return faults.planFor(new FakeRequest(method, "/things", Map.of(), new byte[0]))
                .fault();
    }
}
