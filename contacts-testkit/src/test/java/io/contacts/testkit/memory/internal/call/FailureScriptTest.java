package io.contacts.testkit.memory.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.port.Capability;
import io.contacts.testkit.memory.Failure;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A script of failures")
class FailureScriptTest {
    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    @DisplayName("lets a call go on that was to hang and is healed before it begins to wait")
    void healedBeforeWaiting() throws InterruptedException {
        FailureScript script = new FailureScript();
        script.plan(Capability.SAVE_CONTACT, 1, Failure.hanging());
        FailureScript.Next next = script.next(Capability.SAVE_CONTACT);

        script.heal();

        assertThat(next.failure()).isPresent();
        assertThat(script.awaitHealing(next, () -> false)).isTrue();
    }

    @Test
    @DisplayName("ends the wait of a call whose provider is closed, and says that it was not healed")
    void released() throws InterruptedException {
        FailureScript script = new FailureScript();
        script.planAlways(Failure.hanging());

        assertThat(script.awaitHealing(script.next(Capability.SAVE_CONTACT), () -> true))
                .isFalse();
    }
}
