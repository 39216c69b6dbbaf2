package io.contacts.http.internal.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.internal.exchange.ClosedWhileWaiting;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.time.SystemTiming;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From opening to closing")
class LifetimeTest {
    private final SystemTiming timing = new SystemTiming();
    private final Lifetime lifetime = new Lifetime(timing);

    @Test
    @DisplayName("the end aborts what is under way, and nothing that is over")
    void aborts() {
        Exchange underWay = exchange();
        Exchange over = exchange();
        lifetime.enter(underWay);
        lifetime.enter(over);
        lifetime.leave(over);

        lifetime.end();

        assertThat(underWay.isOver()).isTrue();
        assertThat(over.isOver()).isFalse();
    }

    @Test
    @DisplayName("what comes after the end is aborted at once")
    void tooLate() {
        lifetime.end();
        Exchange late = exchange();

        lifetime.enter(late);

        assertThat(late.isOver()).isTrue();
        assertThatThrownBy(lifetime::requireOpen).isInstanceOf(ClosedWhileWaiting.class);
    }

    @Test
    @DisplayName("only the first end is one")
    void once() {
        assertThatNoException().isThrownBy(lifetime::requireOpen);

        assertThat(lifetime.end()).isTrue();
        assertThat(lifetime.end()).isFalse();
        assertThat(lifetime.isOver()).isTrue();
    }

    @Test
    @DisplayName("a refusal of access ends the waits that began before it, and what is under way goes on")
    void refused() throws InterruptedException, ClosedWhileWaiting, AccessRefusedWhileWaiting {
        Exchange underWay = exchange();
        lifetime.enter(underWay);
        Access before = lifetime.access();

        lifetime.refused();

        assertThat(underWay.isOver()).isFalse();
        assertThatThrownBy(() -> lifetime.pause(before, TimeUnit.DAYS.toNanos(1)))
                .isInstanceOf(AccessRefusedWhileWaiting.class);
        lifetime.pause(lifetime.access(), 1);
        lifetime.requireOpen();
    }

    @Test
    @DisplayName("nobody waits after the end, whether access was refused before it or is while it comes")
    void refusedAtTheEnd() {
        lifetime.refused();
        Access before = lifetime.access();
        lifetime.end();
        lifetime.refused();

        assertThatThrownBy(() -> lifetime.pause(before, TimeUnit.DAYS.toNanos(1)))
                .isInstanceOf(ClosedWhileWaiting.class);
        assertThatThrownBy(() -> lifetime.pause(lifetime.access(), TimeUnit.DAYS.toNanos(1)))
                .isInstanceOf(ClosedWhileWaiting.class);
    }

    private Exchange exchange() {
        return new Exchange(timing, AnswerBody.Use.READ, 1000, () -> {}, timing.nanos());
    }
}
