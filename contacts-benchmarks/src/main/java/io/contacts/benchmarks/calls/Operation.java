package io.contacts.benchmarks.calls;

/** What is called. */
enum Operation {
    SENTORI_SAVE,
    SOFY_ADD;

    void call(Caller caller, Guest guest) throws Exception {
        if (this == SENTORI_SAVE) {
            if (caller.saveAtSentori(guest).isEmpty()) {
                throw new IllegalStateException("the answer was not read");
            }
        } else {
            caller.addAtSofy(guest);
        }
    }
}
