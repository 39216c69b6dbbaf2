package io.contacts.http.internal.pace;

import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.answer.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer says about a limiter: {@code Retry-After}; {@code RateLimit}, {@code RateLimit-Policy} and their older forms
 * {@code RateLimit-Limit}, {@code -Remaining}, {@code -Reset}; and the same with {@code X-} before them. What cannot be read
 * is as if it were not there.
 *
 * @param asked how long the provider asks to wait
 * @param remaining how many requests it will still take until {@code reset}
 * @param reset when it takes the full number again
 * @param perSecond the rate that it says it takes
 */
record LimiterHints(
        Optional<Duration> asked, OptionalLong remaining, Optional<Duration> reset, OptionalDouble perSecond) {
    private static final long FIRST_EPOCH_SECOND = 1_000_000_000L;
    /** What is longer is no limiter's header, and reading it may take long. */
    private static final int LONGEST = 256;

    /** How the names of all these headers start. */
    private static final List<String> NAMES = List.of("Retry-After", "RateLimit", "X-RateLimit");

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,12})(?:\\.\\d+)?\\s*(?:[;,].*)?");
    private static final Pattern REMAINING = Pattern.compile("(?:^|[;,\\s])(?:r|remaining)=(\\d{1,12})");
    private static final Pattern RESET = Pattern.compile("(?:^|[;,\\s])(?:t|reset)=(\\d{1,12})");
    private static final Pattern QUOTA =
            Pattern.compile("(?:^|[;,\\s])(?:q=)?(\\d{1,12})\\s*;(?:[^,]*;)?\\s*w=(\\d{1,9})");
    private static final LimiterHints NONE =
            new LimiterHints(Optional.empty(), OptionalLong.empty(), Optional.empty(), OptionalDouble.empty());

    /** Nothing is said. */
    static LimiterHints none() {
        return NONE;
    }

    /** What the answer says; the time is asked for only if it says anything. */
    static LimiterHints of(Answer answer, Supplier<Instant> now) {
        return answer.mayHave(LimiterHints::isOfLimiter) ? of(answer, now.get()) : NONE;
    }

    static LimiterHints of(Answer answer, Instant now) {
        Optional<Duration> asked = answer.header("Retry-After").flatMap(value -> RetryAfter.parse(value, now));
        OptionalLong remaining = either(answer, "Remaining", REMAINING);
        Optional<Duration> reset = reset(either(answer, "Reset", RESET), now);
        OptionalDouble rate = header(answer, "RateLimit-Policy")
                .or(() -> header(answer, "RateLimit-Limit"))
                .map(LimiterHints::rate)
                .orElse(OptionalDouble.empty());
        return new LimiterHints(asked, remaining, reset, rate);
    }

    /** How long to wait after a refusal. */
    Optional<Duration> waitAfterRefusal() {
        return asked.or(() -> reset);
    }

    /** How long to wait because nothing is left. */
    Optional<Duration> waitForMore() {
        return remaining.isPresent() && remaining.getAsLong() == 0 ? reset : Optional.empty();
    }

    private static boolean isOfLimiter(String name) {
        for (String start : NAMES) {
            if (name.regionMatches(true, 0, start, 0, start.length())) {
                return true;
            }
        }
        return false;
    }

    private static OptionalLong either(Answer answer, String name, Pattern inOne) {
        Optional<String> own = header(answer, "RateLimit-" + name).or(() -> header(answer, "X-RateLimit-" + name));
        if (own.isPresent()) {
            return number(NUMBER.matcher(own.get()), true);
        }
        return header(answer, "RateLimit")
                .map(value -> number(inOne.matcher(value), false))
                .orElse(OptionalLong.empty());
    }

    private static Optional<String> header(Answer answer, String name) {
        return answer.header(name).filter(value -> value.length() <= LONGEST);
    }

    private static OptionalLong number(Matcher matcher, boolean whole) {
        boolean found = whole ? matcher.matches() : matcher.find();
        return found ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** Seconds from now, or since 1970: both are in use under the same names. */
    private static Optional<Duration> reset(OptionalLong value, Instant now) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        long seconds = value.getAsLong();
        long left = seconds < FIRST_EPOCH_SECOND ? seconds : Math.max(0, seconds - now.getEpochSecond());
        return Optional.of(Duration.ofSeconds(left));
    }

    private static OptionalDouble rate(String policy) {
        Matcher quota = QUOTA.matcher(policy);
        if (!quota.find() || Long.parseLong(quota.group(2)) == 0 || Long.parseLong(quota.group(1)) == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((double) Long.parseLong(quota.group(1)) / Long.parseLong(quota.group(2)));
    }
}
