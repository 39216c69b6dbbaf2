package io.contacts.testkit.contract.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.call.Writing;
import io.contacts.testkit.contract.internal.machine.MachineZone;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.people.Samples;
import io.contacts.testkit.contract.internal.people.Unveiled;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of every operation that takes a whole contact, about what is stored; each is run with each of these operations. */
public abstract class WriteRules extends RuleGroup {
    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-20] a contact is stored once, with everything that was given and nothing else")
    final void storesEverything(Capability operation) {
        Contact zoe = people().full("zoe");

        Writing.of(operation, this).write(zoe);

        assertThatStored(People.address("zoe")).isEqualTo(zoe);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("operationsAndComponents")
    @DisplayName("[CR-21] a component is stored as given, or refused by its name before anything is written")
    final void eachComponent(Capability operation, Contact.Component component) {
        Writing writing = Writing.of(operation, this);
        Contact zoe = Samples.put(people().minimal("zoe"), component, 1);
        EmailAddress address = zoe.email() == null ? People.address("zoe") : zoe.email();

        if (people().hasPlaceFor(component)) {
            writing.write(zoe);

            assertThat(Samples.get(stored(address), component))
                    .withRepresentation(Unveiled.PEOPLE)
                    .isEqualTo(Samples.get(zoe, component));
        } else {
            String named = writing.component(component.componentName());
            refusedForAll(operation, List.of(named), () -> writing.write(zoe));
            assertThatEntries(address).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource("operationsAndAddresses")
    @DisplayName("[CR-22] an address is stored exactly as it was given, character for character")
    final void oddAddresses(Capability operation, EmailAddress email) {
        Writing.of(operation, this).write(people().minimal(email));

        assertThat(stored(email).email()).withRepresentation(Unveiled.PEOPLE).isEqualTo(email);
    }

    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource("operationsAndTexts")
    @DisplayName("[CR-23] a text is stored exactly as it was given, in whatever script")
    final void oddTexts(Capability operation, String text) {
        requirePlaceFor(Contact.Component.LAST_NAME);

        Writing.of(operation, this)
                .write(people().minimal("zoe").toBuilder().lastName(text).build());

        assertThat(stored(People.address("zoe")).lastName()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}, {1}, the machine is in {2}")
    @MethodSource("operationsAndBirthdays")
    @ResourceLock(Resources.TIME_ZONE)
    @DisplayName("[CR-24] a birthday is the same day wherever the machine stands")
    final void birthdays(Capability operation, LocalDate birthday, String zone) {
        if (!people().hasPlaceFor(Contact.Component.BIRTHDAY)) {
            facts().require(HarnessAbility.SEED_BIRTHDAY_FIELD);
            harness().seedBirthdayField();
        }
        Contact zoe = people().minimal("zoe").toBuilder().birthday(birthday).build();

        Writing writing = Writing.of(operation, this);
        MachineZone.in(zone, () -> writing.write(zoe));

        assertThat(stored(People.address("zoe")).birthday()).isEqualTo(birthday);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("operationsAndPhones")
    @DisplayName("[CR-25] a telephone number is stored digit for digit")
    final void phones(Capability operation, String number) {
        requirePlaceFor(Contact.Component.MOBILE_PHONE);
        Contact zoe = people().minimal("zoe").toBuilder().mobilePhone(number).build();

        Writing.of(operation, this).write(zoe);

        assertThat(stored(People.address("zoe")).mobilePhone())
                .withRepresentation(Unveiled.PEOPLE)
                .isEqualTo(zoe.mobilePhone());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-26] the longest texts that are allowed are stored whole")
    final void longest(Capability operation) {
        Contact zoe = people().withTexts(people().minimal("zoe"), "é".repeat(People.LONGEST_TEXT), true);

        Writing.of(operation, this).write(zoe);

        assertThatStored(People.address("zoe")).isEqualTo(zoe);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-29] an unknown consent says nothing to the provider")
    final void unknownConsent(Capability operation) {
        Writing.of(operation, this).write(people().full("zoe"));

        assertThat(stored(People.address("zoe")).consent()).isEqualTo(Consent.unknown());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-30] an agreement is stored as one, or refused by name")
    final void agreement(Capability operation) {
        Writing writing = Writing.of(operation, this);
        Contact zoe = Samples.put(people().minimal("zoe"), Contact.Component.CONSENT, 0);

        if (people().hasPlaceFor(Contact.Component.CONSENT)) {
            writing.write(zoe);

            assertThat(stored(People.address("zoe")).consent()).isInstanceOf(Consent.OptedIn.class);
        } else {
            refusedForAll(operation, List.of(writing.component("consent")), () -> writing.write(zoe));
        }
    }

    static Stream<Capability> operations() {
        return Writing.operations();
    }

    static Stream<Arguments> operationsAndComponents() {
        return withEach(Arrays.stream(Contact.Component.values()).map(component -> new Object[] {component}));
    }

    static Stream<Arguments> operationsAndAddresses() {
        return withEach(People.oddAddresses().map(email -> new Object[] {email}));
    }

    static Stream<Arguments> operationsAndTexts() {
        return withEach(People.oddTexts().map(text -> new Object[] {text}));
    }

    static Stream<Arguments> operationsAndPhones() {
        return withEach(Stream.of("+590690655501", "+33655501970", "+12025550142", "+861065550197123")
                .map(number -> new Object[] {number}));
    }

    static Stream<Arguments> operationsAndBirthdays() {
        return withEach(Stream.of("1970-01-01", "2000-02-29", "1899-12-31")
                .map(LocalDate::parse)
                .flatMap(day ->
                        Stream.of("Pacific/Kiritimati", "America/Guadeloupe").map(zone -> new Object[] {day, zone})));
    }

    private static Stream<Arguments> withEach(Stream<Object[]> values) {
        return values.flatMap(value -> Writing.operations().map(operation -> {
            List<Object> arguments = new ArrayList<>(List.of(operation));
            arguments.addAll(List.of(value));
            return Arguments.of(arguments.toArray());
        }));
    }
}
