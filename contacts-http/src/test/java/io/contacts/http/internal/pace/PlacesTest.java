package io.contacts.http.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.contacts.http.fixture.Background;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.internal.lifetime.Access;
import io.contacts.http.internal.lifetime.Lifetime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A place among the requests under way")
class PlacesTest {
    private static final long LONG = TimeUnit.MINUTES.toNanos(5);

    private final Lifetime lifetime = new Lifetime(new TestTiming(0));
    private final Access access = lifetime.access();

    @Test
    @DisplayName("is given at once while one is free, but not past somebody who waits")
    void free() {
        Places places = new Places(1);
        assertThat(places.takeFree()).isTrue();
        assertThat(places.takeFree()).isFalse();
        Background waiting = Background.run(() -> take(places, access));
        await().until(waiting::isWaiting);

        places.release();

        assertThat(waiting.end().failure()).isNull();
        assertThat(places.takeFree()).as("it is the one who waited that has it").isFalse();
        places.resize(2);
        assertThat(places.takeFree()).isTrue();
        assertThat(places.takeFree()).isFalse();
    }

    @Test
    @DisplayName("is given to as many as there are places, and to one more for each that is handed in")
    void asMany() throws InterruptedException {
        Places places = new Places(2);

        assertThat(places.take(access, 0)).isTrue();
        assertThat(places.take(access, 0)).isTrue();
        assertThat(places.take(access, 0)).isFalse();
        places.release();
        assertThat(places.take(access, 0)).isTrue();
        assertThat(places.take(access, 0)).isFalse();
    }

    @Test
    @DisplayName("is kept by who has it when there are fewer, and then there is none until enough were handed in")
    void fewer() throws InterruptedException {
        Places places = new Places(2);
        places.take(access, 0);
        places.take(access, 0);

        places.resize(1);
        places.release();
        assertThat(places.take(access, 0)).isFalse();
        places.release();
        assertThat(places.take(access, 0)).isTrue();
    }

    @Test
    @DisplayName("is given in the order in which it was asked for, also when there are more at once")
    void inOrder() throws InterruptedException {
        Places places = new Places(1);
        places.take(access, 0);
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Background> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            Background thread = Background.run(() -> {
                if (take(places, access)) {
                    order.add(number);
                    places.release();
                }
            });
            threads.add(thread);
            await().until(thread::isWaiting);
        }

        places.release();
        threads.forEach(thread -> assertThat(thread.end().failure()).isNull());

        assertThat(order).containsExactly(0, 1, 2, 3);
    }

    @Test
    @DisplayName("is not waited for any longer once access is over, and none is lost by that")
    void woken() throws InterruptedException {
        Places places = new Places(1);
        places.take(access, 0);
        List<Boolean> given = new CopyOnWriteArrayList<>();
        Background waiting = Background.run(() -> given.add(take(places, access)));
        await().until(waiting::isWaiting);

        lifetime.refused();
        places.wake();

        assertThat(waiting.end().failure()).isNull();
        assertThat(given).containsExactly(false);
        assertThat(places.take(access, LONG)).as("later, in the same access").isFalse();
        places.release();
        assertThat(places.take(lifetime.access(), 0)).isTrue();
    }

    @Test
    @DisplayName("is waited for by who came after access was refused, however late those before are told")
    void cameSince() {
        Places places = new Places(1);
        assertThat(places.takeFree()).isTrue();
        lifetime.refused();
        List<Boolean> given = new CopyOnWriteArrayList<>();
        Background since = Background.run(() -> given.add(take(places, lifetime.access())));
        await().until(since::isWaiting);

        places.wake();
        places.release();

        assertThat(since.end().failure()).isNull();
        assertThat(given).containsExactly(true);
    }

    private static boolean take(Places places, Access access) {
        try {
            return places.take(access, LONG);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
