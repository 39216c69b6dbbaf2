package io.contacts.testkit.contract;

import io.contacts.testkit.contract.internal.audiences.AudienceRules;
import io.contacts.testkit.contract.internal.rule.ContractExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link io.contacts.domain.port.Audiences} owes. */
@ExtendWith(ContractExtension.class)
public abstract class AudiencesContract {
    /** For subclasses. */
    protected AudiencesContract() {}

    /** A harness with a store of its own, empty; called for every rule. */
    protected abstract ProviderHarness newHarness();

    /** Every operation on audiences. */
    @Nested
    @DisplayName("operations")
    class Operations extends AudienceRules {
        @Override
        protected ProviderHarness newHarness() {
            return AudiencesContract.this.newHarness();
        }
    }
}
