package io.contacts.http.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A value that a thread has")
class ThreadValueTest {
    private final ThreadValue<String> value = new ThreadValue<>();

    @Test
    @DisplayName("is there during the work, and not before or afterwards")
    void during() {
        assertThat(value.get()).isNull();

        String seen = value.during("at it", () -> "work saw " + value.get());

        assertThat(seen).isEqualTo("work saw at it");
        assertThat(value.get()).isNull();
    }

    @Test
    @DisplayName("gives way to another of work within the work, and is there again after it")
    void within() {
        List<String> seen = new ArrayList<>();

        value.during("outer", () -> {
            value.during("inner", () -> seen.add(value.get()));
            return seen.add(value.get());
        });

        assertThat(seen).containsExactly("inner", "outer");
    }

    @Test
    @DisplayName("is gone after work that failed, whose failure comes out as it is")
    void failing() {
        IllegalStateException failure = new IllegalStateException("broken");

        assertThatThrownBy(() -> value.during("at it", () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(value.get()).isNull();
    }

    @Test
    @DisplayName("is no other thread's, and no other holder's")
    void others() throws InterruptedException {
        AtomicReference<String> elsewhere = new AtomicReference<>("nothing was looked at");
        Thread thread = new Thread(() -> elsewhere.set(value.get()));

        String ofOther = value.during("mine", () -> {
            thread.start();
            return String.valueOf(new ThreadValue<String>().get());
        });
        thread.join();

        assertThat(ofOther).isEqualTo("null");
        assertThat(elsewhere.get()).isNull();
    }
}
