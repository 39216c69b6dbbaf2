package io.contacts.testkit.contract;

import io.contacts.testkit.memory.Imitation;

class LikeSentoriContractTest extends ProviderContract {
    @Override
    protected ProviderHarness newHarness() {
        return new MemoryHarness(Imitation.SENTORI);
    }
}
