package io.contacts.importing.internal.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.importing.ImportReport.StopCause;
import io.contacts.importing.internal.outcome.StopRunException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Calls that are under way")
@Timeout(60)
class CallsUnderWayTest {
    private static final int MOST = 3;

    private final CallsUnderWay calls = new CallsUnderWay(MOST, MOST, 0, new RunStop(), new WaitMeter());
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void end() {
        answered.countDown();
        assertThat(calls.endWithin(TimeUnit.SECONDS.toMillis(30))).isTrue();
    }

    @Test
    @DisplayName("are no more than allowed: the next one begins when one has ended")
    void allowed() throws InterruptedException {
        calls.allow(1);
        calls.begin(this::call);
        FutureTask<Boolean> second = later(() -> calls.begin(this::call));

        assertThat(second.isDone()).isFalse();
        answered.countDown();
        calls.finish();

        assertThat(done(second)).isTrue();
        calls.finish();
        assertThat(begun).hasValue(2);
    }

    @Test
    @DisplayName("may become more while somebody waits to begin one")
    void allowsMore() throws InterruptedException {
        calls.allow(1);
        calls.begin(this::call);
        FutureTask<Boolean> second = later(() -> calls.begin(this::call));

        calls.allow(2);

        assertThat(done(second)).isTrue();
    }

    @Test
    @DisplayName("may be followed by some that wait for a thread, of which none begins once the run is stopped")
    void waitForThread() throws InterruptedException {
        CallsUnderWay one = new CallsUnderWay(1, 1, 2, new RunStop(), new WaitMeter());
        CountDownLatch underWay = new CountDownLatch(1);
        one.begin(() -> {
            underWay.countDown();
            call();
        });
        assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();
        one.begin(this::call);
        one.begin(this::call);
        FutureTask<Boolean> fourth =
                later(() -> assertThatThrownBy(() -> one.begin(this::call)).isInstanceOf(StopRunException.class));
        assertThat(fourth.isDone()).isFalse();

        one.stop(StopRunException.closed());
        assertThat(done(fourth)).isTrue();
        answered.countDown();

        assertThat(one.endWithin(TimeUnit.SECONDS.toMillis(30))).isTrue();
        assertThat(begun).hasValue(1);
    }

    @Test
    @DisplayName("that waited begin one after the other")
    void refilled() throws InterruptedException {
        CallsUnderWay one = new CallsUnderWay(1, 1, 2, new RunStop(), new WaitMeter());
        answered.countDown();
        for (int i = 0; i < 100; i++) {
            one.begin(this::call);
        }
        one.finish();

        assertThat(begun).hasValue(100);
        assertThat(one.endWithin(TimeUnit.SECONDS.toMillis(30))).isTrue();
    }

    @Test
    @DisplayName("leave a place to whoever waits for one while some of those that wait are still to begin")
    void refilledInTime() throws InterruptedException {
        CallsUnderWay one = new CallsUnderWay(1, 1, 2, new RunStop(), new WaitMeter());
        Semaphore answers = new Semaphore(0);
        for (int i = 0; i < 3; i++) {
            one.begin(answers::acquireUninterruptibly);
        }
        FutureTask<Boolean> fourth = later(() -> one.begin(answers::acquireUninterruptibly));

        answers.release();

        assertThat(done(fourth)).isTrue();
        answers.release(3);
        one.finish();
        assertThat(one.endWithin(TimeUnit.SECONDS.toMillis(30))).isTrue();
    }

    @Test
    @DisplayName("stop the run with what one of them threw; none begins any more, and the others end")
    void stops() throws InterruptedException {
        calls.begin(this::call);
        calls.begin(() -> {
            throw new IllegalStateException("canary");
        });
        assertThat(done(later(() -> assertThatThrownBy(this::beginUntilStopped).isInstanceOf(StopRunException.class))))
                .isTrue();

        assertThat(calls.isStopped()).isTrue();
        FutureTask<Boolean> finishing = later(() -> assertThatExceptionOfType(StopRunException.class)
                .isThrownBy(calls::finish)
                .satisfies(stop -> assertThat(stop.toStop().cause()).isEqualTo(StopCause.PROVIDER))
                .withMessageNotContaining("canary"));
        assertThat(finishing.isDone()).isFalse();
        answered.countDown();
        assertThat(done(finishing)).isTrue();
    }

    @Test
    @DisplayName("end the run for the first reason")
    void firstReason() {
        calls.stop(StopRunException.closed());
        calls.stop(StopRunException.because(new IllegalStateException()));

        assertThatExceptionOfType(StopRunException.class)
                .isThrownBy(() -> calls.begin(this::call))
                .withMessage("closed");
        assertThat(begun).hasValue(0);
    }

    @Test
    @DisplayName("are not begun by a thread that was interrupted, which has its interrupt back in the end")
    void interrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> calls.begin(this::call));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(calls.takeInterrupt()).isTrue();
        calls.giveBackInterrupt();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(begun).hasValue(0);
    }

    @Test
    @DisplayName("are waited for so long and no longer, and how much of the time somebody waited is told")
    void endsInTime() throws InterruptedException {
        WaitMeter waiting = new WaitMeter();
        CallsUnderWay one = new CallsUnderWay(1, 1, 0, new RunStop(), waiting);
        one.begin(this::call);
        assertThat(one.endWithin(1)).isFalse();

        FutureTask<Boolean> finishing = later(one::finish);
        answered.countDown();
        assertThat(done(finishing)).isTrue();
        assertThat(one.endWithin(TimeUnit.SECONDS.toMillis(30))).isTrue();
        assertThat(waiting.share()).isPositive();
    }

    @Test
    @DisplayName("are not waited for by whoever is interrupted meanwhile")
    void interruptedAtTheEnd() throws InterruptedException {
        CallsUnderWay one = new CallsUnderWay(1, 1, 0, new RunStop(), new WaitMeter());
        one.begin(this::call);
        Thread.currentThread().interrupt();

        assertThat(one.endWithin(TimeUnit.SECONDS.toMillis(30))).isFalse();
        assertThat(one.takeInterrupt()).isTrue();
        answered.countDown();
        assertThat(one.endWithin(TimeUnit.SECONDS.toMillis(30))).isTrue();
    }

    private void beginUntilStopped() throws InterruptedException {
        while (true) {
            calls.begin(() -> {});
        }
    }

    private void call() {
        begun.incrementAndGet();
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FutureTask<Boolean> later(Step step) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            step.run();
            return true;
        });
        new Thread(task, "later").start();
        return task;
    }

    private static boolean done(FutureTask<Boolean> task) {
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private interface Step {
        void run() throws InterruptedException;
    }
}
