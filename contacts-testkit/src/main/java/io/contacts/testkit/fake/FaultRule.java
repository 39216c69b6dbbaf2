package io.contacts.testkit.fake;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One rule of {@link Faults}: conditions first, then the one thing that happens, which leads back to the script. A rule
 * never changes; each condition gives another one.
 */
public final class FaultRule {
    private final Faults script;
    private final Conditions conditions;

    FaultRule(Faults script) {
        this(script, Conditions.NONE);
    }

    private FaultRule(Faults script, Conditions conditions) {
        this.script = script;
        this.conditions = conditions;
    }

    /** Which requests a rule concerns; {@code call} 0 stands for each of them. */
    record Conditions(Predicate<FakeRequest> concerns, int call, int times, double probability, long seed) {
        static final Conditions NONE = new Conditions(request -> true, 0, Integer.MAX_VALUE, 1, 0);
    }

    /**
     * Only the n-th of the requests that fit path and method, counted from 1.
     *
     * @throws IllegalArgumentException when n is not positive
     */
    public FaultRule onCall(int n) {
        return with(new Conditions(
                conditions.concerns, positive(n), conditions.times, conditions.probability, conditions.seed));
    }

    /** Only paths that start so; raw paths, still percent-encoded, the prefix of the mount included. */
    public FaultRule onPath(String prefix) {
        return concerning(request -> request.rawPath().startsWith(prefix));
    }

    /** Only paths in which the pattern is found; raw paths, as in {@link #onPath(String)}. */
    public FaultRule onPath(Pattern pattern) {
        return concerning(request -> pattern.matcher(request.rawPath()).find());
    }

    /** Only this method, {@code POST}. */
    public FaultRule onMethod(String method) {
        return concerning(request -> request.method().equals(method));
    }

    /**
     * At most k times; afterwards the rule does nothing.
     *
     * @throws IllegalArgumentException when k is not positive
     */
    public FaultRule times(int k) {
        return with(new Conditions(
                conditions.concerns, conditions.call, positive(k), conditions.probability, conditions.seed));
    }

    /**
     * Only by chance, drawn for each request that fits path and method from a generator with this seed.
     *
     * @throws IllegalArgumentException when the probability is not between 0 and 1
     */
    public FaultRule withProbability(double probability, long seed) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("Not a probability: " + probability);
        }
        return with(new Conditions(conditions.concerns, conditions.call, conditions.times, probability, seed));
    }

    /** This answer comes instead of the fake's; nothing took effect. */
    public Faults answer(FakeResponse response) {
        return happens(new Fault.Answer(response));
    }

    /** The request takes effect, and this answer comes instead of the fake's. */
    public Faults answerAfterEffect(FakeResponse response) {
        return happens(new Fault.AnswerAfterEffect(response));
    }

    /** The connection is reset; nothing took effect. */
    public Faults resetBeforeEffect() {
        return happens(new Fault.Reset(false));
    }

    /** The request takes effect, and the connection is reset: the answer is lost. */
    public Faults resetAfterEffect() {
        return happens(new Fault.Reset(true));
    }

    /**
     * The request takes effect at once; its answer comes so much later.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    public Faults delay(Duration duration) {
        FaultPlan plan = new FaultPlan(duration, new Fault.None());
        return doing(nanoTime -> () -> plan);
    }

    /**
     * The request takes effect; the body of the answer comes in pieces, spread evenly over the time.
     *
     * @throws IllegalArgumentException when there are no chunks, or the time is not positive
     */
    public Faults slowDrip(int chunks, Duration total) {
        return happens(new Fault.SlowDrip(chunks, total));
    }

    /** The request takes effect; the answer breaks off in the middle of its body, before its {@code Content-Length}. */
    public Faults truncatedBody() {
        return happens(new Fault.TruncatedBody());
    }

    /** The request takes effect; status and headers are right, the body is bytes that are neither JSON nor UTF-8. */
    public Faults garbageBody() {
        return happens(new Fault.GarbageBody());
    }

    /** 429 without a body; nothing took effect. With {@code Retry-After} when there are seconds. */
    public Faults tooManyRequests(OptionalInt retryAfterSeconds) {
        FakeResponse refusal = FakeResponse.empty(429);
        return answer(
                retryAfterSeconds.isPresent()
                        ? refusal.withHeader("Retry-After", Integer.toString(retryAfterSeconds.getAsInt()))
                        : refusal);
    }

    /** 503 with an HTML page, as a proxy in front of the provider sends it; nothing took effect. */
    public Faults unavailableHtml() {
        return answer(
                FakeResponse.text(
                        503,
                        "text/html; charset=utf-8",
                        "<!DOCTYPE html><html><head><title>503</title></head><body><h1>Service Unavailable</h1></body></html>"));
    }

    /** 302 to another place; nothing took effect. For other statuses: {@link #redirectTo(URI, int)}. */
    public Faults redirectTo(URI target) {
        return redirectTo(target, 302);
    }

    /**
     * A redirect with the status that you name; nothing took effect.
     *
     * @throws IllegalArgumentException when the status is not between 300 and 399
     */
    public Faults redirectTo(URI target, int status) {
        if (status < 300 || status > 399) {
            throw new IllegalArgumentException("Not a redirect: " + status);
        }
        return answer(new FakeResponse(status, Map.of("Location", target.toString()), new byte[0]));
    }

    /**
     * A true rate limit: a bucket that holds {@code burst} tokens, is full at the start, and gets {@code ratePerSecond} new
     * ones. A request that finds no token gets 429 and takes no effect; the others are answered as usual.
     *
     * @param sendRetryAfter whether the 429 says in {@code Retry-After} how many seconds, rounded up, the next token takes
     * @throws IllegalArgumentException when the rate or the burst is not positive
     */
    public Faults tokenBucket(double ratePerSecond, int burst, boolean sendRetryAfter) {
        TokenBucket.Terms terms = new TokenBucket.Terms(ratePerSecond, burst, sendRetryAfter);
        return doing(nanoTime -> new TokenBucket(terms, nanoTime));
    }

    private Faults happens(Fault fault) {
        FaultPlan plan = new FaultPlan(Duration.ZERO, fault);
        return doing(nanoTime -> () -> plan);
    }

    private Faults doing(Function<LongSupplier, Supplier<FaultPlan>> effect) {
        return script.with(nanoTime -> new StartedRule(conditions, effect.apply(nanoTime)));
    }

    private FaultRule concerning(Predicate<FakeRequest> more) {
        return with(new Conditions(
                conditions.concerns.and(more),
                conditions.call,
                conditions.times,
                conditions.probability,
                conditions.seed));
    }

    private FaultRule with(Conditions other) {
        return new FaultRule(script, other);
    }

    private static int positive(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("Counted from 1, not " + n);
        }
        return n;
    }
}
