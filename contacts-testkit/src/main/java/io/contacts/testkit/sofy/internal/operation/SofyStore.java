package io.contacts.testkit.sofy.internal.operation;

import io.contacts.testkit.sofy.SofyColumn;
import io.contacts.testkit.sofy.SofyColumnType;
import io.contacts.testkit.sofy.SofyContact;
import io.contacts.testkit.sofy.SofyGroup;
import io.contacts.testkit.sofy.SofySwitches;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the fake remembers. One lock around everything: each call takes effect as a whole. */
public final class SofyStore {
    private final Clock clock;
    private final long venueId;
    private final Map<Long, SofyGroup> groups = new LinkedHashMap<>();
    private final Map<Long, List<SofyContact>> contacts = new LinkedHashMap<>();
    private final Map<Long, SofyColumn> columns = new LinkedHashMap<>();
    private long lastContactId;

    /** An empty one; columns that are added by label are of this venue. */
    public SofyStore(Clock clock, long venueId) {
        this.clock = clock;
        this.venueId = venueId;
    }

    /** How an attempt to add a contact ended. */
    sealed interface Addition {
        /** The contact as it is held now. */
        record Held(SofyContact contact) implements Addition {}

        /** The group has the address already, and duplicates are refused. */
        record Duplicate() implements Addition {}

        /** There is no such group. */
        record NoGroup() implements Addition {}
    }

    synchronized Addition add(
            long groupId, Map<String, @Nullable Object> members, SofySwitches.Duplicates onDuplicate) {
        List<SofyContact> held = contacts.get(groupId);
        if (held == null) {
            return new Addition.NoGroup();
        }
        int present = onDuplicate == SofySwitches.Duplicates.KEEP ? -1 : indexOfSameAddress(held, members);
        if (present >= 0 && onDuplicate == SofySwitches.Duplicates.REFUSE) {
            return new Addition.Duplicate();
        }
        if (present >= 0) {
            SofyContact updated = merged(held.get(present), members);
            held.set(present, updated);
            return new Addition.Held(updated);
        }
        SofyContact added = new SofyContact(++lastContactId, groupId, members, clock.instant());
        held.add(added);
        return new Addition.Held(added);
    }

    /** The contacts of a group, which must be there, in the order of arrival; a copy. */
    public synchronized List<SofyContact> contacts(long groupId) {
        List<SofyContact> held = contacts.get(groupId);
        if (held == null) {
            throw new NoSuchElementException("the fake has no group " + groupId);
        }
        return List.copyOf(held);
    }

    /** A new group under the next free id. */
    public synchronized SofyGroup addGroup(String name) {
        Instant now = clock.instant();
        SofyGroup group = new SofyGroup(nextId(groups.keySet()), name, now, now, "user");
        addGroup(group);
        return group;
    }

    /** Puts the group in, unless its id is taken. */
    public synchronized void addGroup(SofyGroup group) {
        if (groups.putIfAbsent(group.id(), group) != null) {
            throw new IllegalArgumentException("the fake already has a group " + group.id());
        }
        contacts.put(group.id(), new ArrayList<>());
    }

    /** Takes out a group and its contacts; false if there was none. */
    public synchronized boolean deleteGroup(long groupId) {
        contacts.remove(groupId);
        return groups.remove(groupId) != null;
    }

    synchronized boolean hasGroup(long groupId) {
        return groups.containsKey(groupId);
    }

    /** Every group, in the order in which they came; a copy. */
    public synchronized List<SofyGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** A new column under the next free id. */
    public synchronized SofyColumn addColumn(String userLabel, SofyColumnType type) {
        Instant now = clock.instant();
        SofyColumn column = new SofyColumn(nextId(columns.keySet()), venueId, userLabel, type, now, now, null);
        addColumn(column);
        return column;
    }

    /** Puts the column in, unless its id is taken. */
    public synchronized void addColumn(SofyColumn column) {
        if (columns.putIfAbsent(column.id(), column) != null) {
            throw new IllegalArgumentException("the fake already has a column " + column.id());
        }
    }

    /** Marks a column, which must be there, as deleted now; it keeps its first time. */
    public synchronized SofyColumn deleteColumn(long columnId) {
        SofyColumn column = columns.get(columnId);
        if (column == null) {
            throw new NoSuchElementException("the fake has no column " + columnId);
        }
        SofyColumn deleted = column.isDeleted() ? column : deleted(column, clock.instant());
        columns.put(columnId, deleted);
        return deleted;
    }

    synchronized Optional<SofyColumn> column(long columnId) {
        return Optional.ofNullable(columns.get(columnId));
    }

    /** Every column, deleted ones too, in the order in which they came; a copy. */
    public synchronized List<SofyColumn> columns() {
        return List.copyOf(columns.values());
    }

    /** The contact with the given members in place of its own of the same name; the others stay. */
    private static SofyContact merged(SofyContact contact, Map<String, @Nullable Object> changed) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(contact.members());
        members.putAll(changed);
        return new SofyContact(contact.id(), contact.groupId(), members, contact.receivedAt());
    }

    private static SofyColumn deleted(SofyColumn column, Instant at) {
        return new SofyColumn(
                column.id(),
                column.venueId(),
                column.userLabel(),
                column.type(),
                column.createdAt(),
                column.updatedAt(),
                at);
    }

    private static int indexOfSameAddress(List<SofyContact> held, Map<String, @Nullable Object> members) {
        if (!(members.get("contactEmailAddress") instanceof String address)) {
            return -1;
        }
        String wanted = address.toLowerCase(Locale.ROOT);
        for (int i = 0; i < held.size(); i++) {
            String other = held.get(i).emailAddress().orElse("").toLowerCase(Locale.ROOT);
            if (other.equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static long nextId(Collection<Long> taken) {
        return taken.stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    }
}
