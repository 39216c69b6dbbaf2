package io.contacts.importing;

/** Told how an import goes. Called from several threads; must be fast and must not throw. */
public interface RunListener {
    /**
     * The plan is made; sending is about to begin.
     *
     * @param toSend rows that will be sent
     */
    void started(long toSend);

    /**
     * More rows are settled.
     *
     * @param settled rows of those to be sent whose outcome is known by now
     * @param waiting the share of the time, from 0 to 1, that was spent waiting for the provider's answers
     */
    void progressed(long settled, double waiting);

    /** A listener that does nothing. */
    static RunListener none() {
        return new RunListener() {
            @Override
            public void started(long toSend) {}

            @Override
            public void progressed(long settled, double waiting) {}
        };
    }
}
