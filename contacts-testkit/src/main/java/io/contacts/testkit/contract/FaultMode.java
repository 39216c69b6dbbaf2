package io.contacts.testkit.contract;

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
