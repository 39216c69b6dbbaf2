package io.contacts.domain.bulk;

/**
 * What a provider says it did with a batch, in total. It says nothing of a single contact, and its documents do not
 * promise that the counters add up to {@code total} ({@code sentori.md A2.5}, gap 11).
 *
 * @param total contacts in the request: {@code TotalRows}
 * @param created new contacts that can be written to: {@code EmailableRowsCreated}
 * @param updated existing contacts that can be written to: {@code EmailableRowsUpdated}
 * @param suppressedUpdated suppressed contacts that were updated and stay suppressed: {@code SuppressedUpdated}
 * @param badAddressUpdated contacts with a bad address that were updated: {@code BadEmailUpdated}
 * @param excludedDuplicates left out since the request named them twice: {@code ExcludedDuplicates}
 * @param excludedInvalid left out for their address: {@code ExcludedInvalidEmail}
 * @param excludedRoleBased left out for being a role, not a person: {@code ExcludedRoleBased}
 */
public record ImportCounters(
        int total,
        int created,
        int updated,
        int suppressedUpdated,
        int badAddressUpdated,
        int excludedDuplicates,
        int excludedInvalid,
        int excludedRoleBased) {
    /** @throws IllegalArgumentException if a counter is negative */
    public ImportCounters {
        if (total < 0
                || created < 0
                || updated < 0
                || suppressedUpdated < 0
                || badAddressUpdated < 0
                || excludedDuplicates < 0
                || excludedInvalid < 0
                || excludedRoleBased < 0) {
            throw new IllegalArgumentException("a counter is never negative");
        }
    }

    /** The contacts that the provider says it now holds with the values sent; at most {@link Integer#MAX_VALUE}. */
    public int landed() {
        return (int) Math.min(Integer.MAX_VALUE, sumLanded());
    }

    /** The contacts that the provider says it left out; at most {@link Integer#MAX_VALUE}. */
    public int excluded() {
        return (int) Math.min(Integer.MAX_VALUE, sumExcluded());
    }

    /** Whether the counters account for every contact of the request. */
    public boolean accountsForAll() {
        return sumLanded() + sumExcluded() == total;
    }

    private long sumLanded() {
        return (long) created + updated + suppressedUpdated + badAddressUpdated;
    }

    private long sumExcluded() {
        return (long) excludedDuplicates + excludedInvalid + excludedRoleBased;
    }
}
