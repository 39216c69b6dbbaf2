package io.contacts.testkit.memory.imitation;

import static io.contacts.testkit.memory.Failed.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.memory.InMemoryContacts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("like Sofy")
class LikeSofyTest {
    private static final Contact ZOE = Contact.builder()
            .email("zoe@example.com")
            .mobilePhone("+590690112233")
            .firstName("Zoé")
            .lastName("Roy")
            .birthday(LocalDate.of(1990, 2, 28))
            .consent(Consent.optedOut())
            .build();

    private final InMemoryContacts memory = InMemoryContacts.likeSofy();
    private final ContactsProvider provider = memory.provider();
    private final AudienceId contacts = memory.defaultAudience().orElseThrow();

    @Test
    @DisplayName("six operations are there, and only the reading ones may be repeated")
    void capabilities() {
        assertThat(provider.capabilities())
                .containsExactlyInAnyOrder(
                        Capability.ADD_CONTACT,
                        Capability.ADD_CONTACT_TO_AUDIENCE,
                        Capability.SUBSCRIBE,
                        Capability.LIST_AUDIENCES,
                        Capability.FIND_AUDIENCE,
                        Capability.LIST_CONTACT_FIELDS);
        assertThat(provider.repeatable(Capability.ADD_CONTACT)).isFalse();
        assertThat(provider.repeatable(Capability.SUBSCRIBE)).isFalse();
        assertThatThrownBy(() -> provider.contacts().save(ZOE))
                .isInstanceOf(UnsupportedCapabilityException.class)
                .hasMessageContaining("contacts().add");
    }

    @Test
    @DisplayName("what comes back is what was sent, without an id")
    void asSent() {
        assertThat(provider.contacts().add(ZOE)).isEqualTo(StoredContact.sent(ZOE));
    }

    @Test
    @DisplayName("a contact goes to the one audience that the configuration names, or to the one that is given")
    void audiences() {
        AudienceId guests = memory.addAudience("Guests");

        provider.contacts().add(ZOE);
        provider.contacts().add(Contact.builder().email("leo@example.com").build(), guests);

        assertThat(memory.members(contacts)).containsExactly(EmailAddress.of("zoe@example.com"));
        assertThat(memory.members(guests)).containsExactly(EmailAddress.of("leo@example.com"));
        assertThatThrownBy(() -> provider.contacts().add(ZOE, AudienceId.of("99")))
                .isInstanceOf(AudienceNotFoundException.class);
    }

    @Test
    @DisplayName("nothing is recognised: who is added twice is there twice")
    void keepsDuplicates() {
        provider.contacts().add(ZOE);
        provider.contacts().add(ZOE);

        assertThat(memory.contacts()).hasSize(2);
        assertThat(memory.members(contacts)).hasSize(2);
    }

    @Test
    @DisplayName("subscribing an address adds it to the audience")
    void subscribing() {
        AudienceId guests = memory.addAudience("Guests");

        provider.subscriptions().subscribe(EmailAddress.of("zoe@example.com"), guests);

        assertThat(memory.members(guests)).containsExactly(EmailAddress.of("zoe@example.com"));
        assertThat(memory.contact("zoe@example.com")).isPresent();
    }

    @Test
    @DisplayName("six components have a place, and all others are refused at once")
    void places() {
        Contact tooMuch = ZOE.toBuilder()
                .title("Mme")
                .knownAs("Zo")
                .companyName("Café")
                .crmId("42")
                .phone("+590590112233")
                .build();

        assertThat(violations(() -> provider.contacts().add(tooMuch)))
                .containsExactlyInAnyOrder("title", "knownAs", "companyName", "crmId", "phone");
        assertThat(provider.components()).hasSize(6).contains(Contact.Component.CONSENT);
        assertThat(memory.calls()).isEmpty();
    }

    @Test
    @DisplayName("a column goes by its label or its id")
    void labelsAndIds() {
        ContactField table = memory.addField("Table", FieldType.NUMBER);
        String id = table.id().orElseThrow();

        provider.contacts()
                .add(ZOE.toBuilder().field(id, FieldValue.number("12.50")).build());

        assertThat(memory.contacts())
                .singleElement()
                .satisfies(stored -> assertThat(stored.contact().fields())
                        .containsExactly(Map.entry("Table", FieldValue.number("12.50"))));
    }

