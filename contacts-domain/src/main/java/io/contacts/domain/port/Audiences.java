package io.contacts.domain.port;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import java.util.List;
import java.util.Optional;

/**
 * The audiences of an account. Blocking; safe for use by many threads.
 *
 * <p>Every operation may throw any {@link io.contacts.domain.error.ContactsException}; those named on a method have a
 * meaning of their own there. Once the provider is closed, each throws {@link IllegalStateException}.
 */
public interface Audiences {
    /** All audiences, in the provider's order. */
    List<Audience> list();

    /** The audience with this id, or empty if the provider says that there is none. */
    Optional<Audience> find(AudienceId id);

    /**
     * Creates an audience. Not repeated after a lost answer.
     *
     * @param name the name that people will see, not blank
     * @throws IllegalArgumentException if the name is blank
     * @throws io.contacts.domain.error.OutcomeUnknownException if it was sent and no answer came
     */
    Audience create(String name);

    /**
     * The members of an audience, as far as the provider lists them. Sentori lists those that are subscribed and can be
     * written to ({@code sentori.md A2.6}).
     *
     * @throws io.contacts.domain.error.AudienceNotFoundException if the audience is not there
     */
    List<AudienceMember> members(AudienceId id);
}
