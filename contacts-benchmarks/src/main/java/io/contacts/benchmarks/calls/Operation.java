package io.contacts.benchmarks.calls;

import io.contacts.benchmarks.calls.body.Guest;
import io.contacts.benchmarks.calls.client.Caller;

/** What is called. */
enum Operation {
    SENTORI_SAVE,
    SOFY_ADD;

    /** The id in the answer of both servers. */
    private static final String ID = "16382";

    void call(Caller caller, Guest guest) throws Exception {
        if (this == SENTORI_SAVE) {
            String id = caller.saveAtSentori(guest);
            if (!id.equals(ID)) {
                throw new IllegalStateException("the answer was not read, but " + id);
            }
        } else {
            caller.addAtSofy(guest);
        }
    }
}
