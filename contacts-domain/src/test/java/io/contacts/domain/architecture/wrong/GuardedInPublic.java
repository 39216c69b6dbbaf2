package io.contacts.domain.architecture.wrong;

/** Breaks a rule on purpose. */
public final class GuardedInPublic {
    private GuardedInPublic() {}

    static boolean open() {
        return true;
    }
}
