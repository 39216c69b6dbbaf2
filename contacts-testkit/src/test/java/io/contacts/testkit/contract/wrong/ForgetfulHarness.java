package io.contacts.testkit.contract.wrong;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.testkit.contract.MemoryHarness;
import io.contacts.testkit.memory.Imitation;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A store that forgets the suppression of everybody who is saved. */
final class ForgetfulHarness extends MemoryHarness {
    private final Set<EmailAddress> forgotten = ConcurrentHashMap.newKeySet();

    ForgetfulHarness() {
        super(Imitation.NONE);
    }

    @Override
    public ContactsProvider open() {
        AdapterWrapper forgetful = new AdapterWrapper(memory().adapter()) {
            @Override
            public ContactRepository contacts() {
                return new RepositoryWrapper(right().contacts()) {
                    @Override
                    public SaveResult save(Contact contact) {
                        forgotten.add(Objects.requireNonNull(contact.email()));
                        return super.save(contact);
                    }
                };
            }
        };
        return ContactsProviders.around(forgetful, false, CallObserver.none());
    }

    @Override
    public boolean isSuppressed(EmailAddress email) {
        return super.isSuppressed(email) && !forgotten.contains(email);
    }
}
