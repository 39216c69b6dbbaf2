package io.contacts.benchmarks.calls.client;

import io.contacts.benchmarks.calls.body.Guest;

/** One client, ready to make both calls. Safe for use by many threads. */
public interface Caller extends AutoCloseable {
    /** The group at Sofy that contacts are put into. */
    long GROUP = 42;

    /** Stands for every key; nobody checks it. */
    String KEY = "00000000-0000-0000-0000-000000000000";

    /** Saves the guest at Sentori and gives back the id that it has there. */
    String saveAtSentori(Guest guest) throws Exception;

    /** Adds the guest at Sofy. */
    void addAtSofy(Guest guest) throws Exception;

    @Override
    default void close() {}
}
