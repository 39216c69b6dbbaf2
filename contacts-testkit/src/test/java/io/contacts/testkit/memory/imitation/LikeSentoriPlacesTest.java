package io.contacts.testkit.memory.imitation;

import static io.contacts.testkit.memory.Failed.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.memory.InMemoryContacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("like Sentori, a field that holds a birthday or a telephone")
class LikeSentoriPlacesTest {
    private static final Contact JOE =
            Contact.builder().email("joe@example.com").build();
    private static final Contact BORN =
            JOE.toBuilder().birthday(LocalDate.of(1990, 2, 28)).build();
    private static final ContactRef REF = ContactRef.email("joe@example.com");

    private final InMemoryContacts memory = InMemoryContacts.likeSentori();
    private final ContactsProvider provider = memory.provider();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Birthday",
                "birthday",
                "BirthDate",
                "DateOfBirth",
                "Date of birth",
                "Date_Of_Birth",
                "DOB",
                "Date de naissance",
                "Date naissance"
            })
    @DisplayName("is known by these names")
    void names(String name) {
        assertThat(memory.addField(name, FieldType.TEXT).component()).contains(Contact.Component.BIRTHDAY);

        assertThat(saved(BORN)).isEqualTo(BORN);
    }

    @Test
    @DisplayName("is not meant by a name with a digit in it")
    void otherNames() {
        memory.addField("Birthday2", FieldType.TEXT);

        assertThat(refusal(BORN)).containsExactly("birthday");
        assertThat(saved(JOE.toBuilder().field("Birthday2", "28 Feb").build()).fields())
                .containsOnlyKeys("Birthday2");
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAG", "NUMBER"})
    @DisplayName("is not meant by the name of a flag or a number, and these may stand beside it")
    void otherTypes(FieldType type) {
        memory.addField("Birthday", type);
        assertThat(refusal(BORN)).containsExactly("birthday");

        memory.addField("DOB", FieldType.TEXT);

        assertThat(saved(BORN)).isEqualTo(BORN);
        assertThat(provider.fields().list())
                .filteredOn(field -> field.component().equals(Optional.of(Contact.Component.BIRTHDAY)))
                .extracting(ContactField::name)
                .containsExactly("DOB");
    }

    @Test
    @DisplayName("takes a birthday that cannot be read as text, one of the two at a time")
    void unreadableBirthday() {
        memory.addField("Birthday", FieldType.TEXT);
        Contact unreadable = JOE.toBuilder().field("Birthday", "28 Feb").build();

        assertThat(saved(unreadable)).isEqualTo(unreadable);
        assertThat(saved(BORN)).isEqualTo(BORN);
        assertThat(saved(unreadable)).isEqualTo(unreadable);
        assertThat(saved(BORN.toBuilder().field("Birthday", "28 Feb").build())).isEqualTo(BORN);
        assertThat(updated(ContactPatch.builder().clearFields("Birthday").build()))
                .isEqualTo(JOE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-02-28", "1990-02-28T00:00:00", "1990-02-28T00:00"})
    @DisplayName("takes a text that is a birthday for one")
    void readableBirthday(String text) {
        memory.addField("Birthday", FieldType.TEXT);

        assertThat(saved(JOE.toBuilder().field("Birthday", text).build())).isEqualTo(BORN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PhoneNumber", "MobilePhoneNumber"})
    @DisplayName("takes a telephone that is not E.164 as text, and leaves one that is to the component")
    void unreadablePhone(String name) {
        Contact unreadable =
                JOE.toBuilder().field(name, "reception, ask for Joe").build();
        Contact both = JOE.toBuilder()
                .phone("+590590112233")
                .mobilePhone("+590690112233")
                .build();

        assertThat(saved(unreadable)).isEqualTo(unreadable);
        assertThat(saved(both)).isEqualTo(both);
        assertThat(refusal(JOE.toBuilder().field(name, "+590690112233").build()))
                .containsExactly("fields[" + name + "]");
        assertThat(updated(ContactPatch.setting(Contact.builder()
                                .field(name, FieldValue.text("by day only"))
                                .build()))
                        .fields())
                .containsEntry(name, FieldValue.text("by day only"));
    }

    private Contact saved(Contact contact) {
        return provider.contacts().save(contact).contact().contact();
    }

    private Contact updated(ContactPatch patch) {
        StoredContact updated = provider.contacts().update(REF, patch);
        assertThat(memory.contact("joe@example.com")).contains(updated);
        return updated.contact();
    }

    private List<String> refusal(Contact contact) {
        return violations(() -> provider.contacts().save(contact));
    }
}
