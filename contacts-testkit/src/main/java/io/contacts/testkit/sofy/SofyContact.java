package io.contacts.testkit.sofy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the fake holds it: the members that were sent, in the order in which they were sent.
 *
 * <p>Values are {@link String}, {@link Boolean}, {@link BigDecimal} (every JSON number, digits kept) or null, the last
 * only when {@link SofySwitches#nullValues()} lets it in.
 *
 * @param id the fake's own number, from 1 upwards in order of arrival; whether Sofy gives one is not documented (gap 21)
 * @param groupId the group in whose path the contact was sent
 * @param members by their names on the wire, custom columns under their id; unmodifiable
 * @param receivedAt when the fake took it
 */
public record SofyContact(long id, long groupId, Map<String, @Nullable Object> members, Instant receivedAt) {

    /** Copies the members. */
    public SofyContact {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** {@code contactEmailAddress}; empty when it was not sent. */
    public Optional<String> emailAddress() {
        return text("contactEmailAddress");
    }

    /** {@code contactPhoneNumber}, digits only; empty when it was not sent. */
    public Optional<String> phoneNumber() {
        return text("contactPhoneNumber");
    }

    /** {@code contactFirstName}; empty when it was not sent. */
    public Optional<String> firstName() {
        return text("contactFirstName");
    }

    /** {@code contactLastName}; empty when it was not sent. */
    public Optional<String> lastName() {
        return text("contactLastName");
    }

    /** {@code contactSubscribed}; empty when it was not sent: what Sofy then assumes is not documented (gap 24). */
    public Optional<Boolean> subscribed() {
        return Optional.ofNullable((Boolean) members.get("contactSubscribed"));
    }

    /** {@code contactBirthday}, the text as it was sent; empty when it was not sent. */
    public Optional<String> birthday() {
        return text("contactBirthday");
    }

    /**
     * The text of the member of this name; empty when it was not sent.
     *
     * @throws ClassCastException if it is another kind of value
     */
    public Optional<String> text(String member) {
        return Optional.ofNullable((String) members.get(member));
    }

    /** The value under the custom column with this id; empty when it was not sent. */
    public Optional<Object> column(long columnId) {
        return Optional.ofNullable(members.get(Long.toString(columnId)));
    }

    /** The numbers and the members' names, never a value: a contact is somebody. */
    @Override
    public String toString() {
        return "SofyContact[id=" + id + ", groupId=" + groupId + ", members=" + members.keySet() + "]";
    }
}
