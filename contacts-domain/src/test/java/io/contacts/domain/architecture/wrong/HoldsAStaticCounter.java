package io.contacts.domain.architecture.wrong;

import java.util.concurrent.atomic.AtomicInteger;

/** Breaks a rule on purpose. */
public final class HoldsAStaticCounter {
    private HoldsAStaticCounter() {}

    private static final AtomicInteger COUNT = new AtomicInteger();

    static int next() {
        return COUNT.incrementAndGet();
    }
}
