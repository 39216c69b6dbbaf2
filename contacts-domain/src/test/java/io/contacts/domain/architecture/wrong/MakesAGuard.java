package io.contacts.domain.architecture.wrong;

import io.contacts.domain.internal.guard.Guard;
import io.contacts.domain.internal.guard.GuardedAudiences;
import io.contacts.domain.port.Audiences;

/** Breaks a rule on purpose. */
public final class MakesAGuard {
    private MakesAGuard() {}

    static Audiences around(Guard guard, Audiences audiences) {
        return new GuardedAudiences(guard, audiences);
    }
}
