package io.contacts.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fault script")
class FaultsTest {
    private static final FakeResponse BUSY = FakeResponse.empty(409);

    @Test
    @DisplayName("without a rule leaves every request alone")
    void noRule() {
        assertThat(answers(Faults.script().build(), "/a", "/b")).containsExactly("-", "-");
    }

    @Test
    @DisplayName("strikes the n-th request, once")
    void nthCall() {
        FaultScript script = Faults.script().onCall(2).answer(BUSY).build();

        assertThat(answers(script, "/a", "/a", "/a")).containsExactly("-", "409", "-");
    }

    @Test
    @DisplayName("counts a rule's calls among the requests that fit its path and method")
    void nthCallOfPath() {
        FaultScript script = Faults.script()
                .onPath("/v2.0/contact/add/")
                .onMethod("GET")
                .onCall(2)
                .answer(BUSY)
                .build();

        assertThat(answers(script, "/v2.0/contact/add/1/", "/other", "/v2.0/contact/add/2/", "/v2.0/contact/add/3/"))
                .containsExactly("-", "-", "409", "-");
        assertThat(answers(Faults.script().onMethod("POST").answer(BUSY).build(), "/a"))
                .containsExactly("-");
    }

    @Test
    @DisplayName("finds a pattern anywhere in the raw path")
    void pattern() {
        FaultScript script = Faults.script()
                .onPath(Pattern.compile("%40example\\.org/$"))
                .answer(BUSY)
                .build();

        assertThat(answers(script, "/get/a%40example.org/", "/get/a%40example.com/"))
                .containsExactly("409", "-");
    }

    @Test
    @DisplayName("stops after the given number of times")
    void times() {
        FaultScript script = Faults.script().times(2).answer(BUSY).build();

        assertThat(answers(script, "/a", "/a", "/a")).containsExactly("409", "409", "-");
    }

    @Test
    @DisplayName("lets the first rule that applies decide, and every rule count")
    void firstRuleDecides() {
        FaultScript script = Faults.script()
                .onCall(1)
                .answer(BUSY)
                .onCall(2)
                .answer(FakeResponse.empty(500))
                .always()
                .answer(FakeResponse.empty(502))
                .build();

        assertThat(answers(script, "/a", "/a", "/a")).containsExactly("409", "500", "502");
    }

    @Test
    @DisplayName("adds delays up, and to the fault that decides")
    void delays() {
        FaultScript script = Faults.script()
                .always()
                .delay(Duration.ofMillis(20))
                .onCall(1)
                .delay(Duration.ofMillis(5))
                .onCall(1)
                .resetAfterEffect()
                .build();

        assertThat(script.planFor(request("/a")))
                .isEqualTo(new FaultPlan(Duration.ofMillis(25), new Fault.Reset(true)));
        assertThat(script.planFor(request("/a"))).isEqualTo(new FaultPlan(Duration.ofMillis(20), new Fault.None()));
    }

    @Test
    @DisplayName("throws the same dice for the same seed, about as often as it says")
    void probability() {
        Faults faults = Faults.script().withProbability(0.3, 7).answer(BUSY);
        List<String> paths = Collections.nCopies(2000, "/a");

        List<String> once = answers(faults.build(), paths.toArray(String[]::new));
        List<String> again = answers(faults.build(), paths.toArray(String[]::new));
        List<String> otherSeed =
                answers(Faults.script().withProbability(0.3, 8).answer(BUSY).build(), paths.toArray(String[]::new));

        assertThat(again).isEqualTo(once);
        assertThat(otherSeed).isNotEqualTo(once);
        assertThat(once.stream().filter("409"::equals).count()).isBetween(500L, 700L);
    }

    @Test
    @DisplayName("with probability 0 never strikes, with 1 always")
    void certainProbability() {
        assertThat(answers(Faults.script().withProbability(0, 1).answer(BUSY).build(), "/a", "/a"))
                .containsExactly("-", "-");
        assertThat(answers(Faults.script().withProbability(1, 1).answer(BUSY).build(), "/a", "/a"))
                .containsExactly("409", "409");
    }

