package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.Background;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many threads")
class ConcurrencyTest {
    private static final Call READ = Call.read(Capability.FIND_CONTACT);

    @Test
    @DisplayName("have no more requests under way than max-concurrency allows, and all of those")
    void limited() {
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RawServer.Reaction counting = (out, closed) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            open.await();
            underWay.decrementAndGet();
            return RawServer.json(200, "{\"name\":\"a\"}").to(out, closed);
        };
        try (RawServer server = RawServer.with(counting);
                HttpCalls calls = TestCalls.open(server, "max-concurrency", "5", "max-requests-per-second", "10000")) {
            ThingApi api = TestCalls.api(calls);
            List<Background> threads = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                threads.add(Background.run(() -> calls.call(READ, () -> api.get("a"))));
            }
            await().until(() ->
                    server.requests().size() == 5 && threads.stream().allMatch(Background::isWaiting));
            open.countDown();

            threads.forEach(thread -> assertThat(thread.end().failure()).isNull());
            assertThat(server.requests()).hasSize(20);
            assertThat(most).hasValue(5);
        }
    }

    @Test
    @DisplayName("each get the answer to their own request")
    void ownAnswers() {
        try (RawServer server = RawServer.echoing();
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);
            List<Background> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "thread" + i;
                threads.add(Background.run(() -> {
                    for (int j = 0; j < 50; j++) {
                        String own = name + "-" + j;
                        Reply<Thing> reply = calls.call(
                                Call.repeatableWrite(Capability.SAVE_CONTACT), () -> api.save("a", Thing.named(own)));
                        assertThat(reply.body().name()).isEqualTo(own);
                    }
                }));
            }

            threads.forEach(thread -> assertThat(thread.end().failure()).isNull());
        }
    }

    @Test
    @DisplayName("lose no permit when calls fail in every way")
    void noPermitLost() {
        RawServer.Reaction[] faults = {
            RawServer.hangUp(),
            RawServer.status(500),
            RawServer.status(404),
            RawServer.json(200, "{"),
            RawServer.silence(),
            RawServer.json(200, "{\"name\":\"a\"}")
        };
        try (RawServer server = RawServer.with(faults);
                HttpCalls calls =
                        TestCalls.open(server, "max-concurrency", "1", "max-attempts", "1", "read-timeout", "2s")) {
            ThingApi api = TestCalls.api(calls);
            Call write = Call.repeatableWrite(Capability.SAVE_CONTACT);
            for (int i = 0; i < faults.length - 1; i++) {
                Background failing = Background.run(() -> calls.call(write, () -> api.save("a", Thing.named("a"))));
                assertThat(failing.end().failure()).isNotNull();
            }

            Background working = Background.run(() -> calls.call(write, () -> api.save("a", Thing.named("a"))));

            assertThat(working.end().failure()).isNull();
        }
    }
}
