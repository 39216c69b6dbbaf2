package io.contacts.domain.error;

import org.jspecify.annotations.Nullable;

/**
 * A response that the provider's documents do not describe: a redirect, a page instead of JSON, a 404 without the
 * provider's envelope, a body over the limit, a code that is not listed. What came is in the message, without people's
 * data.
 */
public final class UnexpectedResponseException extends ContactsException {
    /**
     * A response that cannot be understood.
     *
     * @param retry {@link Retry#IN_DOUBT} if the request may have taken effect and must not simply be repeated
     * @param cause what the parser said, without people's data; {@code null} if nothing
     */
    public UnexpectedResponseException(ErrorFacts facts, Retry retry, @Nullable Throwable cause) {
        super(facts, retry, "the response is not what the provider documents", nextStep(retry), cause);
    }

    private static String nextStep(Retry retry) {
        return retry == Retry.IN_DOUBT ? LOOK_FIRST + ", and check the base URL" : "Check the base URL";
    }
}
