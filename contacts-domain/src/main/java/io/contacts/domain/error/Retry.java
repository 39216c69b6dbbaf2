package io.contacts.domain.error;

/** Whether the operation that failed may be repeated. */
public enum Retry {
    /**
     * Repeating does no harm: it did not take effect, or it ends in the same state however often it runs. It may succeed
     * once the cause has passed. Of an operation of which a half is {@linkplain ContactsException#completed() completed}, that
     * is said of the other half.
     */
    SAFE,
    /** Do not repeat it as it stands: it was refused and would be refused again. Change something first. */
    UNSAFE,
    /**
     * It may have taken effect, and repeating it may do it twice. Find out before repeating, unless
     * {@link io.contacts.domain.provider.ContactsProvider#repeatable repeatable(operation)} says that it ends in the same state
     * however often it runs.
     */
    IN_DOUBT
}
