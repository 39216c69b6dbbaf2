package io.contacts.http.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.http.fixture.TestTiming;
import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.internal.answer.CannedAnswer;
import io.contacts.http.internal.time.Deadline;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An exchange whose answer has a head, and a body that does not end")
class ExchangeTest {
    private static final long SILENCE = TimeUnit.MINUTES.toNanos(5);

    private final TestTiming timing = new TestTiming(0);
    private final Deadline deadline = Deadline.in(Duration.ofMinutes(10), timing);

    @AfterEach
    void forgetInterrupts() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    @DisplayName("is over after a grace if the head says success and nobody reads the body")
    void graceIsOver() throws Exception {
        Exchange exchange = heard(AnswerBody.Use.IGNORE, 204);
        pass(Exchange.GRACE);

        Answer answer = exchange.await(deadline, SILENCE);

        assertThat(answer.isSuccess()).isTrue();
        assertThat(exchange.isOver()).as("so that its connection is closed").isTrue();
    }

    @Test
    @DisplayName("takes no longer than its whole body if that comes within the grace, and its connection is kept")
    void wholeBody() throws Exception {
        Exchange exchange = exchange(AnswerBody.Use.IGNORE);
        AnswerBody body = exchange.heard(CannedAnswer.head(200, Map.of()));
        pass(Exchange.GRACE - 1);
        body.add(new byte[] {'.'}, 0, 1);
        exchange.answered(body.whole());
        exchange.cancelBy(() -> {
            throw new AssertionError("cancelled");
        });

        assertThat(exchange.await(deadline, SILENCE).state()).isEqualTo(Answer.Body.WHOLE);
    }

    @Test
    @DisplayName(
            "succeeds though the thread is interrupted, which it is still then: the provider has said that it is done")
    void interrupted() throws Exception {
        Exchange exchange = heard(AnswerBody.Use.IGNORE, 200);
        Thread.currentThread().interrupt();

        Answer answer = exchange.await(deadline, SILENCE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer.isSuccess()).isTrue();
    }

    @Test
    @DisplayName("succeeds though the provider is closed meanwhile")
    void closed() throws Exception {
        Exchange exchange = heard(AnswerBody.Use.IGNORE, 200);
        exchange.abort();

        assertThat(exchange.await(deadline, SILENCE).isSuccess()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("waits on for the body of a refusal, which says what was refused, and for one that is the answer")
    void bodyMatters(AnswerBody.Use use) {
        Exchange exchange = heard(use, use == AnswerBody.Use.READ ? 200 : 409);
        pass(2 * Exchange.GRACE);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> exchange.await(deadline, SILENCE)).isInstanceOf(InterruptedException.class);
    }

    private Exchange heard(AnswerBody.Use use, int status) {
        Exchange exchange = exchange(use);
        exchange.heard(CannedAnswer.head(status, Map.of()));
        return exchange;
    }

    private Exchange exchange(AnswerBody.Use use) {
        return new Exchange(timing, use, 1000, () -> {}, timing.nanos());
    }

    private void pass(long nanos) {
        assertThat(timing.await(new CountDownLatch(1), nanos)).isFalse();
    }
}
