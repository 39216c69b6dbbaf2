package io.contacts.testkit.fake;

import java.util.Random;
import java.util.function.Supplier;

/** A rule at work: how often it was met, how often it applied. Not thread-safe; its script is. */
final class StartedRule {
    private final FaultRule.Conditions conditions;
    private final Supplier<FaultPlan> effect;
    private final Random chance;
    private int met;
    private int applied;

    StartedRule(FaultRule.Conditions conditions, Supplier<FaultPlan> effect) {
        this.conditions = conditions;
        this.effect = effect;
        this.chance = new Random(conditions.seed());
    }

    /** Counts the request, and draws for it, whether or not an earlier rule has decided. */
    boolean counts(FakeRequest request) {
        if (!conditions.concerns().test(request)) {
            return false;
        }
        met++;
        boolean drawn = chance.nextDouble() < conditions.probability();
        return drawn && (conditions.call() == 0 || conditions.call() == met);
    }

    FaultPlan apply() {
        if (applied == conditions.times()) {
            return FaultPlan.nothing();
        }
        FaultPlan plan = effect.get();
        if (!plan.equals(FaultPlan.nothing())) {
            applied++;
        }
        return plan;
    }
}
