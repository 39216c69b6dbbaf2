package io.contacts.testkit.sentori.account;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A contact as the fake holds it, for a test to look at. A copy: it does not change when the fake's contact does.
 *
 * @param systemId Sentori's id
 * @param emailAddress as it was written
 * @param suppressed whether it is never to be written to again
 * @param badEmailAddress whether the address is marked bad
 * @param fields the other fields that are set, by their JSON name: {@link String}, {@link Boolean} or
 *     {@link java.math.BigDecimal}
 * @param mailingLists the external ids of the lists that it is on, in the order of joining
 * @param created by the fake's clock, in its zone
 * @param modified by the fake's clock, in its zone
 */
public record SentoriContact(
        long systemId,
        String emailAddress,
        boolean suppressed,
        boolean badEmailAddress,
        Map<String, Object> fields,
        Set<String> mailingLists,
        LocalDateTime created,
        LocalDateTime modified) {

    /** Copies what it is given. */
    public SentoriContact {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        mailingLists = Collections.unmodifiableSet(new LinkedHashSet<>(mailingLists));
    }

    /** The states only: no id, no address, no field. */
    @Override
    public String toString() {
        return "SentoriContact[suppressed=" + suppressed + ", badEmailAddress=" + badEmailAddress + ", mailingLists="
                + mailingLists.size() + "]";
    }
}
