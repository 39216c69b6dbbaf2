package io.contacts.sofy;

import io.contacts.testkit.contract.ProviderContract;
import io.contacts.testkit.contract.ProviderHarness;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Sofy keeps the contract of all providers")
class SofyContractTest extends ProviderContract {
    @Override
    protected ProviderHarness newHarness() {
        return new SofyHarness();
    }
}
