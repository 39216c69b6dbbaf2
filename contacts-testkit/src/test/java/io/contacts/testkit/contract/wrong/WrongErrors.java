package io.contacts.testkit.contract.wrong;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.testkit.contract.MemoryHarness;
import io.contacts.testkit.contract.ProviderContract;
import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.memory.Imitation;
import io.contacts.testkit.memory.InMemoryContacts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Providers that hide, blur or blurt out what went wrong. */
final class WrongErrors {
    private static final Logger LOG = Logger.getLogger(WrongErrors.class.getName());

    private WrongErrors() {}

    @Breaks("CR-09")
    static final class TakesARefusedKeyForAbsence extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public Optional<StoredContact> find(ContactRef ref) {
                    try {
                        return right.find(ref);
                    } catch (AccessDeniedException swallowed) {
                        return Optional.empty();
                    }
                }
            };
        }
    }

    @Breaks("CP-32")
    static final class SwallowsAFailedDelete extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public void delete(ContactRef ref) {
                    try {
                        right.delete(ref);
                    } catch (ProviderUnavailableException swallowed) {
                        LOG.finest("swallowed");
                    }
                }
            };
        }
    }

    @Breaks("CP-32")
    static final class SaysThatAnAddMayBeRepeated extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact add(Contact contact) {
                    try {
                        return right.add(contact);
                    } catch (ProviderUnavailableException failure) {
                        throw new ProviderUnavailableException(failure.facts(), Retry.SAFE, null);
                    }
                }
            };
        }
    }

    @Breaks("CP-31")
    static final class KeepsTheWaitToItself extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public SaveResult save(Contact contact) {
                    try {
                        return right.save(contact);
                    } catch (RateLimitedException limited) {
                        throw new RateLimitedException(limited.facts(), null);
                    }
                }
            };
        }
    }

    @Breaks("CP-30")
    static final class TriesARefusedKeyAgain extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public Optional<StoredContact> find(ContactRef ref) {
                    try {
                        return right.find(ref);
                    } catch (AccessDeniedException refused) {
                        return right.find(ref);
                    }
                }
            };
        }
    }

    @Breaks("CR-54")
    static final class NamesThePersonInTheMessage extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact update(ContactRef ref, ContactPatch patch) {
                    try {
                        return right.update(ref, patch);
                    } catch (ContactNotFoundException absent) {
                        String who = ((ContactRef.ByEmail) ref).email().value();
                        throw new ContactNotFoundException(absent.facts().withDetail("nobody is " + who));
                    }
                }
            };
        }
    }

    @Breaks("CP-40")
    static final class LogsAddresses extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact add(Contact contact) {
                    LOG.fine(() -> "adding "
                            + (contact.email() == null
                                    ? "nobody"
                                    : contact.email().value()));
                    return right.add(contact);
                }
            };
        }
    }

    @Breaks("CP-40")
    static final class MeetsNoFault extends ProviderContract {
        @Override
        protected ProviderHarness newHarness() {
            return new MemoryHarness(Imitation.NONE) {
                @Override
                public void rejectKey() {}

                @Override
                public void fail() {}
            };
        }
    }

    @Breaks("CA-10")
    static final class TakesAMissingAudienceForAnEmptyOne extends WrongAudiences {
        @Override
        public List<AudienceMember> members(AudienceId id) {
            try {
                return super.members(id);
            } catch (AudienceNotFoundException swallowed) {
                return List.of();
            }
        }
    }

    @Breaks("CA-07")
    static final class CreatesAnAudienceAgain extends WrongAudiences {
        @Override
        public Audience create(String name) {
            try {
                return super.create(name);
            } catch (OutcomeUnknownException lost) {
                return super.create(name);
            }
        }
    }

    @Breaks("CR-27")
    static final class NamesOnlyTheFirstMistake extends WrongProvider {
        @Override
        ContactsProvider wrong(ContactsProvider right) {
            return new ProviderWrapper(right) {
                @Override
                public ContactRepository contacts() {
                    return new RepositoryWrapper(right().contacts()) {
                        @Override
                        public SaveResult save(Contact contact) {
                            try {
                                return super.save(contact);
                            } catch (InvalidContactException all) {
                                throw new InvalidContactException(
                                        all.facts(), all.violations().subList(0, 1));
                            }
                        }
                    };
                }
            };
        }
    }

    /** Has its defect in its audiences, which are the test class itself. */
    abstract static class WrongAudiences extends WrongProvider implements Audiences {
        private @Nullable Audiences right;

        @Override
        final ProviderAdapter wrong(ProviderAdapter adapter, InMemoryContacts memory) {
            right = adapter.audiences();
            return new AdapterWrapper(adapter) {
                @Override
                public Audiences audiences() {
                    return WrongAudiences.this;
                }
            };
        }

        @Override
        public List<Audience> list() {
            return right().list();
        }

        @Override
        public Optional<Audience> find(AudienceId id) {
            return right().find(id);
        }

        @Override
        public Audience create(String name) {
            return right().create(name);
        }

        @Override
        public List<AudienceMember> members(AudienceId id) {
            return right().members(id);
        }

        private Audiences right() {
            return Objects.requireNonNull(right);
        }
    }
}
