package io.contacts.importing.runs;

/** Who holds what this machine last landed of them. */
public interface LandedPeople extends AutoCloseable {
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