    @Test
    @DisplayName("a label that two columns share is refused; their ids are not")
    void ambiguousLabel() {
        String first = memory.addField("Table", FieldType.TEXT).id().orElseThrow();
        memory.addField("Table", FieldType.TEXT);

        assertThat(violations(() -> provider.contacts()
                        .add(ZOE.toBuilder().field("Table", "12").build())))
                .containsExactly("fields[Table]");
        provider.contacts().add(ZOE.toBuilder().field(first, "12").build());
        assertThat(memory.contacts())
                .singleElement()
                .satisfies(stored -> assertThat(stored.contact().fields()).containsOnlyKeys(first));
    }

    @Test
    @DisplayName("a column that is named twice, by label and by id, is refused")
    void oneColumnTwice() {
        String id = memory.addField("Table", FieldType.TEXT).id().orElseThrow();

        assertThat(violations(() -> provider.contacts()
                        .add(ZOE.toBuilder()
                                .field("Table", "12")
                                .field(id, "13")
                                .build())))
                .containsExactly("fields[" + id + "]");
    }

    @Test
    @DisplayName(
            "half of a character, a year without four digits and what no DOUBLE holds have no form, and are refused by name")
    void noForm() {
        memory.addField("Note", FieldType.TEXT);
        memory.addField("Seen", FieldType.TIMESTAMP);
        memory.addField("Table", FieldType.NUMBER);
        memory.addField("Share", FieldType.NUMBER);
        memory.addField("Visits", FieldType.NUMBER);
        Contact contact = ZOE.toBuilder()
                .firstName("half \uD83E")
                .birthday(LocalDate.of(-5, 1, 1))
                .field("Note", FieldValue.text("\uDD9C half"))
                .field("Seen", FieldValue.timestamp(LocalDateTime.of(10000, 1, 1, 0, 0)))
                .field("Table", FieldValue.number("1e400"))
                .field("Share", FieldValue.number("1e-401"))
                .field("Visits", FieldValue.number("1e300"))
                .build();

        assertThat(violations(() -> provider.contacts().add(contact)))
                .containsExactlyInAnyOrder(
                        "firstName", "birthday", "fields[Note]", "fields[Seen]", "fields[Table]", "fields[Share]");
    }

    @Test
    @DisplayName("a column that was deleted is listed as that and refused, by label and by id")
    void deletedColumn() {
        String id = memory.addField("Table", FieldType.TEXT).id().orElseThrow();
        memory.deleteField("Table");

        assertThat(provider.fields().list()).singleElement().returns(true, ContactField::deleted);
        assertThat(violations(() -> provider.contacts()
                        .add(ZOE.toBuilder().field("Table", "12").build())))
                .containsExactly("fields[Table]");
        assertThat(violations(() ->
                        provider.contacts().add(ZOE.toBuilder().field(id, "12").build())))
                .containsExactly("fields[" + id + "]");
    }

    @Test
    @DisplayName("an id means its own column only: once that is deleted, no other is written to that is called like it")
    void idOfADeletedColumn() {
        String id = memory.addField("Table", FieldType.TEXT).id().orElseThrow();
        String other = memory.addField(id, FieldType.TEXT).id().orElseThrow();
        memory.deleteField("Table");

        assertThat(violations(() ->
                        provider.contacts().add(ZOE.toBuilder().field(id, "12").build())))
                .containsExactly("fields[" + id + "]");

        provider.contacts().add(ZOE.toBuilder().field(other, "12").build());

        assertThat(memory.contacts())
                .singleElement()
                .satisfies(stored -> assertThat(stored.contact().fields()).containsOnlyKeys(other));
    }

    @Test
    @DisplayName("a label that was deleted gives way to a column that was made under it since")
    void labelOfADeletedColumn() {
        memory.addField("Table", FieldType.TEXT);
        memory.deleteField("Table");
        memory.addField("Table", FieldType.TEXT);

        provider.contacts().add(ZOE.toBuilder().field("Table", "12").build());

        assertThat(memory.contacts())
                .singleElement()
                .satisfies(stored -> assertThat(stored.contact().fields()).containsOnlyKeys("Table"));
    }

    @Test
    @DisplayName("there are no columns of yes or no")
    void noFlags() {
        assertThatThrownBy(() -> memory.addField("Vegetarian", FieldType.FLAG))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
