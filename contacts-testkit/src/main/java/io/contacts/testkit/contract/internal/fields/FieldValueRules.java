package io.contacts.testkit.contract.internal.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.domain.validation.Violation;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.call.Writing;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.contract.internal.machine.MachineZone;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about the values of custom fields: they keep their type and every digit, wherever they go in. */
public abstract class FieldValueRules extends RuleGroup {
    private static final EmailAddress ZOE = People.address("zoe");
    private static final String TABLE = "Table";

    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource("operationsAndValues")
    @Needs(harness = HarnessAbility.SEED_FIELD)
    @ResourceLock(Resources.TIME_ZONE)
    @DisplayName("[CF-10] a value is stored with its type, digit for digit and hour for hour")
    final void stores(Capability operation, FieldValue value) {
        seedTable(value.type());
        Writing writing = Writing.of(operation, this);

        MachineZone.in("Pacific/Kiritimati", () -> writing.write(withTable(value)));

        assertThatFields(ZOE).containsEntry(TABLE, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Needs(
            value = Capability.FIND_CONTACT,
            harness = {HarnessAbility.SEED_FIELD, HarnessAbility.SEED_CONTACT})
    @DisplayName("[CF-11] a value is read back as it stands")
    final void reads(FieldValue value) {
        seedTable(value.type());
        harness().seedContact(withTable(value));

        Contact found =
                provider().contacts().find(ContactRef.email(ZOE)).orElseThrow().contact();

        assertThat(found.fields()).containsEntry(TABLE, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CF-12] a field that the account does not have is refused, and nothing is stored")
    final void unknownField(Capability operation) {
        Contact zoe =
                people().minimal("zoe").toBuilder().field("No such field", "x").build();

        refusedValue(operation, zoe, "No such field");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Needs(harness = HarnessAbility.SEED_DELETED_FIELD)
    @DisplayName("[CF-13] a field that was deleted is refused, and nothing is stored")
    final void deletedField(Capability operation) {
        requireType(FieldType.TEXT);
        harness().seedDeletedField(TABLE, FieldType.TEXT);

        refusedValue(operation, withTable(FieldValue.text("x")), TABLE);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("operationsAndTypes")
    @Needs(value = Capability.LIST_CONTACT_FIELDS, harness = HarnessAbility.SEED_FIELD)
    @DisplayName("[CF-14] a value of another type than the listed one is refused, and nothing is stored")
    final void wrongType(Capability operation, FieldType type) {
        seedTable(type);
        requireListedWith(type);
        FieldValue other = type == FieldType.TEXT ? FieldValue.number("12") : FieldValue.text("x");

        refusedValue(operation, withTable(other), TABLE);
    }

    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource("operationsAndNames")
    @Needs(harness = HarnessAbility.SEED_FIELD)
    @DisplayName("[CF-15] a value goes to the field that has exactly this name")
    final void names(Capability operation, String name) {
        requireType(FieldType.TEXT);
        harness().seedField("Decoy", FieldType.TEXT);
        harness().seedField(name, FieldType.TEXT);

        Writing.of(operation, this)
                .write(people().minimal("zoe").toBuilder().field(name, "x").build());

        assertThatFields(ZOE).containsEntry(name, FieldValue.text("x")).doesNotContainKey("Decoy");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"SAVE_CONTACT", "SAVE_CONTACT_AS", "SUBMIT_IMPORT"})
    @Needs(harness = {HarnessAbility.SEED_FIELD, HarnessAbility.SEED_CONTACT})
    @DisplayName("[CF-16] a field that is not named keeps its value")
    final void keeps(Capability operation) {
        seedTable(FieldType.TEXT);
        harness().seedContact(withTable(FieldValue.text("window")));

        Writing.of(operation, this).write(people().minimal("zoe"));

        assertThatFields(ZOE).containsEntry(TABLE, FieldValue.text("window"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Needs(
            value = Capability.UPDATE_CONTACT,
            harness = {HarnessAbility.SEED_FIELD, HarnessAbility.SEED_CONTACT})
    @DisplayName("[CF-17] a patch sets the field that it names and keeps the others")
    final void patchSets(FieldValue value) {
        requireType(FieldType.TEXT);
        seedTable(value.type());
        harness().seedField("Room", FieldType.TEXT);
        harness()
                .seedContact(people().minimal("zoe").toBuilder()
                        .field("Room", "garden")
                        .build());

        patch(ContactPatch.setting(Contact.builder().field(TABLE, value).build()));

        assertThatFields(ZOE).containsEntry(TABLE, value).containsEntry("Room", FieldValue.text("garden"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Needs(
            value = Capability.UPDATE_CONTACT,
            harness = {HarnessAbility.SEED_FIELD, HarnessAbility.SEED_CONTACT})
    @DisplayName("[CF-18] a patch empties the field that it clears, or is refused where the provider cannot empty it")
    final void patchClears(FieldValue value) {
        seedTable(value.type());
        harness().seedContact(withTable(value));

        Optional<ContactsException> failure =
                failureOf(() -> patch(ContactPatch.builder().clearFields(TABLE).build()));

        failure.ifPresent(error -> assertThat(error).isInstanceOf(InvalidContactException.class));
        if (failure.isPresent()) {
            assertThatFields(ZOE).containsEntry(TABLE, value);
        } else {
            assertThatFields(ZOE).doesNotContainKey(TABLE);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Needs(
            value = Capability.UPDATE_CONTACT,
            harness = {HarnessAbility.SEED_FIELD, HarnessAbility.SEED_CONTACT})
    @DisplayName("[CF-19] a patch that does not name a field leaves it alone")
    final void patchKeeps(FieldValue value) {
        requireType(FieldType.TEXT);
        seedTable(value.type());
        harness().seedField("Room", FieldType.TEXT);
        harness().seedContact(withTable(value));

        provider()
                .contacts()
                .update(
                        ContactRef.email(ZOE),
                        ContactPatch.setting(Contact.builder()
                                .field("Room", FieldValue.text("garden"))
                                .build()));

        assertThatFields(ZOE).containsEntry(TABLE, value);
    }

    static Stream<Capability> operations() {
        return Writing.operations();
    }

    static Stream<FieldValue> values() {
        return Stream.of(
                FieldValue.text("window, left"),
                FieldValue.text("first line\nsecond line «é» 窓"),
                FieldValue.text("007"),
                FieldValue.number("1.10"),
                FieldValue.number("-3"),
                FieldValue.number("12345678.125"),
                FieldValue.timestamp(LocalDateTime.of(2024, 2, 29, 13, 45, 30)),
                FieldValue.timestamp(LocalDateTime.of(1970, 1, 1, 0, 0)),
                FieldValue.flag(true),
                FieldValue.flag(false));
    }

    static Stream<Arguments> operationsAndValues() {
        return operations().flatMap(operation -> values().map(value -> Arguments.of(operation, value)));
    }

    static Stream<Arguments> operationsAndTypes() {
        return operations()
                .flatMap(operation -> Stream.of(FieldType.values())
                        .filter(type -> type != FieldType.UNKNOWN)
                        .map(type -> Arguments.of(operation, type)));
    }

    static Stream<Arguments> operationsAndNames() {
        return operations()
                .flatMap(operation -> Stream.of("Prénom d'usage", "N° table / salle", "50% & more?", "table")
                        .map(name -> Arguments.of(operation, name)));
    }

    private void refusedValue(Capability operation, Contact contact, String field) {
        Writing writing = Writing.of(operation, this);
        int before = harness().writes();

        InvalidContactException error = refused(InvalidContactException.class, operation, () -> writing.write(contact));

        assertThatEntries(ZOE).isEmpty();
        if (harness().writes() == before) {
            assertThat(error.violations())
                    .as("what the violations name, since the provider was not asked")
                    .extracting(Violation::component)
                    .contains(writing.component("fields[" + field + "]"));
        }
    }

    private void patch(ContactPatch patch) {
        provider().contacts().update(ContactRef.email(ZOE), patch);
    }

    private Contact withTable(FieldValue value) {
        return people().minimal("zoe").toBuilder().field(TABLE, value).build();
    }

    private void seedTable(FieldType type) {
        requireType(type);
        harness().seedField(TABLE, type);
    }

    private void requireListedWith(FieldType type) {
        boolean listed = provider().fields().list().stream()
                .filter(field -> field.name().equals(TABLE))
                .map(ContactField::type)
                .anyMatch(type::equals);
        if (!listed) {
            throw NotApplicable.toProvider(facts().name() + " does not say that the field is a " + type);
        }
    }
}
