package io.contacts.importing.runs;

/** Who holds what this machine last landed of them. */
public interface LandedPeople extends AutoCloseable {
    /** A run keeps this if the file was changed between its parts: which content a row landed with is not known. */
    String CONTENT_CHANGED = "content.changed";

    /**
     * A run keeps this if another run seems to have begun later than it, so that the clock was set back: the milliseconds of
     * the epoch up to which the order of the runs is not known.
     */
    String CLOCK_SET_BACK = "clock.set-back";

    /** Nobody. */
    static LandedPeople nobody() {
        return new LandedPeople() {
            @Override
            public boolean holds(long person, long content) {
                return false;
            }

            @Override
            public void close() {}
        };
    }

    /**
     * Whether this is what was last landed of this person.
     *
     * @param person the number of the person
     * @param content the number of what the contact holds
     */
    boolean holds(long person, long content);

    @Override
    void close();
}
