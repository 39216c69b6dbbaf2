package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import io.contacts.http.fixture.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// Longer than most, because each test brings threads that ask at the same time into their places.
@DisplayName("What a provider says of an account, as its fields,")
@Timeout(30)
class RememberedTest {
    private static final List<ContactField> TABLE = List.of(ContactField.named("Table", FieldType.TEXT));

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger asked = new AtomicInteger();
    private Duration timeLeft = Duration.ofSeconds(20);

    @Test
    @DisplayName("are asked for once in their lifetime, and again after it")
    void lifetime() {
        Remembered<List<ContactField>> fields = fields(operation -> TABLE);

        fields.known(Capability.SAVE_CONTACT);
        nanos.addAndGet(Duration.ofMinutes(5).toNanos() - 1);
        fields.known(Capability.SAVE_CONTACT);
        int within = asked.get();
        nanos.incrementAndGet();
        fields.known(Capability.SAVE_CONTACT);

        assertThat(within).isEqualTo(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("are always asked for where the newest are wanted, and then remembered")
    void fresh() {
        Remembered<List<ContactField>> fields = fields(operation -> TABLE);

        fields.fresh(Capability.LIST_CONTACT_FIELDS);
        fields.fresh(Capability.LIST_CONTACT_FIELDS);
        fields.known(Capability.SAVE_CONTACT);

        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("can be looked at as they are kept, which asks nobody, until they are too old or forgotten")
    void kept() {
        Remembered<List<ContactField>> fields = fields(operation -> TABLE);

        assertThat(fields.kept()).isEmpty();
        fields.known(Capability.SAVE_CONTACT);
        assertThat(fields.kept()).containsSame(TABLE);
        fields.forget(TABLE);
        assertThat(fields.kept()).isEmpty();
        fields.known(Capability.SAVE_CONTACT);
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(fields.kept()).isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("are asked for anew where what is kept will not do, and then not again for some seconds")
    void willNotDo() {
        Remembered<List<ContactField>> fields = fields(operation -> new ArrayList<>(TABLE));
        List<ContactField> old = fields.known(Capability.SAVE_CONTACT);

        List<ContactField> newer = fields.known(Capability.SAVE_CONTACT, List::isEmpty);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos() - 1);
        List<ContactField> again = fields.known(Capability.SAVE_CONTACT, List::isEmpty);
        int within = asked.get();
        nanos.incrementAndGet();
        List<ContactField> newest = fields.known(Capability.SAVE_CONTACT, List::isEmpty);

        assertThat(newer).isNotSameAs(old).isSameAs(again).isNotSameAs(newest);
        assertThat(within).isEqualTo(2);
        assertThat(asked).hasValue(3);
    }

    @Test
    @DisplayName(
            "are asked for once where nothing is kept, whether they will do or not, and again where others will not do")
    void willNotDoAtOnce() {
        Remembered<List<ContactField>> fields = fields(operation -> new ArrayList<>(TABLE));

        fields.known(Capability.SAVE_CONTACT, List::isEmpty);
        fields.known(Capability.SAVE_CONTACT, List::isEmpty);
        int inVain = asked.get();
        List<ContactField> other = fields.fresh(Capability.LIST_CONTACT_FIELDS);

        assertThat(inVain).isEqualTo(1);
        assertThat(fields.known(Capability.SAVE_CONTACT, list -> !list.isEmpty()))
                .isSameAs(other);
        assertThat(fields.known(Capability.SAVE_CONTACT, List::isEmpty)).isNotSameAs(other);
    }

    @Test
    @DisplayName("are good for as long as it is told, counted from the asking")
    void fromTheAsking() {
        Remembered<List<ContactField>> fields = fields(operation -> {
            nanos.addAndGet(Duration.ofMinutes(5).toNanos());
            return TABLE;
        });

        fields.known(Capability.SAVE_CONTACT);
        fields.known(Capability.SAVE_CONTACT);

        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("are the ones that were asked for last, whichever answer comes first")
    void lateAnswer() {
        CountDownLatch bothAsked = new CountDownLatch(1);
        List<ContactField> older = List.of();
        Remembered<List<ContactField>> fields = fields(operation -> {
            if (operation == Capability.LIST_CONTACT_FIELDS) {
                nanos.incrementAndGet();
                return TABLE;
            }
            await(bothAsked);
            return older;
        });
        Background slow = Background.run(() -> fields.fresh(Capability.SAVE_CONTACT));
        Awaitility.await().until(slow::isWaiting);
        nanos.incrementAndGet();
        fields.fresh(Capability.LIST_CONTACT_FIELDS);

        bothAsked.countDown();

        assertThat(slow.end().failure()).isNull();
        assertThat(fields.known(Capability.SAVE_CONTACT)).isSameAs(TABLE);
    }

    @Test
    @DisplayName("are forgotten where something was refused that was made by them, but not those that came since")
    void forgotten() {
        Remembered<List<ContactField>> fields = fields(operation -> new ArrayList<>(TABLE));
        List<ContactField> old = fields.known(Capability.ADD_CONTACT);
        fields.forget(old);
        List<ContactField> current = fields.known(Capability.ADD_CONTACT);

        fields.forget(old);

        assertThat(fields.known(Capability.ADD_CONTACT)).isSameAs(current).isNotSameAs(old);
        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("are asked for once, however many threads want to know")
    void oneRequest() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Remembered<List<ContactField>> fields = fields(operation -> {
            await(answer);
            return TABLE;
        });

        List<Asking> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(Asking.start(fields, Capability.SAVE_CONTACT));
        }
        for (Asking one : all) {
            one.untilWaiting();
        }
        answer.countDown();

        for (Asking one : all) {
            assertThat(one.answer()).isEqualTo(TABLE);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    @DisplayName("a failure is told to everyone who waits, in the name of their own operation, and is not remembered")
    void failure() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Remembered<List<ContactField>> fields = fields(operation -> {
            if (asked.get() > 1) {
                return TABLE;
            }
            await(answer);
            throw new AccessDeniedException(
                    ErrorFacts.of("sentori", operation).withProviderCode("1").withHttpStatus(403));
        });

        Asking first = Asking.start(fields, Capability.SAVE_CONTACT).untilWaiting();
        Asking second = Asking.start(fields, Capability.UPDATE_CONTACT).untilWaiting();
        answer.countDown();

        assertThat(first.failure(AccessDeniedException.class).operation()).isEqualTo(Capability.SAVE_CONTACT);
        assertThat(second.failure(AccessDeniedException.class).operation()).isEqualTo(Capability.UPDATE_CONTACT);
        assertThat(second.failure(AccessDeniedException.class).providerCode()).contains("1");
        assertThat(second.failure(AccessDeniedException.class).httpStatus()).hasValue(403);
        assertThat(fields.known(Capability.SAVE_CONTACT)).isEqualTo(TABLE);
    }

    @Test
    @DisplayName("who waits and is interrupted gives up; the flag stays set")
    void interruptedWaiting() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Remembered<List<ContactField>> fields = fields(operation -> {
            await(answer);
            return TABLE;
        });

        Asking first = Asking.start(fields, Capability.SAVE_CONTACT).untilWaiting();
        Asking second = Asking.start(fields, Capability.UPDATE_CONTACT).untilWaiting();
        second.interrupt();
        CallInterruptedException failure = second.failure(CallInterruptedException.class);
        answer.countDown();

        assertThat(failure.operation()).isEqualTo(Capability.UPDATE_CONTACT);
        assertThat(failure.retry()).isEqualTo(Retry.SAFE);
        assertThat(second.endedInterrupted()).isTrue();
        assertThat(first.answer()).isEqualTo(TABLE);
    }

    @Test
    @DisplayName("when the one who asks is interrupted, one of those who wait asks in its place")
    void interruptedAsking() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Remembered<List<ContactField>> fields = fields(operation -> {
            if (asked.get() > 1) {
                return TABLE;
            }
            await(answer);
            throw new CallInterruptedException(ErrorFacts.of("sentori", operation), Retry.SAFE);
        });

        Asking first = Asking.start(fields, Capability.SAVE_CONTACT).untilWaiting();
        Asking second = Asking.start(fields, Capability.UPDATE_CONTACT).untilWaiting();
        answer.countDown();

        assertThat(first.failure(CallInterruptedException.class)).isNotNull();
        assertThat(second.answer()).isEqualTo(TABLE);
        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName(
            "are not waited for longer than the operation may take: another thread's question may never be answered")
    void boundedWait() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Remembered<List<ContactField>> fields = fields(operation -> {
            await(answer);
            return TABLE;
        });
        timeLeft = Duration.ofMillis(50);
        Asking first = Asking.start(fields, Capability.SAVE_CONTACT).untilWaiting();

        ProviderUnavailableException error =
                catchThrowableOfType(ProviderUnavailableException.class, () -> fields.known(Capability.ADD_CONTACT));
        answer.countDown();

        assertThat(error).hasMessageContaining("nothing was sent");
        assertThat(error.retry()).isEqualTo(Retry.SAFE);
        assertThat(error.operation()).isEqualTo(Capability.ADD_CONTACT);
        assertThat(first.answer()).isEqualTo(TABLE);
        assertThat(asked).hasValue(1);
    }

    private Remembered<List<ContactField>> fields(Function<Capability, List<ContactField>> provider) {
        return new Remembered<>(
                "the fields",
                new Remembered.Source<>(
                        operation -> {
                            asked.incrementAndGet();
                            return provider.apply(operation);
                        },
                        operation -> ErrorFacts.of("sentori", operation)),
                Duration.ofMinutes(5),
                nanos::get,
                () -> timeLeft);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A thread that wants to know the fields. */
    private static final class Asking extends Thread {
        private final Remembered<List<ContactField>> fields;
        private final Capability operation;
        private volatile @Nullable List<ContactField> answer;
        private volatile @Nullable Throwable failure;
        private volatile boolean endedInterrupted;

        private Asking(Remembered<List<ContactField>> fields, Capability operation) {
            this.fields = fields;
            this.operation = operation;
            setDaemon(true);
        }

        static Asking start(Remembered<List<ContactField>> fields, Capability operation) {
            Asking asking = new Asking(fields, operation);
            asking.start();
            return asking;
        }

        @Override
        public void run() {
            try {
                answer = fields.known(operation);
            } catch (RuntimeException e) {
                failure = e;
            }
            endedInterrupted = isInterrupted();
        }

        Asking untilWaiting() {
            while (getState() != State.WAITING && getState() != State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            return this;
        }

        @Nullable
        List<ContactField> answer() throws InterruptedException {
            join();
            return answer;
        }

        <E extends Throwable> E failure(Class<E> kind) throws InterruptedException {
            join();
            assertThat(failure).isInstanceOf(kind);
            return kind.cast(Objects.requireNonNull(failure));
        }

        boolean endedInterrupted() {
            return endedInterrupted;
        }
    }
}
