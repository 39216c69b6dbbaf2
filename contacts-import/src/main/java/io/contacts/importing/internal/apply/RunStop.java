package io.contacts.importing.internal.apply;

import io.contacts.importing.internal.outcome.StopRunException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Why a run sends nothing more, as soon as something stopped it: all that send for it hear of it. Safe for use by many threads. */
final class RunStop {
    private final AtomicReference<@Nullable StopRunException> reason = new AtomicReference<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Run once it is stopped, on the thread that stops it. */
    void whenStopped(Runnable listener) {
        listeners.add(listener);
    }

    /** Stops it, unless it is stopped already. */
    void because(StopRunException first) {
        if (reason.compareAndSet(null, first)) {
            listeners.forEach(Runnable::run);
        }
    }

    boolean isStopped() {
        return reason.get() != null;
    }

    /** @throws StopRunException if it is stopped */
    void requireGoing() {
        StopRunException stopped = reason.get();
        if (stopped != null) {
            throw stopped;
        }
    }
}
