package io.contacts.importing.ledger.sqlite;

import static io.contacts.importing.staging.Latches.awaited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What several threads have to write")
@Timeout(60)
class CommitterTest {
    private static final int MANY = 1_000;

    /** How many writes may end. */
    private final Semaphore ends = new Semaphore(0);

    private final Semaphore began = new Semaphore(0);
    private final AtomicInteger writes = new AtomicInteger();
    private final Committer committer = new Committer(this::write);

    @AfterEach
    void close() {
        ends.release(MANY);
        committer.close();
    }

    @Test
    @DisplayName("is written though nobody waits for it")
    void soon() throws InterruptedException {
        committer.soon();

        assertThat(began.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName(
            "is written together by the write after the one that is under way, which is nobody's who comes meanwhile")
    void together() throws Exception {
        FutureTask<Boolean> first = waiting();
        began.acquire();
        FutureTask<Boolean> second = waiting();
        FutureTask<Boolean> third = waiting();
        committer.soon();

        ends.release();
        assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
        began.acquire();
        assertThat(second.isDone()).isFalse();
        assertThat(third.isDone()).isFalse();

        ends.release();
        assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(third.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(writes).hasValue(2);
    }

    @Test
    @DisplayName("is written before the end, and nothing after it")
    void closed() {
        ends.release(MANY);
        committer.soon();
        committer.close();

        assertThat(writes).hasValue(1);
        committer.soon();
        assertThatIllegalStateException().isThrownBy(committer::await).withMessage("the ledger is closed");
        assertThat(writes).hasValue(1);
    }

    @Test
    @DisplayName("failed for those who wait for it and for all who come later")
    void fails() throws Exception {
        CountDownLatch another = new CountDownLatch(1);
        Committer failing = new Committer(() -> {
            began.release();
            awaited(another);
            throw new IllegalArgumentException("full");
        });
        FutureTask<Boolean> first = waiting(failing);
        began.acquire();
        FutureTask<Boolean> second = waiting(failing);
        another.countDown();

        assertThatThrownBy(() -> first.get(30, TimeUnit.SECONDS)).hasRootCauseMessage("full");
        assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS)).hasRootCauseMessage("full");
        assertThatThrownBy(failing::await).hasMessage("full");
        failing.close();
    }

    @Test
    @DisplayName("is not waited for any more where the JVM itself failed")
    void error() {
        Committer failing = new Committer(() -> {
            throw new StackOverflowError();
        });

        assertThatIllegalStateException().isThrownBy(failing::await).withCauseInstanceOf(StackOverflowError.class);
        failing.close();
    }

    @Test
    @DisplayName("is not waited for any more where the thread that writes ends in any other way")
    void undeclared() throws Exception {
        Committer failing = new Committer(() -> CommitterTest.<RuntimeException>thrown(new Exception("undeclared")));

        for (int i = 0; i < 2; i++) {
            FutureTask<Boolean> task = waiting(failing);
            assertThatThrownBy(() -> task.get(30, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            failing.soon();
        }
        failing.close();
    }

    // What no code may throw here ends the thread in a way that nothing catches, and only this cast lets a test throw
    // it.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void thrown(Throwable undeclared) throws T {
        throw (T) undeclared;
    }

    @Test
    @DisplayName("is waited for also by a thread that was interrupted, which stays so")
    void interrupted() {
        ends.release(MANY);
        Thread.currentThread().interrupt();

        committer.await();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(writes).hasValue(1);
    }

    private void write() {
        began.release();
        ends.acquireUninterruptibly();
        writes.incrementAndGet();
    }

    /** Returns once it waits. */
    private FutureTask<Boolean> waiting() throws InterruptedException {
        return waiting(committer);
    }

    private static FutureTask<Boolean> waiting(Committer writing) throws InterruptedException {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            writing.await();
            return true;
        });
        Thread thread = new Thread(task, "waiting");
        thread.start();
        while (thread.getState() != Thread.State.WAITING && !task.isDone()) {
            Thread.onSpinWait();
        }
        return task;
    }
}
