package io.contacts.testkit.contract;

import io.contacts.testkit.contract.internal.rule.ContractExtension;
import io.contacts.testkit.contract.internal.subscriptions.SubscribeRules;
import io.contacts.testkit.contract.internal.subscriptions.SuppressRules;
import io.contacts.testkit.contract.internal.subscriptions.UnsubscribeRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link io.contacts.domain.port.Subscriptions} owes, one group of rules for each operation. */
@ExtendWith(ContractExtension.class)
public abstract class SubscriptionsContract {
    /** For subclasses. */
    protected SubscriptionsContract() {}

    /** A harness with a store of its own, empty; called for every rule. */
    protected abstract ProviderHarness newHarness();

    /** {@code subscribe}. */
    @Nested
    @DisplayName("subscribe")
    class Subscribing extends SubscribeRules {
        @Override
        protected ProviderHarness newHarness() {
            return SubscriptionsContract.this.newHarness();
        }
    }

    /** {@code unsubscribe}. */
    @Nested
    @DisplayName("unsubscribe")
    class Unsubscribing extends UnsubscribeRules {
        @Override
        protected ProviderHarness newHarness() {
            return SubscriptionsContract.this.newHarness();
        }
    }

    /** {@code suppress}, and that nothing undoes it. */
    @Nested
    @DisplayName("suppress")
    class Suppressing extends SuppressRules {
        @Override
        protected ProviderHarness newHarness() {
            return SubscriptionsContract.this.newHarness();
        }
    }
}
