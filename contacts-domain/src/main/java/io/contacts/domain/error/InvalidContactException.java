package io.contacts.domain.error;

import io.contacts.domain.validation.Violation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A contact, or a batch of them, that breaks a rule: ours before anything was sent, or the provider's (Sentori's codes
 * -1, 100, 103, 104 and 105, {@code sentori.md A3}; Sofy's 400 and 422, which it does not document, {@code sofy.md} gap 20). Holds
 * every violation that is known, not only the first.
 */
public final class InvalidContactException extends ContactsException {
    private static final int SHOWN = 20;

    private final List<Violation> violations;

    /**
     * A refusal for these reasons.
     *
     * @param violations at least one; none may repeat a value
     */
    public InvalidContactException(ErrorFacts facts, List<Violation> violations) {
        super(facts, Retry.UNSAFE, "not valid: " + summary(violations), "Correct it and try again", null);
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong, unmodifiable. */
    public List<Violation> violations() {
        return violations;
    }

    private static String summary(List<Violation> violations) {
        String shown = violations.stream().limit(SHOWN).map(Violation::toString).collect(Collectors.joining("; "));
        return violations.size() <= SHOWN ? shown : shown + "; and " + (violations.size() - SHOWN) + " more";
    }
}
