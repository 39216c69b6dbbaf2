package io.contacts.testkit.contract.wrong;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.memory.InMemoryContacts;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Providers that change what they should leave alone, or leave alone what they should change. */
final class WrongChanges {
    private WrongChanges() {}

    @Breaks("CR-51")
    static final class KeepsWhatItShouldClear extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact update(ContactRef ref, ContactPatch patch) {
                    ContactPatch setsOnly = ContactPatch.setting(patch.values());
                    return setsOnly.isEmpty() ? right.find(ref).orElseThrow() : right.update(ref, setsOnly);
                }
            };
        }
    }

    @Breaks("CR-50")
    static final class ClearsWhatItShouldKeep extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact update(ContactRef ref, ContactPatch patch) {
                    StoredContact updated = right.update(ref, patch);
                    return patch.changes(Contact.Component.KNOWN_AS)
                            ? updated
                            : right.update(ref, ContactPatch.clearing(Contact.Component.KNOWN_AS));
                }
            };
        }
    }

    @Breaks("CR-79")
    static final class FindsWhatItFoundBefore extends WrongProvider {
        private final Map<ContactRef, StoredContact> seen = new ConcurrentHashMap<>();

        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public Optional<StoredContact> find(ContactRef ref) {
                    right.find(ref).ifPresent(stored -> seen.putIfAbsent(ref, stored));
                    return Optional.ofNullable(seen.get(ref));
                }
            };
        }
    }

    @Breaks("CR-54")
    static final class CreatesWhomItShouldUpdate extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact update(ContactRef ref, ContactPatch patch) {
                    try {
                        return right.update(ref, patch);
                    } catch (ContactNotFoundException absent) {
                        EmailAddress email = ((ContactRef.ByEmail) ref).email();
                        return right.add(patch.values().toBuilder().email(email).build());
                    }
                }
            };
        }
    }

    @Breaks("CR-65")
    static final class TakesItsOwnAddressForSomebodyElse extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact update(ContactRef ref, ContactPatch patch) {
                    EmailAddress wanted = patch.values().email();
                    if (wanted != null && right.find(ContactRef.email(wanted)).isPresent()) {
                        throw new ContactAlreadyExistsException(ErrorFacts.of("wrong", Capability.UPDATE_CONTACT));
                    }
                    return right.update(ref, patch);
                }
            };
        }
    }

    @Breaks("CR-56")
    static final class GivesTwoPeopleOneAddress extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact update(ContactRef ref, ContactPatch patch) {
                    try {
                        return right.update(ref, patch);
                    } catch (ContactAlreadyExistsException taken) {
                        right.delete(ContactRef.email(
                                Objects.requireNonNull(patch.values().email())));
                        return right.update(ref, patch);
                    }
                }
            };
        }
    }

    @Breaks("CR-78")
    static final class PutsEverybodyIntoEveryAudience extends WrongProvider {
        @Override
        ProviderAdapter wrong(ProviderAdapter right, InMemoryContacts memory) {
            return new AdapterWrapper(right) {
                @Override
                public ContactRepository contacts() {
                    return new RepositoryWrapper(right.contacts()) {
                        @Override
                        public SaveResult save(Contact contact) {
                            SaveResult saved = super.save(contact);
                            String email =
                                    Objects.requireNonNull(contact.email()).value();
                            memory.audiences().forEach(audience -> memory.join(audience.id(), email));
                            return saved;
                        }
                    };
                }
            };
        }
    }

    @Breaks("CS-21")
    static final class SuppressesWhoLeavesOneAudience extends WrongSubscriptions {
        @Override
        public void unsubscribe(EmailAddress email, AudienceId audience) {
            right().suppress(email);
        }
    }

    @Breaks("CS-41")
    static final class SuppressesOnlyContacts extends WrongSubscriptions {
        @Override
        public void suppress(EmailAddress email) {
            if (memory().contact(email.value()).isPresent()) {
                right().suppress(email);
            }
        }
    }

    @Breaks("CS-07")
    static final class ForgetsThePlusSign extends WrongSubscriptions {
        @Override
        public void subscribe(EmailAddress email, AudienceId audience) {
            right().subscribe(EmailAddress.of(email.value().replaceFirst("\\+.*@", "@")), audience);
        }
    }

    /** Takes a suppressed person off the suppression list by saving them. */
    @Breaks("CS-45")
    static final class OptsPeopleBackIn extends WrongProvider {
        @Override
        protected ProviderHarness newHarness() {
            return new ForgetfulHarness();
        }
    }

    /** Has its defect in its subscriptions, which are the test class itself. */
    abstract static class WrongSubscriptions extends WrongProvider implements Subscriptions {
        private @Nullable Subscriptions right;
        private @Nullable InMemoryContacts memory;

        final Subscriptions right() {
            return Objects.requireNonNull(right);
        }

        final InMemoryContacts memory() {
            return Objects.requireNonNull(memory);
        }

        @Override
        final ProviderAdapter wrong(ProviderAdapter adapter, InMemoryContacts store) {
            right = adapter.subscriptions();
            memory = store;
            return new AdapterWrapper(adapter) {
                @Override
                public Subscriptions subscriptions() {
                    return WrongSubscriptions.this;
                }
            };
        }

        @Override
        public void subscribe(EmailAddress email, AudienceId audience) {
            right().subscribe(email, audience);
        }

        @Override
        public void unsubscribe(EmailAddress email, AudienceId audience) {
            right().unsubscribe(email, audience);
        }

        @Override
        public void suppress(EmailAddress email) {
            right().suppress(email);
        }
    }
}
