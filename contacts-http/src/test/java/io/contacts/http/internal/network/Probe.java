package io.contacts.http.internal.network;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.wire.Reply;

/** A program of its own, for what only a new JVM can show: makes one call and prints how it ended. */
final class Probe {
    private Probe() {}

    /**
     * Makes the call.
     *
     * @param arguments the base URL
     */
    public static void main(String[] arguments) {
        try (HttpCalls calls = HttpCalls.open(
                TestCalls.PROVIDER,
                TestCalls.settings(arguments[0], "max-attempts", "1", "connect-timeout", "30s"),
                TestCalls.NO_ENVELOPE)) {
            ThingApi api = TestCalls.api(calls);
            Reply<Thing> reply =
                    calls.call(Call.singleWrite(Capability.ADD_CONTACT), () -> api.save("a", Thing.named("a")));
            System.out.println("name " + reply.body().name());
        } catch (ContactsException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.retry() + " " + e.getMessage());
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
}
