package io.contacts.sentori.internal.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.validation.Violation;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.RecordedRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because where a birthday stands, how it is written and who names its place are decided together.
@DisplayName("A birthday, for which Sentori has no member of its own")
class BirthdayTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.sentoriapp.com");
    private static final LocalDate BIRTHDAY = LocalDate.of(1990, 2, 28);
    private static final Contact BORN =
            Contact.builder().email(JOE).birthday(BIRTHDAY).build();
    private static final FakeResponse NO_FIELD = Wire.json(200, Bodies.STRUCTURE);

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
                "Date de naissance"
            })
    @DisplayName("goes to the field of the account that is called so, which is looked up once")
    void discovered(String name) {
        FakeResponse structure = Bodies.structureAnd("\"" + name + "\" : \"string\", \"Table\" : \"string\"");
        try (Wire wire = Wire.answering(structure, Bodies.contact())) {

            wire.provider().contacts().save(BORN);
            wire.provider().contacts().save(BORN);

            assertThat(wire.requests())
                    .extracting(RecordedRequest::rawPath)
                    .containsExactly(
                            "/v2.0/contact/getstructure/single/",
                            "/v2.0/contact/addorupdate/joe%40example.sentoriapp.com/",
                            "/v2.0/contact/addorupdate/joe%40example.sentoriapp.com/");
            assertThat(wire.requests().get(2).bodyText()).isEqualTo("{\"" + name + "\":\"1990-02-28\"}");
        }
    }

    @Test
    @DisplayName("goes to the field that the configuration names, without a look")
    void configured() {
        try (Wire wire = Wire.answering(Map.of("fields.birthday", "Geburtstag"), Bodies.contact())) {

            wire.provider().contacts().save(BORN);

            assertThat(wire.request().bodyText()).isEqualTo("{\"Geburtstag\":\"1990-02-28\"}");
            assertThat(wire.provider().components()).contains(Contact.Component.BIRTHDAY);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"dd/MM/yyyy, 28/02/1990", "yyyyMMdd, 19900228", "yyyy-MM-dd'T'HH:mm:ss, 1990-02-28T00:00:00"})
    @DisplayName("is written and read as the configuration says")
    void format(String pattern, String text) {
        Map<String, String> settings = Map.of("fields.birthday", "Born", "fields.birthday-format", pattern);
        try (Wire wire = Wire.answering(settings, Bodies.contactAnd("\"Born\" : \"" + text + "\""))) {

            Contact saved = wire.provider().contacts().save(BORN).contact().contact();

            assertThat(wire.request().bodyText()).isEqualTo("{\"Born\":\"" + text + "\"}");
            assertThat(saved.birthday()).isEqualTo(BIRTHDAY);
            assertThat(saved.fields()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yy-MM-dd", "MM-dd", "yyyy", "HH:mm", "not a pattern", "'yyyy-MM-dd'"})
    @DisplayName("a format that loses a part of the date is refused when the provider is opened")
    void lossyFormat(String pattern) {
        ConfigurationException error = catchThrowableOfType(
                ConfigurationException.class,
                () -> Wire.open("https://api.example.com", Map.of("fields.birthday-format", pattern)));

        assertThat(error).hasMessageContaining("contacts.sentori.fields.birthday-format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EmailAddress", "firstname", "SystemID"})
    @DisplayName("one of Sentori's own members cannot be named for it")
    void ownMember(String name) {
        ConfigurationException error = catchThrowableOfType(
                ConfigurationException.class,
                () -> Wire.open("https://api.example.com", Map.of("fields.birthday", name)));

        assertThat(error).hasMessageContaining("contacts.sentori.fields.birthday");
    }

    @Test
    @DisplayName("without a field for it, it is refused by name, and nothing is written")
    void noPlace() {
        try (Wire wire = Wire.answering(NO_FIELD)) {
            ContactPatch patch =
                    ContactPatch.setting(Contact.builder().birthday(BIRTHDAY).build());
            ImportBatch batch =
                    ImportBatch.of(List.of(Contact.builder().email(JOE).build(), BORN));

            assertThat(components(() -> wire.provider().contacts().save(BORN))).containsExactly("birthday");
            assertThat(components(() -> wire.provider().contacts().add(BORN))).containsExactly("birthday");
            assertThat(components(() -> wire.provider().contacts().update(ContactRef.email(JOE), patch)))
                    .containsExactly("birthday");
            assertThat(components(() -> wire.provider().imports().submit(batch)))
                    .containsExactly("contacts[1].birthday");
            assertThat(wire.request().rawPath()).isEqualTo("/v2.0/contact/getstructure/single/");
            assertThat(wire.provider().components()).doesNotContain(Contact.Component.BIRTHDAY);
        }
    }

    @Test
    @DisplayName("the refusal comes together with everything else that is wrong")
    void togetherWithOthers() {
        Contact wrong = BORN.toBuilder().field("SystemID", "1").build();
        try (Wire wire = Wire.answering(NO_FIELD)) {
            assertThat(components(() -> wire.provider().contacts().save(wrong)))
                    .containsExactly("fields[SystemID]", "birthday");
        }
    }

    @Test
    @DisplayName("where several fields may be meant, nobody guesses: the error names them, ignoring or not")
    void ambiguous() {
        FakeResponse structure = Bodies.structureAnd("\"Birthday\" : \"string\", \"DOB\" : \"string\"");
        for (String ignore : new String[] {"false", "true"}) {
            try (Wire wire = Wire.answering(Map.of("ignore-unsupported", ignore), structure)) {

                InvalidContactException error = catchThrowableOfType(
                        InvalidContactException.class,
                        () -> wire.provider().contacts().save(BORN));

                assertThat(error)
                        .hasMessageContaining("[Birthday, DOB]")
                        .hasMessageContaining("contacts.sentori.fields.birthday");
                assertThat(wire.provider().fields().list())
                        .extracting(ContactField::component)
                        .doesNotContain(Optional.of(Contact.Component.BIRTHDAY));
            }
        }
    }

    @Test
    @DisplayName("a flag or a number of that name is not meant")
    void otherTypes() {
        FakeResponse structure = Bodies.structureAnd("\"Birthday\" : false, \"DOB\" : 0, \"BirthDate\" : \"string\"");
        try (Wire wire = Wire.answering(structure)) {
            assertThat(wire.provider().fields().list())
                    .contains(ContactField.named("BirthDate", FieldType.TEXT).holding(Contact.Component.BIRTHDAY))
                    .contains(ContactField.named("Birthday", FieldType.FLAG));
        }
    }

    @Test
    @DisplayName("is read from the contact itself, without a further request")
    void read() {
        try (Wire wire = Wire.answering(Bodies.contactAnd("\"Birthday\" : \"1990-02-28\", \"Table\" : \"7\""))) {

            Contact joe = wire.provider()
                    .contacts()
                    .find(ContactRef.email(JOE))
                    .orElseThrow()
                    .contact();

            assertThat(joe.birthday()).isEqualTo(BIRTHDAY);
            assertThat(joe.fields()).containsOnly(entry("Table", FieldValue.text("7")));
            assertThat(wire.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-02-28T00:00:00", "1990-02-28T00:00:00.0000000", "1990-02-28T00:00"})
    @DisplayName("midnight of a day is that day: a field of dates may answer so")
    void midnight(String text) {
        try (Wire wire = Wire.answering(Bodies.contactAnd("\"Birthday\" : \"" + text + "\""))) {
            assertThat(wire.provider()
                            .contacts()
                            .find(ContactRef.email(JOE))
                            .orElseThrow()
                            .contact()
                            .birthday())
                    .isEqualTo(BIRTHDAY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"28 Feb\"",
                "\"1990-02-30\"",
                "\"1990-2-28\"",
                "\"1990-02-28T01:00:00\"",
                "\"1990-02-30T00:00:00\"",
                "\"\"",
                "true",
                "19900228"
            })
    @DisplayName("what is not one in the agreed format stays a field, and goes back as it came")
    void unreadable(String json) {
        try (Wire wire = Wire.answering(Bodies.contactAnd("\"Birthday\" : " + json))) {
            Contact joe = wire.provider()
                    .contacts()
                    .find(ContactRef.email(JOE))
                    .orElseThrow()
                    .contact();

            wire.provider().contacts().save(joe);

            assertThat(joe.birthday()).isNull();
            assertThat(joe.fields()).containsOnlyKeys("Birthday");
            assertThat(wire.requests().get(1).bodyText()).contains("\"Birthday\":" + json);
        }
    }

    @Test
    @DisplayName("one that is set goes before a text of the same name that could not be read")
    void goesFirst() {
        Contact both = BORN.toBuilder().field("Birthday", "28 Feb").build();
        try (Wire wire = Wire.answering(Bodies.structureAnd("\"Birthday\" : \"string\""), Bodies.contact())) {

            wire.provider().contacts().save(both);

            assertThat(wire.requests().get(1).bodyText()).isEqualTo("{\"Birthday\":\"1990-02-28\"}");
        }
    }

    @Test
    @DisplayName("is cleared like any other field")
    void cleared() {
        ContactPatch patch = ContactPatch.clearing(Contact.Component.BIRTHDAY);
        try (Wire wire = Wire.answering(Map.of("fields.birthday", "Born"), Bodies.contact())) {

            wire.provider().contacts().update(ContactRef.email(JOE), patch);

            assertThat(wire.request().bodyText()).isEqualTo("{\"Born\":null}");
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"yyyy-MM-dd, -0044-03-15", "yyyy-MM-dd, 0000-03-15", "dd/MM/yyyy, -0044-03-15"})
    @DisplayName("one that would be read back as another day is refused, and nothing is written")
    void otherDayInThisFormat(String pattern, LocalDate birthday) {
        Map<String, String> settings = Map.of("fields.birthday", "Born", "fields.birthday-format", pattern);
        Contact born = BORN.toBuilder().birthday(birthday).build();
        try (Wire wire = Wire.answering(settings, Bodies.contact())) {
            assertThat(components(() -> wire.provider().contacts().save(born))).containsExactly("birthday");
            assertThat(wire.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Birthday\" : null, \"DOB\" : \"1990-02-28\"   | false",
                "\"Birthday\" : \"1990-02-28\", \"DOB\" : \"x\" | false",
                "\"Birthday\" : true, \"DOB\" : \"1990-02-28\"   | true",
                "\"Birthday\" : 7, \"DOB\" : \"1990-02-28\"      | true"
            })
    @DisplayName("is read where it would be written: with several places, an empty one too, nobody guesses")
    void severalPlaces(String members, boolean clear) {
        try (Wire wire = Wire.answering(Bodies.contactAnd(members))) {

            Contact joe = wire.provider()
                    .contacts()
                    .find(ContactRef.email(JOE))
                    .orElseThrow()
                    .contact();

            assertThat(joe.has(Contact.Component.BIRTHDAY)).isEqualTo(clear);
            assertThat(joe.fields().containsKey("DOB")).isNotEqualTo(clear);
        }
    }

    @Test
    @DisplayName("when Sentori refuses a field, the next one is written by the fields as they are then")
    void lookedUpAnewAfterARefusal() {
        FakeResponse structure = Bodies.structureAnd("\"Birthday\" : \"string\"");
        FakeResponse renamed = Bodies.structureAnd("\"DOB\" : \"string\"");
        ContactPatch patch =
                ContactPatch.setting(Contact.builder().birthday(BIRTHDAY).build());
        List<Consumer<ContactsProvider>> writes = List.of(
                provider -> provider.contacts().save(BORN),
                provider -> provider.contacts().saveAs(JOE, BORN),
                provider -> provider.contacts().add(BORN),
                provider -> provider.contacts().update(ContactRef.email(JOE), patch),
                provider -> provider.imports().submit(ImportBatch.of(List.of(BORN))));
        for (Consumer<ContactsProvider> write : writes) {
            try (Wire wire = Wire.answering(structure, Wire.error(400, 103), renamed, Wire.error(400, 103))) {
                assertThat(components(() -> write.accept(wire.provider()))).containsExactly("");
                assertThat(components(() -> write.accept(wire.provider()))).containsExactly("");

                assertThat(wire.requests()).hasSize(4);
                assertThat(wire.requests().get(3).bodyText()).contains("\"DOB\":\"1990-02-28\"");
            }
        }
    }

    @Test
    @DisplayName("a refusal of something else, or of a contact without one, makes nobody ask anew")
    void notLookedUpAnewWithoutNeed() {
        Contact other = Contact.builder().email(JOE).field("Table", "7").build();
        FakeResponse structure = Bodies.structureAnd("\"Birthday\" : \"string\"");
        try (Wire wire = Wire.answering(structure, Wire.error(400, 100), Wire.error(400, 103), Bodies.contact())) {
            assertThat(components(() -> wire.provider().contacts().save(BORN))).containsExactly("email");
            assertThat(components(() -> wire.provider().contacts().save(other))).containsExactly("");

            wire.provider().contacts().save(BORN);

            assertThat(wire.requests()).hasSize(4);
        }
    }

    @Test
    @DisplayName(
            "a field that was made for it since the fields were asked for is found, and one that is not there is looked for once")
    void madeMeanwhile() {
        FakeResponse without = Bodies.structureAnd("\"Table\" : \"string\"");
        FakeResponse with = Bodies.structureAnd("\"Birthday\" : \"string\"");
        try (Wire wire = Wire.answering(without, with, Bodies.contact())) {
            wire.provider().fields().list();

            wire.provider().contacts().save(BORN);

            assertThat(wire.requests()).hasSize(3);
            assertThat(wire.requests().get(2).bodyText()).contains("\"Birthday\":\"1990-02-28\"");
        }
        try (Wire wire = Wire.answering(without, without)) {
            wire.provider().fields().list();
            for (int i = 0; i < 10; i++) {
                assertThat(components(() -> wire.provider().contacts().save(BORN)))
                        .containsExactly("birthday");
            }

            assertThat(wire.requests()).hasSize(2);
        }
    }

    private static List<String> components(ThrowingCallable operation) {
        return catchThrowableOfType(InvalidContactException.class, operation).violations().stream()
                .map(Violation::component)
                .toList();
    }
}
