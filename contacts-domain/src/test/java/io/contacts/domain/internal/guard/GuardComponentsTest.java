package io.contacts.domain.internal.guard;

import static io.contacts.domain.internal.guard.Refused.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.Guests;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.Journal;
import io.contacts.domain.provider.RecordingAdapter;
import io.contacts.domain.provider.RecordingObserver;
import io.contacts.domain.provider.RecordingObserver.Dropped;
import io.contacts.domain.validation.Violation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A component that the provider has no place for")
class GuardComponentsTest {
    private static final Set<Contact.Component> HOMELESS =
            EnumSet.of(Contact.Component.TITLE, Contact.Component.BIRTHDAY, Contact.Component.CONSENT);
    private static final ContactRef REF = ContactRef.email("zoe@example.com");

    private final RecordingAdapter adapter =
            RecordingAdapter.able().accepting(EnumSet.complementOf(EnumSet.copyOf(HOMELESS)));
    private final RecordingObserver observer = new RecordingObserver();
    private final ContactsProvider strict = ContactsProviders.around(adapter, false, observer);
    private final ContactsProvider lenient = ContactsProviders.around(adapter, true, observer);

    @Test
    @DisplayName("is refused with all others and every other violation, and the key that would drop it is named")
    void isRefused() {
        Contact contact = Guests.everything().toBuilder().firstName("").build();

        InvalidContactException refusal = refusalOf(() -> strict.contacts().save(contact));

        assertThat(refusal.violations())
                .containsExactlyInAnyOrder(
                        homeless("title"),
                        homeless("birthday"),
                        homeless("consent"),
                        new Violation(
                                "firstName", "must have 1 to 255 characters; leave it out to keep what is there"));
        assertThat(adapter.journal().entries()).isEmpty();
        assertThat(observer.dropped()).isEmpty();
    }

    @Test
    @DisplayName("is refused in a batch for each contact that has it")
    void isRefusedInBatches() {
        ImportBatch batch = ImportBatch.of(
                List.of(Guests.zoe(), Guests.zoe().toBuilder().title("Dr").build()));

        InvalidContactException refusal = refusalOf(() -> strict.imports().submit(batch));

        assertThat(refusal.violations()).containsExactly(homeless("title").inside("contacts[1]"));
    }

    @Test
    @DisplayName("is refused in a patch that sets or clears it")
    void isRefusedInPatches() {
        ContactPatch patch = ContactPatch.builder()
                .set(Contact.builder()
                        .birthday(LocalDate.EPOCH)
                        .lastName("Petit")
                        .build())
                .clear(Contact.Component.TITLE)
                .build();

        InvalidContactException refusal = refusalOf(() -> strict.contacts().update(REF, patch));

        assertThat(refusal.violations()).containsExactlyInAnyOrder(homeless("title"), homeless("birthday"));
    }

    @Test
    @DisplayName("is left out where that is wished, the rest goes on, and the observer is told which")
    void isDropped() {
        lenient.contacts().save(Guests.everything());

        assertThat(adapter.journal().entries())
                .singleElement()
                .extracting(Journal.Entry::arguments)
                .isEqualTo(List.of(Guests.everything().without(HOMELESS)));
        assertThat(observer.dropped()).containsExactly(new Dropped("recording", Capability.SAVE_CONTACT, HOMELESS));
    }

    @Test
    @DisplayName("is left out of a patch where that is wished")
    void isDroppedFromPatches() {
        ContactPatch patch = ContactPatch.builder()
                .set(Contact.builder().lastName("Petit").build())
                .clear(Contact.Component.TITLE)
                .build();

        lenient.contacts().update(REF, patch);

        assertThat(adapter.journal().entries())
                .singleElement()
                .extracting(Journal.Entry::arguments)
                .isEqualTo(List.of(
                        REF,
                        ContactPatch.setting(Contact.builder().lastName("Petit").build())));
        assertThat(observer.dropped())
                .containsExactly(new Dropped("recording", Capability.UPDATE_CONTACT, Set.of(Contact.Component.TITLE)));
    }

    @Test
    @DisplayName("is told of once per contact of a batch, not for those that have none")
    void isToldOncePerContact() {
        Contact titled = Guests.zoe().toBuilder().title("Dr").build();

        lenient.imports().submit(ImportBatch.of(List.of(titled, Guests.zoe(), titled)));

        Dropped dropped = new Dropped("recording", Capability.SUBMIT_IMPORT, Set.of(Contact.Component.TITLE));
        assertThat(observer.dropped()).containsExactly(dropped, dropped);
    }

