package io.contacts.importing.ledger;

/** What many bulk calls came to, added up: there may be more calls than fit in memory. */
public final class BatchTotals {
    private long calls;
    private long lastNumber;
    private long rows;
    private long millis;
    private long total;
    private long created;
    private long updated;
    private long suppressed;
    private long badAddress;
    private long duplicates;
    private long invalid;
    private long roleBased;

    /** Of no call yet. */
    public BatchTotals() {}

    /** Adds what the next call came to. */
    public void add(BatchRecord batch) {
        calls++;
        lastNumber = batch.number();
        rows += batch.rows();
        millis += batch.millis();
        total += batch.counters().total();
        created += batch.counters().created();
        updated += batch.counters().updated();
        suppressed += batch.counters().suppressedUpdated();
        badAddress += batch.counters().badAddressUpdated();
        duplicates += batch.counters().excludedDuplicates();
        invalid += batch.counters().excludedInvalid();
        roleBased += batch.counters().excludedRoleBased();
    }

    /** How many calls were answered. */
    public long calls() {
        return calls;
    }

    /** The place in the run of the last of them, from 1; 0 if there was none. */
    public long lastNumber() {
        return lastNumber;
    }

    /** Rows that were sent with them. */
    public long rows() {
        return rows;
    }

    /** How long they took together. */
    public long millis() {
        return millis;
    }

    /** Contacts in the requests, as the provider counts. */
    public long total() {
        return total;
    }

    /** New contacts that can be written to. */
    public long created() {
        return created;
    }

    /** Existing contacts that can be written to. */
    public long updated() {
        return updated;
    }

    /** Suppressed contacts that were updated and stay suppressed. */
    public long suppressed() {
        return suppressed;
    }

    /** Contacts with a bad address that were updated. */
    public long badAddress() {
        return badAddress;
    }

    /** Left out since a request named them twice. */
    public long duplicates() {
        return duplicates;
    }

    /** Left out for their address. */
    public long invalid() {
        return invalid;
    }

    /** Left out for being a role, not a person. */
    public long roleBased() {
        return roleBased;
    }

    /** All that were left out. */
    public long excluded() {
        return duplicates + invalid + roleBased;
    }
}
