package io.contacts.testkit.contract;

import io.contacts.testkit.contract.internal.provider.ClaimRules;
import io.contacts.testkit.contract.internal.provider.FailureRules;
import io.contacts.testkit.contract.internal.provider.LifeRules;
import io.contacts.testkit.contract.internal.provider.SilenceRules;
import io.contacts.testkit.contract.internal.rule.ContractExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link io.contacts.domain.provider.ContactsProvider} owes as a whole, whatever it can do. */
@ExtendWith(ContractExtension.class)
public abstract class ContactsProviderContract {
    /** For subclasses. */
    protected ContactsProviderContract() {}

    /** A harness with a store of its own, empty; called for every rule. */
    protected abstract ProviderHarness newHarness();

    /** What it says of itself, and what it refuses. */
    @Nested
    @DisplayName("claims")
    class Claims extends ClaimRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactsProviderContract.this.newHarness();
        }
    }

    /** Opening, closing, and the way out. */
    @Nested
    @DisplayName("life")
    class Life extends LifeRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactsProviderContract.this.newHarness();
        }
    }

    /** How every operation fails. */
    @Nested
    @DisplayName("failures")
    class Failures extends FailureRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactsProviderContract.this.newHarness();
        }
    }

    /** What is said about people and keys, which is nothing. */
    @Nested
    @DisplayName("silence")
    class Silence extends SilenceRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactsProviderContract.this.newHarness();
        }
    }
}
