package io.contacts.testkit.memory.internal.account;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Audiences and who is in them, by the ids of entries. Guarded by the {@link MemoryAccount}'s monitor. */
public final class MemoryLists {
    private final String ids;
    private final Map<AudienceId, Audience> audiences = new LinkedHashMap<>();
    private final Map<AudienceId, Set<String>> members = new LinkedHashMap<>();
    private int lastId;

    MemoryLists(String ids) {
        this.ids = ids;
    }

    /** A new audience, without anybody in it. */
    public Audience add(String name) {
        AudienceId id = AudienceId.of(ids.formatted(++lastId));
        Audience audience = new Audience(id, name, "");
        audiences.put(id, audience);
        members.put(id, new LinkedHashSet<>());
        return audience;
    }

    /** Every audience, in the order of their making. */
    public List<Audience> all() {
        return List.copyOf(audiences.values());
    }

    /** The audience with this id. */
    public Optional<Audience> find(AudienceId id) {
        return Optional.ofNullable(audiences.get(id));
    }

    /** The entries in this audience, in the order of joining; empty if there is no such audience. */
    public List<String> members(AudienceId id) {
        return List.copyOf(members.getOrDefault(id, Set.of()));
    }

    /** Puts an entry into an audience; nothing happens if it is in there, or there is no such audience. */
    public void join(AudienceId id, String entry) {
        members.getOrDefault(id, new LinkedHashSet<>()).add(entry);
    }

    /** Takes an entry out of an audience, if it is in there. */
    public void leave(AudienceId id, String entry) {
        members.getOrDefault(id, new LinkedHashSet<>()).remove(entry);
    }

    /** Takes an entry out of every audience. */
    public void leaveAll(String entry) {
        members.values().forEach(entries -> entries.remove(entry));
    }
}