    @Test
    @DisplayName("is not told of as left out when the call is refused for something else")
    void nothingIsDroppedFromARefusedCall() {
        Contact wrong = Guests.everything().toBuilder().firstName("").build();
        ContactPatch patch = ContactPatch.clearing(Contact.Component.TITLE);

        assertThat(refusalOf(() -> lenient.contacts().save(wrong)).violations()).hasSize(1);
        assertThat(refusalOf(() -> lenient.imports().submit(ImportBatch.of(List.of(Guests.everything(), wrong))))
                        .violations())
                .hasSize(1);
        assertThat(refusalOf(() -> lenient.contacts().update(REF, patch)).violations())
                .containsExactly(new Violation("", "the patch changes only what has no place at recording"));
        assertThat(observer.dropped()).isEmpty();
        assertThat(adapter.journal().entries()).isEmpty();
    }

    @Test
    @DisplayName("that was the only way to reach the person leaves nobody to write to")
    void droppingTheLastAddressIsRefused() {
        ContactsProvider mailless = ContactsProviders.around(
                RecordingAdapter.able().accepting(EnumSet.complementOf(EnumSet.of(Contact.Component.EMAIL))),
                true,
                observer);

        InvalidContactException refusal = refusalOf(() -> mailless.contacts().save(Guests.zoe()));

        assertThat(refusal.violations())
                .containsExactly(new Violation("", "an e-mail address or a mobile phone is needed"));
    }

    @Test
    @DisplayName("is never left out where it is an opt-out: the provider would write to whoever must not be written to")
    void optOutIsNotDropped() {
        Contact zoe = Guests.zoe().toBuilder().consent(Consent.optedOut()).build();
        ContactPatch patch = ContactPatch.setting(
                Contact.builder().consent(Consent.optedOut()).lastName("Petit").build());
        Violation refused = new Violation(
                "consent",
                "is an opt-out, which has no place at recording and is never left out; use subscriptions().suppress");

        for (ContactsProvider provider : List.of(lenient, strict)) {
            assertThat(refusalOf(() -> provider.contacts().save(zoe)).violations())
                    .containsExactly(refused);
            assertThat(refusalOf(() -> provider.imports().submit(ImportBatch.of(List.of(zoe))))
                            .violations())
                    .containsExactly(refused.inside("contacts[0]"));
            assertThat(refusalOf(() -> provider.contacts().update(REF, patch)).violations())
                    .containsExactly(refused);
        }
        assertThat(adapter.journal().entries()).isEmpty();
        assertThat(observer.dropped()).isEmpty();
    }

    @Test
    @DisplayName("is the only reason of a patch that is refused for it, also where nothing else is in the patch")
    void optOutIsTheOnlyReason() {
        ContactPatch patch = ContactPatch.builder()
                .set(Contact.builder().consent(Consent.optedOut()).build())
                .clear(Contact.Component.TITLE)
                .build();

        assertThat(refusalOf(() -> lenient.contacts().update(REF, patch)).violations())
                .extracting(Violation::component)
                .containsExactly("consent");
    }

    @Test
    @DisplayName("is suppressed by the port only where the provider can, and else at the provider")
    void optOutWithoutSuppression() {
        ContactsProvider unable = ContactsProviders.around(
                adapter.with(EnumSet.complementOf(EnumSet.of(Capability.SUPPRESS))), true, observer);
        Contact zoe = Guests.zoe().toBuilder().consent(Consent.optedOut()).build();

        assertThat(refusalOf(() -> unable.contacts().save(zoe)).violations())
                .containsExactly(new Violation(
                        "consent",
                        "is an opt-out, which has no place at recording and is never left out; opt the person out at "
                                + "recording itself"));
    }

    @Test
    @DisplayName("does not include custom fields: whether those are there is the adapter's to know")
    void fieldsPass() {
        Contact contact = Guests.zoe().toBuilder().field("Table", "7").build();

        strict.contacts().save(contact);

        assertThat(adapter.journal().entries())
                .singleElement()
                .extracting(Journal.Entry::arguments)
                .isEqualTo(List.of(contact));
    }

    private static Violation homeless(String component) {
        return new Violation(
                component, "has no place at recording (contacts.recording.ignore-unsupported=true leaves it out)");
    }
}
