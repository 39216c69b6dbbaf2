package io.contacts.testkit.contract;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link io.contacts.domain.port.ContactRepository} owes, one group of rules for each operation. */
@ExtendWith(ContractExtension.class)
public abstract class ContactRepositoryContract {
    /** For subclasses. */
    protected ContactRepositoryContract() {}

    /** A harness with a store of its own, empty; called for every rule. */
    protected abstract ProviderHarness newHarness();

    @Nested
    @DisplayName("find")
    class Finding extends FindRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactRepositoryContract.this.newHarness();
        }
    }
}
