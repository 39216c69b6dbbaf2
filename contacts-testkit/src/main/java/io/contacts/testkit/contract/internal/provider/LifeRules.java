package io.contacts.testkit.contract.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.machine.OtherThread;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules about opening and closing a provider, and about the way out to its native client. */
public abstract class LifeRules extends RuleGroup {
    /** A type that no provider has for its client. */
    private interface Stranger {}

    @Test
    @DisplayName("[CP-10] opening sends nothing")
    final void openingSendsNothing() {
        provider();

        nothingWasSent();
    }

    @Test
    @Needs({Capability.FIND_CONTACT, Capability.ADD_CONTACT})
    @DisplayName("[CP-11] what one provider writes, another on the same account reads")
    final void twoProviders() {
        provider().contacts().add(people().minimal("zoe"));

        assertThat(openAnother().contacts().find(ContactRef.email(People.address("zoe"))))
                .isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("[CP-12] closing one provider ends nothing at another")
    final void closingOneOnly(Capability operation) {
        facts().require(operation);
        ContactsProvider other = openAnother();
        Scene scene = Scene.arranged(operation, this);

        other.close();

        assertThatCode(() -> scene.call(operation)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("[CP-13] after close every operation is an illegal state, and nothing is sent")
    final void useAfterClose(Capability operation) {
        Scene scene = Scene.empty(provider(), people());

        provider().close();

        assertThatThrownBy(() -> scene.call(operation)).isInstanceOf(IllegalStateException.class);
        nothingWasSent();
    }

    @Test
    @DisplayName("[CP-14] after close the native client is not handed out any more")
    final void unwrapAfterClose() {
        provider().close();

        assertThatThrownBy(() -> provider().unwrap(Object.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("[CP-15] a second close does nothing")
    final void closeTwice() {
        provider().close();

        assertThatCode(() -> provider().close()).doesNotThrowAnyException();
        nothingWasSent();
    }

    @Test
    @Needs(Capability.ADD_CONTACT)
    @DisplayName("[CP-16] close loses nothing that was written")
    final void closeLosesNothing() {
        provider().contacts().add(people().minimal("zoe"));

        provider().close();

        assertThatEntries(People.address("zoe")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Needs(harness = HarnessAbility.HANG)
    @DisplayName("[CP-17] close ends a call that is under way, within two seconds")
    final void closeEndsCalls(Capability operation) throws InterruptedException {
        facts().require(operation);
        Scene scene = Scene.empty(provider(), people());
        harness().hang();
        OtherThread waiting = OtherThread.start(() -> scene.call(operation));
        waiting.awaitUntil(() -> harness().requests() > 0);

        provider().close();

        assertThat(waiting.endsWithin(Duration.ofSeconds(2)))
                .as("ended within 2 s")
                .isTrue();
        assertThat(waiting.thrown()).get().isInstanceOf(CallInterruptedException.class);
    }

    @Test
    @DisplayName("[CP-18] unwrap hands out the native client, under its own type and those that it extends")
    final void unwrap() {
        Object client = provider().unwrap(Object.class);

        assertThat(client).isNotNull();
        assertThat((Object) provider().unwrap(client.getClass())).isSameAs(client);
    }

    @Test
    @DisplayName("[CP-19] unwrap refuses another type and names the one that there is")
    final void unwrapStranger() {
        String own = provider().unwrap(Object.class).getClass().getName();

        assertThatThrownBy(() -> provider().unwrap(Stranger.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(own);
    }
}
