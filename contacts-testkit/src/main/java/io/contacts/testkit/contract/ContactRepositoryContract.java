package io.contacts.testkit.contract;

import io.contacts.testkit.contract.internal.contacts.AddRules;
import io.contacts.testkit.contract.internal.contacts.DeleteRules;
import io.contacts.testkit.contract.internal.contacts.FindRules;
import io.contacts.testkit.contract.internal.contacts.SaveAsRules;
import io.contacts.testkit.contract.internal.contacts.SaveRules;
import io.contacts.testkit.contract.internal.contacts.UpdateRules;
import io.contacts.testkit.contract.internal.contacts.UpdatedPersonRules;
import io.contacts.testkit.contract.internal.contacts.WriteLimitRules;
import io.contacts.testkit.contract.internal.contacts.WriteRules;
import io.contacts.testkit.contract.internal.rule.ContractExtension;
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

    /** {@code find}. */
    @Nested
    @DisplayName("find")
    class Finding extends FindRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactRepositoryContract.this.newHarness();
        }
    }

    /** Every operation that takes a whole contact. */
    @Nested
    @DisplayName("whatever is written")
    class Writing extends WriteRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactRepositoryContract.this.newHarness();
        }
    }

    /** The limits of every operation that takes a whole contact. */
    @Nested
    @DisplayName("whatever is written, the limits")
    class WritingLimits extends WriteLimitRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactRepositoryContract.this.newHarness();
        }
    }

    /** {@code add}, with and without an audience. */
    @Nested
    @DisplayName("add")
    class Adding extends AddRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactRepositoryContract.this.newHarness();
        }
    }

    /** {@code update}. */
    @Nested
    @DisplayName("update")
    class Updating extends UpdateRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactRepositoryContract.this.newHarness();
        }
    }

    /** Whom {@code update} means, and by which address. */
    @Nested
    @DisplayName("update, who is meant")
    class UpdatingPerson extends UpdatedPersonRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactRepositoryContract.this.newHarness();
        }
    }

    /** {@code save}. */
    @Nested
    @DisplayName("save")
    class Saving extends SaveRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactRepositoryContract.this.newHarness();
        }
    }

    /** {@code saveAs}. */
    @Nested
    @DisplayName("saveAs")
    class SavingAs extends SaveAsRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactRepositoryContract.this.newHarness();
        }
    }

    /** {@code delete}. */
    @Nested
    @DisplayName("delete")
    class Deleting extends DeleteRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactRepositoryContract.this.newHarness();
        }
    }
}