    @Test
    @DisplayName("lets a burst pass, then what the bucket's rate gives, to the nanosecond")
    void tokenBucket() {
        AtomicLong now = new AtomicLong(5);
        FaultScript script = Faults.script(now::get).tokenBucket(2, 3, true).build();

        assertThat(answers(script, "/1", "/2", "/3", "/4")).containsExactly("-", "-", "-", "429");
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500) - 1);
        assertThat(answers(script, "/5")).containsExactly("429");
        now.addAndGet(1);
        assertThat(answers(script, "/6", "/7")).containsExactly("-", "429");
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(answers(script, "/8", "/9", "/10", "/11")).containsExactly("-", "-", "-", "429");
    }

    @Test
    @DisplayName("says in Retry-After how many seconds the next token takes, rounded up, or nothing")
    void retryAfterOfBucket() {
        AtomicLong now = new AtomicLong();
        FaultScript telling = Faults.script(now::get).tokenBucket(0.25, 1, true).build();
        FaultScript silent = Faults.script(now::get).tokenBucket(0.25, 1, false).build();
        answers(telling, "/");
        answers(silent, "/");
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));

        assertThat(answer(telling).headers()).containsExactlyEntriesOf(Map.of("Retry-After", "4"));
        assertThat(answer(silent).headers()).isEmpty();
    }

    @Test
    @DisplayName("has ready answers for 429, an HTML 503 and redirects")
    void readyAnswers() {
        assertThat(answer(Faults.script()
                        .always()
                        .tooManyRequests(OptionalInt.of(7))
                        .build()))
                .isEqualTo(FakeResponse.empty(429).withHeader("Retry-After", "7"));
        assertThat(answer(Faults.script()
                        .always()
                        .tooManyRequests(OptionalInt.empty())
                        .build()))
                .isEqualTo(FakeResponse.empty(429));
        FakeResponse html = answer(Faults.script().always().unavailableHtml().build());
        assertThat(html.status()).isEqualTo(503);
        assertThat(html.headers()).containsEntry("Content-Type", "text/html; charset=utf-8");
        URI elsewhere = URI.create("http://127.0.0.1:9/x");
        assertThat(answer(Faults.script().always().redirectTo(elsewhere).build()))
                .isEqualTo(FakeResponse.empty(302).withHeader("Location", elsewhere.toString()));
        assertThat(answer(Faults.script().always().redirectTo(elsewhere, 308).build())
                        .status())
                .isEqualTo(308);
    }

    @Test
    @DisplayName("starts afresh each time that it is built")
    void rebuilt() {
        Faults faults = Faults.script().onCall(1).answer(BUSY);

        assertThat(answers(faults.build(), "/a", "/a")).containsExactly("409", "-");
        assertThat(answers(faults.build(), "/a", "/a")).containsExactly("409", "-");
    }

    @Test
    @DisplayName("refuses numbers that make no sense")
    void nonsense() {
        Faults faults = Faults.script();
        List<ThrowingCallable> wrong = List.of(
                () -> faults.onCall(0),
                () -> faults.times(0),
                () -> faults.withProbability(1.1, 0),
                () -> faults.withProbability(Double.NaN, 0),
                () -> faults.tokenBucket(0, 1, true),
                () -> faults.tokenBucket(1, 0, true),
                () -> faults.always().delay(Duration.ofMillis(-1)),
                () -> faults.always().slowDrip(0, Duration.ofSeconds(1)),
                () -> faults.always().slowDrip(1, Duration.ZERO),
                () -> faults.always().redirectTo(URI.create("/"), 200));

        wrong.forEach(call -> assertThatIllegalArgumentException().isThrownBy(call));
    }

    private static List<String> answers(FaultScript script, String... paths) {
        List<String> statuses = new ArrayList<>();
        for (String path : paths) {
            Fault fault = script.planFor(request(path)).fault();
            statuses.add(
                    fault instanceof Fault.Answer instead
                            ? "" + instead.response().status()
                            : "-");
        }
        return statuses;
    }

    private static FakeResponse answer(FaultScript script) {
        return ((Fault.Answer) script.planFor(request("/")).fault()).response();
    }

    private static FakeRequest request(String path) {
        return new FakeRequest("GET", path, Map.of(), new byte[0]);
    }
}
