package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.time.Deadline;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The time of an operation of several calls")
class SharedTimeTest {
    private static final Call READ = Call.read(Capability.FIND_CONTACT);
    private static final Call WRITE = Call.singleWrite(Capability.ADD_CONTACT);

    @Test
    @DisplayName("is one call-timeout for all of them; what there is no time for is not sent")
    void shared() {
        try (RawServer server =
                        RawServer.with(RawServer.json(200, "{}"), RawServer.silence(), RawServer.json(200, "{}"));
                HttpCalls unhurried = TestCalls.open(server);
                HttpCalls calls = TestCalls.open(server, "call-timeout", "1s")) {
            ThingApi api = TestCalls.api(calls);
            // Loading classes would take up the time.
            ThingApi first = TestCalls.api(unhurried);
            unhurried.call(WRITE, () -> first.add("a", Thing.named("a")));

            calls.together(() -> {
                ContactsException lost = failure(calls, WRITE, () -> api.add("a", Thing.named("a")));
                ContactsException late = failure(calls, READ, () -> api.get("a"));

                assertThat(lost).isInstanceOf(OutcomeUnknownException.class);
                assertThat(late)
                        .isInstanceOf(ProviderUnavailableException.class)
                        .hasMessageContaining("nothing was sent");
                assertThat(late.retry()).isEqualTo(Retry.SAFE);
                return null;
            });

            assertThat(server.requests()).hasSize(2);
            assertThat(calls.call(READ, () -> api.get("a"))).isNotNull();
        }
    }

    @Test
    @DisplayName("is that of the outer one for an operation within another, and ends with it")
    void nested() {
        TestTiming timing = new TestTiming(0);
        SharedTime time = new SharedTime(Duration.ofSeconds(10), timing);

        time.during(() -> {
            Deadline outer = time.deadline();
            time.during(() -> assertThat(time.deadline()).isSameAs(outer));
            return assertThat(time.deadline()).isSameAs(outer);
        });

        assertThat(time.deadline()).isNotSameAs(time.deadline());
    }

    private static ContactsException failure(HttpCalls calls, Call call, Supplier<?> body) {
        return catchThrowableOfType(ContactsException.class, () -> calls.call(call, body));
    }
}
