package io.contacts.testkit.memory;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an {@link InMemoryContacts} is made. Not safe for use by several threads. */
public final class InMemoryContactsBuilder {
    private static final Set<String> ROLE_NAMES = Set.of(
            "abuse",
            "admin",
            "billing",
            "contact",
            "hello",
            "help",
            "hostmaster",
            "info",
            "mail",
            "no-reply",
            "noreply",
            "office",
            "postmaster",
            "root",
            "sales",
            "support",
            "webmaster");

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
     * The local parts, in lower case, that a bulk import leaves out as a role's. Unless told: a list of common ones like
     * Sentori, whose documents name none, and no one at all otherwise.
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
        return Objects.requireNonNullElse(roleNames, imitation == Imitation.SENTORI ? ROLE_NAMES : Set.of());
    }
}
