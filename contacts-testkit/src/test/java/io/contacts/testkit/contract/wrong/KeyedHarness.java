package io.contacts.testkit.contract.wrong;

import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.testkit.contract.MemoryHarness;
import io.contacts.testkit.memory.Imitation;
import java.util.List;

/** Opens a provider whose native client shows the key that it was given. */
final class KeyedHarness extends MemoryHarness {
    private static final String KEY = "00000000-demo-key";

    KeyedHarness() {
        super(Imitation.NONE);
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY);
    }

    @Override
    public ContactsProvider open() {
        AdapterWrapper talkative = new AdapterWrapper(memory().adapter()) {
            @Override
            public Object nativeClient() {
                return new Client(KEY);
            }
        };
        return ContactsProviders.around(talkative, false, CallObserver.none());
    }

    /** A record's own text shows everything that it holds. */
    private record Client(String key) {}
}
