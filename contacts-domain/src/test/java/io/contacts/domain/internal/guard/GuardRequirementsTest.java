package io.contacts.domain.internal.guard;

import static io.contacts.domain.internal.guard.Refused.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.Guests;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.RecordingAdapter;
import io.contacts.domain.validation.Violation;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A component that the provider cannot do without")
class GuardRequirementsTest {
    private static final Contact BY_PHONE =
            Contact.builder().mobilePhone("+590690112233").build();

    private final RecordingAdapter adapter =
            RecordingAdapter.able().needing(EnumSet.of(Contact.Component.EMAIL, Contact.Component.LAST_NAME));
    private final ContactsProvider provider = ContactsProviders.around(adapter, true, CallObserver.none());

    @Test
    @DisplayName("is known beforehand")
    void isKnownBeforehand() {
        assertThat(provider.required())
                .containsExactly(Contact.Component.EMAIL, Contact.Component.LAST_NAME)
                .isUnmodifiable();
    }

    @Test
    @DisplayName("is missed before the adapter is reached, with all else that is wrong")
    void isMissed() {
        Contact contact = BY_PHONE.toBuilder().title("").build();

        assertThat(refusalOf(() -> provider.contacts().save(contact)).violations())
                .containsExactlyInAnyOrder(
                        needed("email"),
                        needed("lastName"),
                        new Violation("title", "must have 1 to 255 characters; leave it out to keep what is there"));
        assertThat(adapter.journal().entries()).isEmpty();
    }

    @Test
    @DisplayName("is missed in each contact of a batch that lacks it")
    void isMissedInBatches() {
        ImportBatch batch = ImportBatch.of(List.of(Guests.zoe(), BY_PHONE));

        assertThat(refusalOf(() -> provider.imports().submit(batch)).violations())
                .containsExactlyInAnyOrder(
                        needed("email").inside("contacts[1]"),
                        needed("lastName").inside("contacts[1]"));
    }

    @Test
    @DisplayName("is missed once, though saving under another address needs it too")
    void isMissedOnce() {
        assertThat(refusalOf(() -> provider.contacts().saveAs(EmailAddress.of("zoe@example.com"), BY_PHONE))
                        .violations())
                .containsExactlyInAnyOrder(needed("email"), needed("lastName"));
    }

    @Test
    @DisplayName("need not be in a patch: the contact has it")
    void isNotMissedInPatches() {
        ContactPatch patch =
                ContactPatch.setting(Contact.builder().firstName("Zoé").build());

        provider.contacts().update(ContactRef.email("zoe@example.com"), patch);

        assertThat(adapter.journal().entries()).hasSize(1);
    }

    @Test
    @DisplayName("cannot be cleared by a patch")
    void cannotBeCleared() {
        ContactPatch patch = ContactPatch.clearing(Contact.Component.LAST_NAME);

        assertThat(refusalOf(() -> provider.contacts().update(ContactRef.email("zoe@example.com"), patch))
                        .violations())
                .containsExactly(needed("lastName"));
        assertThat(adapter.journal().entries()).isEmpty();
    }

    private static Violation needed(String component) {
        return new Violation(component, "is needed by recording");
    }
}
