package io.contacts.testkit.memory;

import io.contacts.testkit.contract.MemoryHarness;
import io.contacts.testkit.contract.ProviderContract;
import io.contacts.testkit.contract.ProviderHarness;

class InMemoryContractTest extends ProviderContract {
    @Override
    protected ProviderHarness newHarness() {
        return new MemoryHarness(Imitation.NONE);
    }
}
