package io.contacts.testkit.contract.internal.provider;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.contract.internal.claim.ProviderFacts;
import java.util.Optional;

/** The faults that every operation meets in the same way. */
enum FaultMode {
    NONE,
    REFUSED_KEY,
    FAILURE,
    ANSWER_LOST_BEFORE_EFFECT,
    ANSWER_LOST_AFTER_EFFECT;

    void on(ProviderHarness harness) {
        switch (this) {
            case NONE -> harness.heal();
            case REFUSED_KEY -> harness.rejectKey();
            case FAILURE -> harness.fail();
            case ANSWER_LOST_BEFORE_EFFECT -> harness.loseNextAnswer(false);
            case ANSWER_LOST_AFTER_EFFECT -> harness.loseNextAnswer(true);
        }
    }

    /** What calls end in while it lasts; empty where a call may well succeed. */
    Optional<Class<? extends ContactsException>> certainError() {
        return switch (this) {
            case REFUSED_KEY -> Optional.of(AccessDeniedException.class);
            case FAILURE -> Optional.of(ProviderUnavailableException.class);
            case NONE, ANSWER_LOST_BEFORE_EFFECT, ANSWER_LOST_AFTER_EFFECT -> Optional.empty();
        };
    }

    /** Refuses to go on where the harness cannot do it. */
    void requireFrom(ProviderFacts facts) {
        switch (this) {
            case NONE -> {}
            case REFUSED_KEY -> facts.require(HarnessAbility.REJECT_KEY);
            case FAILURE -> facts.require(HarnessAbility.FAIL);
            case ANSWER_LOST_BEFORE_EFFECT, ANSWER_LOST_AFTER_EFFECT -> facts.require(HarnessAbility.LOSE_ANSWER);
        }
    }
}
