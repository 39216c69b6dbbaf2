package com.example.logbook;

import io.contacts.testkit.contract.ProviderContract;
import io.contacts.testkit.contract.ProviderHarness;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The logbook keeps the contract of all providers")
class LogbookContractTest extends ProviderContract {
    @Override
    protected ProviderHarness newHarness() {
        return new LogbookHarness();
    }
}
