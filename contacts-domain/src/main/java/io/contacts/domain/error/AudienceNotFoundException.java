package io.contacts.domain.error;

/** The provider says that it has no such audience: Sentori's code 200, Sofy's 404 on a group that it does not list. */
public final class AudienceNotFoundException extends ContactsException {
    /** A failure with these facts. */
    public AudienceNotFoundException(ErrorFacts facts) {
        super(facts, Retry.UNSAFE, "there is no such audience", "List the audiences to see their ids", null);
    }
}
