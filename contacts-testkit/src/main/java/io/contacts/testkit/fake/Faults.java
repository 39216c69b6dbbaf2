package io.contacts.testkit.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Builds a {@link FaultScript} that reads as a sentence:
 *
 * <pre>{@code
 * FaultScript script = Faults.script()
 *         .onPath("/v2.0/contact/add/").onCall(2).resetAfterEffect()
 *         .onPath("/v2.0/contact/import/").times(3).tooManyRequests(OptionalInt.of(1))
 *         .always().delay(Duration.ofMillis(20))
 *         .build();
 * }</pre>
 *
 * <p>Each sentence is a rule: its conditions all hold, or it does nothing. Every rule counts the requests that fit its path
 * and method, whatever the other rules do. The first rule that applies decides; delays are the exception: they add up with
 * each other and with the rule that decides.
 *
 * <p>The same script with the same requests in the same order does the same thing, chance included: each
 * {@link FaultRule#withProbability} has its own seed.
 */
public final class Faults {
    private final LongSupplier nanoTime;
    private final List<Function<LongSupplier, StartedRule>> rules = new ArrayList<>();

    private Faults(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A script without a rule. */
    public static Faults script() {
        return new Faults(System::nanoTime);
    }

    /**
     * A script without a rule, whose token buckets fill by your clock.
     *
     * @param nanoTime nanoseconds from any origin, never going back, as {@link System#nanoTime()}
     */
    public static Faults script(LongSupplier nanoTime) {
        return new Faults(Objects.requireNonNull(nanoTime, "nanoTime"));
    }

    /** Starts a rule for the n-th request, counted from 1. */
    public FaultRule onCall(int n) {
        return always().onCall(n);
    }

    /** Starts a rule for paths that start so; raw paths, still percent-encoded, the prefix of the mount included. */
    public FaultRule onPath(String prefix) {
        return always().onPath(prefix);
    }

    /** Starts a rule for paths in which the pattern is found; raw paths, as in {@link #onPath(String)}. */
    public FaultRule onPath(Pattern pattern) {
        return always().onPath(pattern);
    }

    /** Starts a rule for one method, {@code POST}. */
    public FaultRule onMethod(String method) {
        return always().onMethod(method);
    }

    /** Starts a rule for every request. */
    public FaultRule always() {
        return new FaultRule(this);
    }

    /** Starts a rule that applies to the first k requests. */
    public FaultRule times(int k) {
        return always().times(k);
    }

    /** Starts a rule that applies by chance. See {@link FaultRule#withProbability}. */
    public FaultRule withProbability(double probability, long seed) {
        return always().withProbability(probability, seed);
    }

    /** The rate limit of a whole server: a rule for every request. See {@link FaultRule#tokenBucket}. */
    public Faults tokenBucket(double ratePerSecond, int burst, boolean sendRetryAfter) {
        return always().tokenBucket(ratePerSecond, burst, sendRetryAfter);
    }

    /** The script as it stands, with every counter at its start: one builder can make several. */
    public FaultScript build() {
        return new RuleScript(rules.stream().map(rule -> rule.apply(nanoTime)).toList());
    }

    Faults with(Function<LongSupplier, StartedRule> rule) {
        rules.add(rule);
        return this;
    }

    /** The rules, one request at a time: counters and chances must not depend on how threads interleave inside a rule. */
    private static final class RuleScript implements FaultScript {
        private final List<StartedRule> rules;

        RuleScript(List<StartedRule> rules) {
            this.rules = rules;
        }

        @Override
        public synchronized FaultPlan planFor(FakeRequest request) {
            Duration delay = Duration.ZERO;
            Fault decided = new Fault.None();
            for (StartedRule rule : rules) {
                boolean concerned = rule.counts(request);
                if (concerned && decided instanceof Fault.None) {
                    FaultPlan plan = rule.apply();
                    delay = delay.plus(plan.delay());
                    decided = plan.fault();
                }
            }
            return new FaultPlan(delay, decided);
        }
    }
}
