package io.contacts.testkit.contract;

import io.contacts.testkit.memory.Imitation;

class LikeSofyContractTest extends ProviderContract {
    @Override
    protected ProviderHarness newHarness() {
        return new MemoryHarness(Imitation.SOFY);
    }
}
