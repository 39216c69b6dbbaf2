package io.contacts.testkit.contract.wrong;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.memory.InMemoryContacts;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Providers that do not hold to what they say of themselves, or live on when they should not. */
final class WrongLives {
    private WrongLives() {}

    @Breaks("CP-13")
    static final class IgnoresClose extends WrongProvider {
        @Override
        ContactsProvider wrong(ContactsProvider right) {
            return new ProviderWrapper(right) {
                @Override
                public void close() {
                    // The defect: nothing happens.
                }
            };
        }
    }

    @Breaks("CP-17")
    static final class LetsCallsHangWhenClosed extends WrongProvider {
        @Override
        ProviderAdapter wrong(ProviderAdapter right, InMemoryContacts memory) {
            return new AdapterWrapper(right) {
                @Override
                public Set<Capability> capabilities() {
                    // One is enough: the rule waits two seconds for each.
                    return EnumSet.of(Capability.FIND_CONTACT);
                }

                @Override
                public Set<Capability> repeatable() {
                    return capabilities();
                }

                @Override
                public void close() {
                    // The defect: nobody is woken up.
                }
            };
        }
    }

    @Breaks("CR-27")
    static final class SendsBeforeItChecks extends WrongProvider {
        @Override
        ContactsProvider wrong(ContactsProvider right) {
            return new ProviderWrapper(right) {
                @Override
                public ContactRepository contacts() {
                    return new RepositoryWrapper(right().contacts()) {
                        @Override
                        public SaveResult save(Contact contact) {
                            right().audiences().list();
                            return super.save(contact);
                        }
                    };
                }
            };
        }
    }

    @Breaks("CP-10")
    static final class SendsWhenOpened extends WrongProvider {
        @Override
        ContactsProvider wrong(ContactsProvider right) {
            right.fields().list();
            return right;
        }
    }

    @Breaks("CP-05")
    static final class RefusesWhatItClaims extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public void delete(ContactRef ref) {
                    throw new UnsupportedOperationException("some day");
                }
            };
        }
    }

    @Breaks("CP-05")
    static final class DoesWhatItDoesNotClaim extends WrongProvider {
        @Override
        ContactsProvider wrong(ContactsProvider right) {
            return new ProviderWrapper(right) {
                @Override
                public Set<Capability> capabilities() {
                    Set<Capability> fewer = EnumSet.copyOf(right().capabilities());
                    fewer.remove(Capability.DELETE_CONTACT);
                    return fewer;
                }
            };
        }
    }

    @Breaks("CP-04")
    static final class CallsReadingUnrepeatable extends WrongProvider {
        @Override
        ProviderAdapter wrong(ProviderAdapter right, InMemoryContacts memory) {
            return new AdapterWrapper(right) {
                @Override
                public Set<Capability> repeatable() {
                    return EnumSet.noneOf(Capability.class);
                }
            };
        }
    }

    @Breaks("CP-35")
    static final class LosesTheInterruption extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public Optional<StoredContact> find(ContactRef ref) {
                    try {
                        return right.find(ref);
                    } catch (CallInterruptedException e) {
                        Thread.interrupted();
                        throw e;
                    }
                }
            };
        }
    }

    @Breaks("CP-35")
    static final class WaitsOnWhenInterrupted extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public Optional<StoredContact> find(ContactRef ref) {
                    try {
                        return right.find(ref);
                    } catch (CallInterruptedException e) {
                        Thread.interrupted();
                        return right.find(ref);
                    }
                }
            };
        }
    }

    @Breaks("CP-42")
    static final class ShowsItsKey extends WrongProvider {
        @Override
        protected ProviderHarness newHarness() {
            return new KeyedHarness();
        }
    }

    @Breaks("CB-02")
    static final class CountsEverythingAsNew extends WrongProvider {
        @Override
        ProviderAdapter wrong(ProviderAdapter right, InMemoryContacts memory) {
            return new AdapterWrapper(right) {
                @Override
                public BulkImports imports() {
                    return new Boasting(right.imports());
                }
            };
        }
    }

    private record Boasting(BulkImports right) implements BulkImports {
        @Override
        public ImportReceipt submit(ImportBatch batch) {
            ImportReceipt receipt = right.submit(batch);
            int total = receipt.counters().total();
            return ImportReceipt.of(
                    new ImportCounters(total, total, 0, 0, 0, 0, 0, 0),
                    receipt.importId().orElse(null));
        }

        @Override
        public void attach(ImportId importId, DocumentId documentId) {
            right.attach(importId, documentId);
        }
    }
}
