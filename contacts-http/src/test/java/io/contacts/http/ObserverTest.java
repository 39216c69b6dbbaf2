package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.CallObserver;
import io.contacts.http.call.Call;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.Hasty;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.network.Ways;
import io.contacts.http.micrometer.MicrometerObserver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An observer of requests")
class ObserverTest {
    private static final Call SAVE = Call.repeatableWrite(Capability.SAVE_CONTACT);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MicrometerObserver observer = new MicrometerObserver(meters);

    @Test
    @DisplayName("is told of every attempt, its status, its wait for a permit, and each repetition")
    void requests() {
        try (RawServer server = RawServer.with(
                        RawServer.status(500), RawServer.hangUp(), RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = observed(server, observer)) {
            ThingApi api = TestCalls.api(calls);

            calls.call(SAVE, () -> api.save("a", Thing.named("a")));
        }

        assertThat(requests("500")).isEqualTo(1);
        assertThat(requests("none")).isEqualTo(1);
        assertThat(requests("200")).isEqualTo(1);
        assertThat(meters.get("contacts.retries")
                        .tag("operation", "SAVE_CONTACT")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("contacts.permit.waits")
                        .tag("provider", "acme")
                        .timer()
                        .count())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("that throws, as it must not, does not change how a call ends")
    void throwing() {
        HttpObserver broken = (HttpObserver) Proxy.newProxyInstance(
                HttpObserver.class.getClassLoader(),
                new Class<?>[] {HttpObserver.class},
                (proxy, method, arguments) -> {
                    throw new IllegalStateException(method.getName());
                });
        try (RawServer server = RawServer.with(RawServer.status(500), RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = observed(server, broken)) {
            ThingApi api = TestCalls.api(calls);

            assertThat(calls.call(SAVE, () -> api.save("a", Thing.named("a"))).status())
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("is told how long the pace held a request back")
    void waits() {
        TestTiming timing = new TestTiming(0);
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"))) {
            HttpSettings settings = TestCalls.settings(server.url(), "max-requests-per-second", "0.5");
            try (HttpCalls calls = new HttpCalls(
                    TestCalls.PROVIDER, settings, TestCalls.NO_ENVELOPE, timing, Ways.open(settings), observer)) {
                ThingApi api = TestCalls.api(calls);
                calls.call(SAVE, () -> api.save("a", Thing.named("a")));
                calls.call(SAVE, () -> api.save("a", Thing.named("a")));
            }
        }

        assertThat(meters.get("contacts.permit.waits").timer().max(TimeUnit.MILLISECONDS))
                .isBetween(2_000.0, 2_100.0);
    }

    @Test
    @DisplayName("counts operations by outcome, those in doubt, and what was left out")
    void operations() {
        ContactsException lost = lost();

        observer.completed("acme", Capability.ADD_CONTACT, Duration.ofMillis(3), lost);
        observer.completed("acme", Capability.ADD_CONTACT, Duration.ofMillis(5), null);
        observer.dropped("acme", Capability.ADD_CONTACT, Set.of(Contact.Component.TITLE, Contact.Component.PHONE));

        assertThat(meters.get("contacts.dropped").counter().count()).isEqualTo(2);
        assertThat(meters.get("contacts.in.doubt").counter().count()).isEqualTo(1);
        assertThat(meters.get("contacts.operations")
                        .tag("outcome", "OutcomeUnknownException")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(3);
        assertThat(meters.get("contacts.operations")
                        .tag("outcome", "success")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("may know of operations only: then requests are told to nobody")
    void plainObserver() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = observed(server, CallObserver.none())) {
            ThingApi api = TestCalls.api(calls);

            assertThat(calls.call(SAVE, () -> api.save("a", Thing.named("a"))).status())
                    .isEqualTo(200);
        }
    }

    private static ContactsException lost() {
        try (RawServer server = RawServer.with(RawServer.hangUp());
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);
            return catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> calls.call(Call.singleWrite(Capability.ADD_CONTACT), () -> api.add("a", Thing.named("a"))));
        }
    }

    private long requests(String status) {
        return meters.get("contacts.requests").tag("status", status).timer().count();
    }

    private static HttpCalls observed(RawServer server, CallObserver observer) {
        HttpSettings settings = TestCalls.settings(server.url());
        return new HttpCalls(
                TestCalls.PROVIDER, settings, TestCalls.NO_ENVELOPE, new Hasty(), Ways.open(settings), observer);
    }
}
