package io.contacts.testkit.contract;

import io.contacts.testkit.contract.internal.imports.AttachRules;
import io.contacts.testkit.contract.internal.imports.SubmitRules;
import io.contacts.testkit.contract.internal.rule.ContractExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link io.contacts.domain.port.BulkImports} owes, one group of rules for each operation. */
@ExtendWith(ContractExtension.class)
public abstract class BulkImportsContract {
    /** For subclasses. */
    protected BulkImportsContract() {}

    /** A harness with a store of its own, empty; called for every rule. */
    protected abstract ProviderHarness newHarness();

    /** {@code submit}. */
    @Nested
    @DisplayName("submit")
    class Submitting extends SubmitRules {
        @Override
        protected ProviderHarness newHarness() {
            return BulkImportsContract.this.newHarness();
        }
    }

    /** {@code attach}. */
    @Nested
    @DisplayName("attach")
    class Attaching extends AttachRules {
        @Override
        protected ProviderHarness newHarness() {
            return BulkImportsContract.this.newHarness();
        }
    }
}
