package io.contacts.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What Sofy can do, and what is refused before anything is sent")
@ExtendWith(FakeSofyExtension.class)
class SofyCapabilitiesTest {
    private static final EmailAddress ZOE = EmailAddress.of("zoe@example.com");
    private static final Contact CONTACT = Contact.builder().email(ZOE).build();
    private static final AudienceId GROUP = AudienceId.of("1");
    private static final Map<Capability, Consumer<ContactsProvider>> OPERATIONS = operations();

    @Test
    @DisplayName("Without further keys: adding to a group, subscribing, and the two lists")
    void hasWhatIsDocumented(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThat(provider.capabilities())
                    .containsExactlyInAnyOrder(
                            Capability.ADD_CONTACT_TO_AUDIENCE,
                            Capability.SUBSCRIBE,
                            Capability.LIST_AUDIENCES,
                            Capability.FIND_AUDIENCE,
                            Capability.LIST_CONTACT_FIELDS);
        }
    }

    @Test
    @DisplayName("A group in the configuration adds contacts().add, and allow-undocumented adds audiences().create")
    void hasWhatTheConfigurationAdds(FakeSofy sofy) {
        try (ContactsProvider provider =
                Venue.open(sofy, "contacts.sofy.group-id", "1", "contacts.sofy.allow-undocumented", "true")) {
            assertThat(provider.capabilities()).contains(Capability.ADD_CONTACT, Capability.CREATE_AUDIENCE);
        }
        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.allow-undocumented", "true")) {
            assertThat(provider.capabilities())
                    .contains(Capability.CREATE_AUDIENCE)
                    .doesNotContain(Capability.ADD_CONTACT);
        }
    }

    @Test
    @DisplayName("Only reading may be repeated")
    void repeatsReadingOnly(FakeSofy sofy) {
        try (ContactsProvider provider =
                Venue.open(sofy, "contacts.sofy.group-id", "1", "contacts.sofy.allow-undocumented", "true")) {
            assertThat(provider.capabilities().stream().filter(provider::repeatable))
                    .containsExactlyInAnyOrder(
                            Capability.LIST_AUDIENCES, Capability.FIND_AUDIENCE, Capability.LIST_CONTACT_FIELDS);
        }
    }

    @Test
    @DisplayName("There is a place for the six documented components, and none is needed by itself")
    void namesItsComponents(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThat(provider.components())
                    .containsExactlyInAnyOrder(
                            Contact.Component.EMAIL,
                            Contact.Component.MOBILE_PHONE,
                            Contact.Component.FIRST_NAME,
                            Contact.Component.LAST_NAME,
                            Contact.Component.BIRTHDAY,
                            Contact.Component.CONSENT);
            assertThat(provider.required()).isEmpty();
        }
    }

    @Test
    @DisplayName("Every operation that is missing is refused with what to do instead, and nothing is sent")
    void refusesEverythingElse(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            Set<Capability> missing = EnumSet.complementOf(EnumSet.copyOf(provider.capabilities()));

            assertThat(missing)
                    .hasSize(12)
                    .allSatisfy(capability -> assertThatThrownBy(() -> call(capability, provider))
                            .isInstanceOfSatisfying(UnsupportedCapabilityException.class, e -> {
                                assertThat(e.operation()).isEqualTo(capability);
                                assertThat(e.supported()).isEqualTo(provider.capabilities());
                                assertThat(e.facts().nextStep().orElseThrow()).hasSizeGreaterThan(40);
                            }));
        }

        assertThat(sofy.journal()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ADD_CONTACT, contacts.sofy.group-id",
        "ADD_CONTACT, 'contacts().add(contact, audience)'",
        "CREATE_AUDIENCE, contacts.sofy.allow-undocumented=true",
        "SAVE_CONTACT, 'contacts().add(contact, audience)'",
        "SUBMIT_IMPORT, one by one",
        "FIND_CONTACT, https://admin.sofy.fr",
        "UNSUBSCRIBE, https://admin.sofy.fr",
        "SUPPRESS, Consent.optedOut()"
    })
    @DisplayName("The refusal names the key, the operation or the place that helps")
    void saysWhatHelps(Capability capability, String help, FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> call(capability, provider)).hasMessageContaining(help);
        }
    }

    private static void call(Capability capability, ContactsProvider provider) {
        Objects.requireNonNull(OPERATIONS.get(capability), capability.name()).accept(provider);
    }

    private static Map<Capability, Consumer<ContactsProvider>> operations() {
        Map<Capability, Consumer<ContactsProvider>> operations = new EnumMap<>(Capability.class);
        ContactRef ref = ContactRef.email(ZOE);
        ContactPatch patch =
                ContactPatch.setting(Contact.builder().firstName("Zoé").build());
        operations.put(Capability.FIND_CONTACT, p -> p.contacts().find(ref));
        operations.put(Capability.ADD_CONTACT, p -> p.contacts().add(CONTACT));
        operations.put(Capability.UPDATE_CONTACT, p -> p.contacts().update(ref, patch));
        operations.put(Capability.SAVE_CONTACT, p -> p.contacts().save(CONTACT));
        operations.put(Capability.SAVE_CONTACT_AS, p -> p.contacts().saveAs(ZOE, CONTACT));
        operations.put(Capability.DELETE_CONTACT, p -> p.contacts().delete(ref));
        operations.put(Capability.UNSUBSCRIBE, p -> p.subscriptions().unsubscribe(ZOE, GROUP));
        operations.put(Capability.SUPPRESS, p -> p.subscriptions().suppress(ZOE));
        operations.put(Capability.CREATE_AUDIENCE, p -> p.audiences().create("Guests"));
        operations.put(Capability.LIST_AUDIENCE_MEMBERS, p -> p.audiences().members(GROUP));
        operations.put(Capability.SUBMIT_IMPORT, p -> p.imports().submit(ImportBatch.of(List.of(CONTACT))));
        operations.put(Capability.ATTACH_IMPORT, p -> p.imports().attach(new ImportId("1"), new DocumentId("2")));
        return operations;
    }
}
