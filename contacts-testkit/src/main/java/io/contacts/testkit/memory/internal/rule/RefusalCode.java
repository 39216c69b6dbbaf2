package io.contacts.testkit.memory.internal.rule;

import io.contacts.domain.error.ErrorFacts;

/**
 * The code and status that a provider documents for a refusal.
 *
 * @param code the provider's own code
 * @param httpStatus the status beside it
 */
record RefusalCode(String code, int httpStatus) {
    ErrorFacts in(ErrorFacts facts) {
        return facts.withProviderCode(code).withHttpStatus(httpStatus);
    }
}
