package io.contacts.testkit.memory;

import io.contacts.testkit.sentori.document.SentoriUndocumented;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an {@link InMemoryContacts} is made. Not safe for use by several threads. */
public final class InMemoryContactsBuilder {
    private Imitation imitation = Imitation.NONE;
    private Clock clock = Clock.systemUTC();
    private @Nullable Set<String> roleNames;

    InMemoryContactsBuilder() {}

    /** Whose rules it has; nobody's unless told. */
    public InMemoryContactsBuilder imitating(Imitation newImitation) {
        this.imitation = Objects.requireNonNull(newImitation, "newImitation");
        return this;
    }

    /** Where it takes the time from; a fixed clock makes its timestamps predictable. */
    public InMemoryContactsBuilder clock(Clock newClock) {
        this.clock = Objects.requireNonNull(newClock, "newClock");
        return this;
    }

    /**
     * The local parts, in lower case, that a bulk import leaves out as a role's. Unless told: like Sentori, whose documents name
     * none ({@code sentori.md}, gap 11), those of {@link SentoriUndocumented#roleNames()}, and no one at all otherwise.
     */
    public InMemoryContactsBuilder roleNames(Set<String> newRoleNames) {
        this.roleNames = Set.copyOf(newRoleNames);
        return this;
    }

    /** The store, empty. */
    public InMemoryContacts build() {
        return new InMemoryContacts(imitation, clock, roleNames());
    }

    private Set<String> roleNames() {
        if (roleNames != null) {
            return roleNames;
        }
        return imitation == Imitation.SENTORI ? SentoriUndocumented.defaults().roleNames() : Set.of();
    }
}
