package io.contacts.sentori;

import io.contacts.testkit.contract.ProviderContract;
import io.contacts.testkit.contract.ProviderHarness;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Sentori keeps the contract of all providers")
class SentoriContractTest extends ProviderContract {
    @Override
    protected ProviderHarness newHarness() {
        return new SentoriHarness();
    }
}
