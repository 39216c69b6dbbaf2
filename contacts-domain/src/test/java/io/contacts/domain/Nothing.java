package io.contacts.domain;

/** {@code null} where a signature forbids it: a caller that no null checker watches can still pass it. */
public final class Nothing {
    private Nothing() {}

    /** {@code null}, as any type. */
    @SuppressWarnings("NullAway") // the point is to break the promise that NullAway keeps
    public static <T> T of(Class<T> type) {
        return type.cast(null);
    }
}
