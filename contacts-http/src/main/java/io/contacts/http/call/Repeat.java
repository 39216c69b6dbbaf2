package io.contacts.http.call;

/** When the request of a call may be sent again. */
public enum Repeat {
    /** Whenever it failed in a way that may pass: it reads, or ends in the same state however often it runs. */
    ALWAYS,
    /**
     * Only when nothing was sent, or when the provider said that it did nothing (429, or 503 with {@code Retry-After}):
     * running it twice may do it twice.
     */
    ONLY_IF_NOT_DONE
}
