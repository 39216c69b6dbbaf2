package io.contacts.testkit.contract.wrong;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.testkit.memory.InMemoryContacts;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** Providers that spoil what they are given to write. */
// Longer than most, because each wrong provider is a class of its own.
final class WrongWrites {
    private WrongWrites() {}

    /** Spoils every whole contact in the same way. */
    abstract static class SpoilsContacts extends WrongProvider {
        private final UnaryOperator<Contact> spoiling;

        SpoilsContacts(UnaryOperator<Contact> spoiling) {
            this.spoiling = spoiling;
        }

        @Override
        final ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                Contact written(Contact contact) {
                    return spoiling.apply(contact);
                }
            };
        }
    }

    @Breaks("CR-20")
    static class DropsAComponent extends SpoilsContacts {
        DropsAComponent() {
            super(contact -> contact.toBuilder().companyName(null).build());
        }
    }

    @Breaks("CR-37")
    static final class PutsAMarkInThePlaceOfHalfACharacter extends SpoilsContacts {
        PutsAMarkInThePlaceOfHalfACharacter() {
            super(contact -> contact.lastName() == null
                    ? contact
                    : contact.toBuilder()
                            .lastName(contact.lastName().replace('\uD83E', '?'))
                            .build());
        }
    }

    @Breaks("CR-22")
    static final class LowersTheCaseOfAddresses extends SpoilsContacts {
        LowersTheCaseOfAddresses() {
            super(contact -> contact.email() == null
                    ? contact
                    : contact.toBuilder()
                            .email(contact.email().value().toLowerCase(Locale.ROOT))
                            .build());
        }
    }

    @Breaks("CR-22")
    static final class DecodesAddresses extends SpoilsContacts {
        DecodesAddresses() {
            super(contact -> contact.email() == null
                    ? contact
                    : contact.toBuilder()
                            .email(contact.email().value().replace("%2F", "/"))
                            .build());
        }
    }

    @Breaks("CR-24")
    static final class ShiftsBirthdays extends SpoilsContacts {
        ShiftsBirthdays() {
            super(contact -> contact.birthday() == null
                    ? contact
                    : contact.toBuilder()
                            .birthday(contact.birthday()
                                    .atStartOfDay(ZoneId.systemDefault())
                                    .withZoneSameInstant(ZoneOffset.UTC)
                                    .toLocalDate())
                            .build());
        }
    }

    @Breaks("CF-10")
    static final class RoundsNumbers extends SpoilsContacts {
        RoundsNumbers() {
            super(WrongWrites::withRoundedNumbers);
        }
    }

    @Breaks("CF-12")
    static final class DropsUnknownFields extends SpoilsContacts {
        DropsUnknownFields() {
            super(contact -> {
                Map<String, FieldValue> known = new HashMap<>(contact.fields());
                known.remove("No such field");
                return withFields(contact, known);
            });
        }
    }

    @Breaks("CR-72")
    static final class TakesAbsentForEmpty extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public SaveResult save(Contact contact) {
                    ContactRef ref = ContactRef.email(Objects.requireNonNull(contact.email()));
                    if (right.find(ref).isEmpty()) {
                        return right.save(contact);
                    }
                    right.delete(ref);
                    return new SaveResult.Updated(right.add(contact));
                }
            };
        }
    }

    @Breaks("CR-35")
    static final class MergesTwoPeople extends WrongProvider {
        @Override
        ProviderAdapter wrong(ProviderAdapter right, InMemoryContacts memory) {
            return new AdapterWrapper(right) {
                @Override
                public ContactRepository contacts() {
                    return new RepositoryWrapper(right.contacts()) {
                        @Override
                        public SaveResult save(Contact contact) {
                            List<EmailAddress> samePhone = new ArrayList<>();
                            for (StoredContact stored : memory.contacts()) {
                                EmailAddress email = stored.contact().email();
                                if (email != null
                                        && Objects.equals(stored.contact().mobilePhone(), contact.mobilePhone())) {
                                    samePhone.add(email);
                                }
                            }
                            return samePhone.isEmpty() ? super.save(contact) : super.saveAs(samePhone.get(0), contact);
                        }
                    };
                }
            };
        }
    }

    @Breaks("CP-34")
    static final class SendsAnAddAgain extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact add(Contact contact) {
                    try {
                        return right.add(contact);
                    } catch (OutcomeUnknownException lost) {
                        return addAgain(contact);
                    }
                }

                private StoredContact addAgain(Contact contact) {
                    try {
                        return right.add(contact);
                    } catch (ContactAlreadyExistsException thatWasUs) {
                        return StoredContact.sent(contact);
                    }
                }
            };
        }
    }

    @Breaks("CP-34")
    static final class SendsNothing extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact add(Contact contact) {
                    return StoredContact.sent(contact);
                }
            };
        }
    }

    @Breaks("CR-48")
    static final class PutsASuppressedOneIntoAnAudience extends WrongProvider {
        @Override
        ProviderAdapter wrong(ProviderAdapter right, InMemoryContacts memory) {
            return new AdapterWrapper(right) {
                @Override
                public ContactRepository contacts() {
                    return new RepositoryWrapper(right.contacts()) {
                        @Override
                        public StoredContact add(Contact contact, AudienceId audience) {
                            try {
                                return super.add(contact, audience);
                            } catch (ContactSuppressedException refused) {
                                StoredContact added = memory.put(contact);
                                memory.join(
                                        audience,
                                        Objects.requireNonNull(contact.email()).value());
                                return added;
                            }
                        }
                    };
                }
            };
        }
    }

    @Breaks("CR-41")
    static final class CallsALostAddASuccess extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public StoredContact add(Contact contact) {
                    try {
                        return right.add(contact);
                    } catch (OutcomeUnknownException lost) {
                        return StoredContact.sent(contact);
                    }
                }
            };
        }
    }

    /** Looks first and writes then; the barrier makes both threads look before either writes. */
    @Breaks("CR-75")
    static final class LooksBeforeItSaves extends WrongProvider {
        private final CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public SaveResult save(Contact contact) {
                    boolean absent = right.find(ContactRef.email(Objects.requireNonNull(contact.email())))
                            .isEmpty();
                    meet();
                    return absent ? new SaveResult.Created(right.add(contact)) : right.save(contact);
                }
            };
        }

        private void meet() {
            try {
                bothHaveLooked.await(200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (BrokenBarrierException | TimeoutException alone) {
                bothHaveLooked.reset();
            }
        }
    }

    @Breaks("CR-85")
    static final class UpdatesOnlyOneOfTwo extends WrongProvider {
        @Override
        ContactRepository wrong(ContactRepository right) {
            return new RepositoryWrapper(right) {
                @Override
                public SaveResult saveAs(EmailAddress currentEmail, Contact contact) {
                    EmailAddress own = Objects.requireNonNull(contact.email());
                    return right.find(ContactRef.email(own)).isPresent()
                            ? right.save(contact)
                            : right.saveAs(currentEmail, contact);
                }
            };
        }
    }

    private static Contact withRoundedNumbers(Contact contact) {
        Map<String, FieldValue> rounded = new HashMap<>(contact.fields());
        rounded.replaceAll((name, value) -> value instanceof FieldValue.Number number
                ? FieldValue.number(number.value().stripTrailingZeros())
                : value);
        return withFields(contact, rounded);
    }

    private static Contact withFields(Contact contact, Map<String, FieldValue> fields) {
        Contact.Builder same = Contact.builder().fields(fields);
        for (Contact.Component component : contact.components()) {
            same.set(component, contact.value(component));
        }
        return same.build();
    }
}
