package io.contacts.importing.internal.apply;

import io.contacts.importing.internal.outcome.PlannedContact;
import io.contacts.importing.internal.outcome.StopRunException;

/** Sends rows and settles them in the ledger. Used by one thread; may work with more. */
interface Sender extends AutoCloseable {
    /**
     * Takes a row, sends it now or later.
     *
     * @throws StopRunException if nothing more should be sent
     * @throws InterruptedException if the thread was interrupted while waiting
     */
    void send(PlannedContact contact) throws InterruptedException;

    /**
     * Sends what is still held and waits for what is under way.
     *
     * @throws StopRunException if something made the run stop
     * @throws InterruptedException if the thread was interrupted while waiting
     */
    void finish() throws InterruptedException;

    /** Gives up what has not been sent, and waits for what is under way; for how long is each sender's own. */
    @Override
    void close();
}
