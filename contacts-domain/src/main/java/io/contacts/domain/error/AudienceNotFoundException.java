package io.contacts.domain.error;

/**
 * The provider says that it has no such audience: Sentori's code 200 ({@code sentori.md A3}). Sofy documents no such answer
 * ({@code sofy.md}, gap 20): there it is a 404 on a group that {@code GET /groups} does not list, and an id that no group can have,
 * for which nothing is sent.
 */
public final class AudienceNotFoundException extends ContactsException {
    /** A failure with these facts. */
    public AudienceNotFoundException(ErrorFacts facts) {
        super(facts, Retry.UNSAFE, "there is no such audience", "List the audiences to see their ids", null);
    }
}
