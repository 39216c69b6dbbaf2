package io.contacts.testkit.memory.imitation;

import io.contacts.testkit.contract.MemoryHarness;
import io.contacts.testkit.contract.ProviderContract;
import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.memory.Imitation;

class LikeSentoriContractTest extends ProviderContract {
    @Override
    protected ProviderHarness newHarness() {
        return new MemoryHarness(Imitation.SENTORI);
    }
}
