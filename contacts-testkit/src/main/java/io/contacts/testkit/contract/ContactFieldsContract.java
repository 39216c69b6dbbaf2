package io.contacts.testkit.contract;

import io.contacts.testkit.contract.internal.fields.FieldListRules;
import io.contacts.testkit.contract.internal.fields.FieldValueRules;
import io.contacts.testkit.contract.internal.rule.ContractExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link io.contacts.domain.port.ContactFields} owes, and every operation that writes the fields. */
@ExtendWith(ContractExtension.class)
public abstract class ContactFieldsContract {
    /** For subclasses. */
    protected ContactFieldsContract() {}

    /** A harness with a store of its own, empty; called for every rule. */
    protected abstract ProviderHarness newHarness();

    /** {@code list}. */
    @Nested
    @DisplayName("list")
    class Listing extends FieldListRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactFieldsContract.this.newHarness();
        }
    }

    /** The values of fields, in every operation that takes some. */
    @Nested
    @DisplayName("values")
    class Values extends FieldValueRules {
        @Override
        protected ProviderHarness newHarness() {
            return ContactFieldsContract.this.newHarness();
        }
    }
}
