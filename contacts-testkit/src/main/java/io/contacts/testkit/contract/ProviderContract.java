package io.contacts.testkit.contract;

import io.contacts.testkit.contract.internal.rule.ContractExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everything that a provider owes, in one class to extend:
 *
 * <pre>{@code
 * class AcmeContractTest extends ProviderContract {
 *     @Override
 *     protected ProviderHarness newHarness() {
 *         return new AcmeHarness();
 *     }
 * }
 * }</pre>
 *
 * <p>The rules ask for capabilities, never for a name. What the provider claims must behave; what it does not claim must be
 * refused before anything is sent. At the end the run says how many rules were run, which do not apply, and which could not
 * be run because the harness lacks an ability. No rule can be overridden: a known deviation is listed by
 * {@link ProviderHarness#knownDeviations()}, and must really fail.
 *
 * <p>The provider must have a place for e-mail addresses: people are known by them here.
 */
@ExtendWith(ContractExtension.class)
public abstract class ProviderContract {
    /** For subclasses. */
    protected ProviderContract() {}

    /** A harness with a store of its own, empty; called for every rule. */
    protected abstract ProviderHarness newHarness();

    /** The provider as a whole. */
    @Nested
    @DisplayName("the provider")
    class OfProvider extends ContactsProviderContract {
        @Override
        protected ProviderHarness newHarness() {
            return ProviderContract.this.newHarness();
        }
    }

    /** {@code provider.contacts()}. */
    @Nested
    @DisplayName("contacts")
    class OfContacts extends ContactRepositoryContract {
        @Override
        protected ProviderHarness newHarness() {
            return ProviderContract.this.newHarness();
        }
    }

    /** {@code provider.subscriptions()}. */
    @Nested
    @DisplayName("subscriptions")
    class OfSubscriptions extends SubscriptionsContract {
        @Override
        protected ProviderHarness newHarness() {
            return ProviderContract.this.newHarness();
        }
    }

    /** {@code provider.audiences()}. */
    @Nested
    @DisplayName("audiences")
    class OfAudiences extends AudiencesContract {
        @Override
        protected ProviderHarness newHarness() {
            return ProviderContract.this.newHarness();
        }
    }

    /** {@code provider.fields()}. */
    @Nested
    @DisplayName("fields")
    class OfFields extends ContactFieldsContract {
        @Override
        protected ProviderHarness newHarness() {
            return ProviderContract.this.newHarness();
        }
    }

    /** {@code provider.imports()}. */
    @Nested
    @DisplayName("imports")
    class OfImports extends BulkImportsContract {
        @Override
        protected ProviderHarness newHarness() {
            return ProviderContract.this.newHarness();
        }
    }
}
