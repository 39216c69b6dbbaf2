package io.contacts.http.call;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What each thread has while it is at something, and not any more afterwards. For what an {@link ErrorReader} must know of the
 * call that it is asked about: it runs on the thread that makes the call.
 *
 * @param <T> the type of it
 */
public final class ThreadValue<T> {
    /**
     * The place itself stays when it is empty: to set an entry and remove it costs more than all else here. It is of a class of
     * the JDK's, so that a thread that lives on keeps nothing of an application that is gone.
     */
    @SuppressWarnings("ThreadLocalUsage") // a static one, as the rule wants it, would mix those who use this
    private final ThreadLocal<AtomicReference<@Nullable T>> places = ThreadLocal.withInitial(AtomicReference::new);

    /** Nobody has anything yet. */
    public ThreadValue() {}

    /** This thread's, or {@code null} if it has none. */
    public @Nullable T get() {
        return places.get().getPlain();
    }

    /** Does the work, during which this thread has this value, in place of another that it may have. Throws what the work throws. */
    public <R extends @Nullable Object> R during(T value, Supplier<R> work) {
        AtomicReference<@Nullable T> place = places.get();
        T before = place.getPlain();
        place.setPlain(value);
        try {
            return work.get();
        } finally {
            place.setPlain(before);
        }
    }
}
