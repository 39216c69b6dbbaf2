package io.contacts.testkit.contract.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.contract.internal.machine.OtherThread;
import io.contacts.testkit.contract.internal.people.Leaks;
import io.contacts.testkit.contract.internal.rule.Errors;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules about how every operation fails: by kind, with the facts that a caller needs, and never by trying too often. */
public abstract class FailureRules extends RuleGroup {
    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Needs(harness = HarnessAbility.REJECT_KEY)
    @DisplayName("[CP-30] a refused key is an AccessDeniedException, at the first request, and is not tried again")
    final void refusedKey(Capability operation) {
        Scene scene = claimed(operation);
        harness().rejectKey();

        AccessDeniedException error = refused(AccessDeniedException.class, operation, () -> scene.call(operation));

        assertThat(error.retry()).isEqualTo(Retry.UNSAFE);
        assertThat(harness().requests()).as("requests made with a refused key").isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Needs(harness = HarnessAbility.RATE_LIMIT)
    @DisplayName("[CP-31] too many calls is a RateLimitedException that says how long to wait, and may be repeated")
    final void rateLimited(Capability operation) {
        Scene scene = claimed(operation);
        harness().rateLimit(Duration.ofSeconds(1));

        RateLimitedException error = refused(RateLimitedException.class, operation, () -> scene.call(operation));

        assertThat(error.retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(error.retry()).isEqualTo(Retry.SAFE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Needs(harness = HarnessAbility.FAIL)
    @DisplayName(
            "[CP-32] a failure of the provider is a ProviderUnavailableException that says whether it may be repeated")
    final void failing(Capability operation) {
        Scene scene = claimed(operation);
        harness().fail();

        ProviderUnavailableException error =
                refused(ProviderUnavailableException.class, operation, () -> scene.call(operation));

        boolean repeatable = facts().repeatable().contains(operation);
        assertThat(error.retry()).isEqualTo(repeatable ? Retry.SAFE : Retry.IN_DOUBT);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Needs(harness = HarnessAbility.FAIL)
    @DisplayName("[CP-33] a write that is not repeatable is not sent again after a failure of the provider")
    final void failingOnce(Capability operation) {
        Scene scene = notRepeatable(operation);
        harness().fail();

        assertThat(catchThrowable(() -> scene.call(operation))).isNotNull();

        assertThat(harness().writes()).as("times that it was sent").isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Needs(harness = HarnessAbility.LOSE_ANSWER)
    @DisplayName("[CP-34] a write that is not repeatable is not sent again after its answer was lost")
    final void lostOnce(Capability operation) {
        notRepeatable(operation);
        Scene scene = Scene.arranged(operation, this);
        int before = harness().writes();
        harness().loseNextAnswer(true);

        Throwable thrown = catchThrowable(() -> scene.call(operation));

        if (thrown != null) {
            assertThat(thrown).isInstanceOf(OutcomeUnknownException.class);
        }
        // The second half of an operation in two calls is another write, and rightly sent once the first is known to be
        // done.
        int halves = operation == Capability.ADD_CONTACT_TO_AUDIENCE && thrown == null ? 2 : 1;
        assertThat(harness().writes() - before).as("times that it was sent").isBetween(1, halves);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Needs(harness = HarnessAbility.HANG)
    @DisplayName("[CP-35] a thread that is interrupted while it waits gets out within two seconds, still interrupted")
    final void interrupted(Capability operation) throws InterruptedException {
        Scene scene = claimed(operation);
        harness().hang();
        OtherThread waiting = OtherThread.start(() -> scene.call(operation));
        waiting.awaitUntil(() -> harness().requests() > 0);

        waiting.interrupt();

        assertThat(waiting.endsWithin(Duration.ofSeconds(2)))
                .as("ended within 2 s")
                .isTrue();
        assertThat(waiting.thrown()).get().isInstanceOf(CallInterruptedException.class);
        assertThat(waiting.interruptedAtEnd()).as("still interrupted").isTrue();
        CallInterruptedException error =
                (CallInterruptedException) waiting.thrown().orElseThrow();
        Errors.sayTheRightThings(error, operation, facts().name());
        Leaks.in(error, harness().secrets());
        assertThat(error.retry()).isNotEqualTo(Retry.UNSAFE);
        if (Scene.reads(operation)) {
            assertThat(error.retry()).isEqualTo(Retry.SAFE);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("[CP-36] a thread that is interrupted already is not kept, and stays interrupted")
    final void interruptedBefore(Capability operation) throws InterruptedException {
        Scene scene = claimed(operation);

        OtherThread call = OtherThread.start(() -> {
            Thread.currentThread().interrupt();
            scene.call(operation);
        });

        assertThat(call.endsWithin(Duration.ofSeconds(2)))
                .as("ended within 2 s")
                .isTrue();
        assertThat(call.thrown()).get().isInstanceOf(CallInterruptedException.class);
        assertThat(call.interruptedAtEnd()).as("still interrupted").isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Needs(harness = {HarnessAbility.FAIL, HarnessAbility.REJECT_KEY})
    @DisplayName("[CP-37] an operation works again once the failure has passed")
    final void worksAgain(Capability operation) {
        facts().require(operation);
        Scene scene = Scene.arranged(operation, this);
        harness().fail();
        assertThat(catchThrowable(() -> scene.call(operation))).isNotNull();
        harness().heal();
        harness().rejectKey();
        assertThat(catchThrowable(() -> scene.call(operation))).isNotNull();

        harness().heal();

        assertThatCode(() -> scene.call(operation)).doesNotThrowAnyException();
    }

    private Scene claimed(Capability operation) {
        facts().require(operation);
        return Scene.empty(provider(), people());
    }

    private Scene notRepeatable(Capability operation) {
        Scene scene = claimed(operation);
        if (facts().repeatable().contains(operation)) {
            throw NotApplicable.toProvider(operation.operation() + " is repeatable at " + facts().name());
        }
        return scene;
    }
}
