package io.contacts.testkit.contract.wrong;

import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.testkit.contract.MemoryHarness;
import io.contacts.testkit.contract.ProviderContract;
import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.memory.Imitation;
import io.contacts.testkit.memory.InMemoryContacts;
import java.util.Set;

/** The contract of a provider with one defect: the in-memory provider, with something around it that spoils it. */
abstract class WrongProvider extends ProviderContract {
    @Override
    protected ProviderHarness newHarness() {
        return new WrongHarness();
    }

    /** The adapter with its defect. */
    ProviderAdapter wrong(ProviderAdapter right, InMemoryContacts memory) {
        return new AdapterWrapper(right) {
            @Override
            public ContactRepository contacts() {
                return wrong(right.contacts());
            }
        };
    }

    /** The repository with its defect, where that is where it is. */
    ContactRepository wrong(ContactRepository right) {
        return right;
    }

    /** The provider with its defect, where the adapter cannot have it. */
    ContactsProvider wrong(ContactsProvider right) {
        return right;
    }

    /** The rules that it owns up to breaking. */
    Set<String> knownDeviations() {
        return Set.of();
    }

    private final class WrongHarness extends MemoryHarness {
        WrongHarness() {
            super(Imitation.NONE);
        }

        @Override
        public Set<String> knownDeviations() {
            return WrongProvider.this.knownDeviations();
        }

        @Override
        public ContactsProvider open() {
            ProviderAdapter adapter = wrong(memory().adapter(), memory());
            return wrong(ContactsProviders.around(adapter, false, CallObserver.none()));
        }
    }
}
