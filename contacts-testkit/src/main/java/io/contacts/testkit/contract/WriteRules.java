package io.contacts.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.contact.ContactStatus;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.port.Capability;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of every operation that takes a whole contact, each of them run with each of these operations. */
abstract class WriteRules extends RuleGroup {
    private static final int LONGEST = 255;
    private static final List<ContactComponent> TEXTS = List.of(
            ContactComponent.TITLE,
            ContactComponent.FIRST_NAME,
            ContactComponent.LAST_NAME,
            ContactComponent.KNOWN_AS,
            ContactComponent.COMPANY_NAME,
            ContactComponent.CRM_ID);

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
    final void eachComponent(Capability operation, ContactComponent component) {
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
        requirePlaceFor(ContactComponent.LAST_NAME);

        Writing.of(operation, this)
                .write(people().minimal("zoe").toBuilder().lastName(text).build());

        assertThat(stored(People.address("zoe")).lastName()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}, {1}, the machine is in {2}")
    @MethodSource("operationsAndBirthdays")
    @ResourceLock(Resources.TIME_ZONE)
    @DisplayName("[CR-24] a birthday is the same day wherever the machine stands")
    final void birthdays(Capability operation, LocalDate birthday, String zone) {
        if (!people().hasPlaceFor(ContactComponent.BIRTHDAY)) {
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
        requirePlaceFor(ContactComponent.MOBILE_PHONE);
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
        Contact zoe = withTexts(people().minimal("zoe"), "é".repeat(LONGEST), true);

        Writing.of(operation, this).write(zoe);

        assertThatStored(People.address("zoe")).isEqualTo(zoe);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-27] everything that is wrong is named at once, before anything is sent")
    final void allViolations(Capability operation) {
        Writing writing = Writing.of(operation, this);
        Contact wrong = withTexts(people().full("zoe"), "é".repeat(LONGEST + 1), false).toBuilder()
                .birthday(LocalDate.now(ZoneOffset.UTC).plusYears(1))
                .build();
        List<String> named = new ArrayList<>(List.of(writing.component("birthday")));
        TEXTS.forEach(component -> named.add(writing.component(component.componentName())));

        refusedForAll(operation, named, () -> writing.write(wrong));

        nothingWasSent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-28] somebody without an address and a mobile phone is refused before anything is sent")
    final void unreachable(Capability operation) {
        Writing writing = Writing.of(operation, this);
        Contact nobody = Contact.builder().build();

        refused(InvalidContactException.class, operation, () -> writing.write(nobody));

        nothingWasSent();
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
        Contact zoe = Samples.put(people().minimal("zoe"), ContactComponent.CONSENT, 0);

        if (people().hasPlaceFor(ContactComponent.CONSENT)) {
            writing.write(zoe);

            assertThat(stored(People.address("zoe")).consent()).isInstanceOf(Consent.OptedIn.class);
        } else {
            refusedForAll(operation, List.of(writing.component("consent")), () -> writing.write(zoe));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-31] somebody with a mobile phone only is taken, or refused for the missing address")
    final void phoneOnly(Capability operation) {
        requirePlaceFor(ContactComponent.MOBILE_PHONE);
        Writing writing = Writing.of(operation, this);
        Contact leo = people().minimal("leo").toBuilder()
                .email((EmailAddress) null)
                .mobilePhone("+33655501970")
                .build();
        boolean needsAddress =
                facts().required().contains(ContactComponent.EMAIL) || operation == Capability.SAVE_CONTACT_AS;

        if (needsAddress) {
            refusedForAll(operation, List.of(writing.component("email")), () -> writing.write(leo));
        } else {
            writing.write(leo);

            assertThat(harness().writes()).isPositive();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Needs(harness = HarnessAbility.SEED_SUPPRESSED)
    @DisplayName("[CR-32] a suppressed address without a contact stays suppressed, whatever is written")
    final void suppressedAddress(Capability operation) {
        harness().seedSuppressed(People.address("zoe"));

        Writing.of(operation, this).unlessRefused(people().minimal("zoe"), List.of(ContactSuppressedException.class));

        requireSuppressed("zoe");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Needs(harness = {HarnessAbility.SEED_SUPPRESSED, HarnessAbility.SEED_CONTACT})
    @DisplayName("[CR-33] a suppressed contact stays suppressed, whatever is written")
    final void suppressedContact(Capability operation) {
        harness().seedContact(people().minimal("zoe"));
        harness().seedSuppressed(People.address("zoe"));

        Writing.of(operation, this)
                .unlessRefused(
                        people().full("zoe"),
                        List.of(ContactSuppressedException.class, ContactAlreadyExistsException.class));

        requireSuppressed("zoe");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Needs(harness = {HarnessAbility.SEED_BAD_ADDRESS, HarnessAbility.SEED_CONTACT})
    @DisplayName("[CR-34] a bad address stays bad, whatever is written")
    final void badAddress(Capability operation) {
        harness().seedContact(people().minimal("zoe"));
        harness().seedBadAddress(People.address("zoe"));
        requireBad("zoe");

        Writing.of(operation, this)
                .unlessRefused(
                        people().full("zoe"), List.of(BadAddressException.class, ContactAlreadyExistsException.class));

        requireBad("zoe");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Needs(harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-35] nobody else is touched: who shares a name and a telephone is another person")
    final void nobodyElse(Capability operation) {
        Contact leo = people().full("leo");
        harness().seedContact(leo);
        Contact zoe = people().full("zoe");

        Writing.of(operation, this).write(zoe);

        assertThatStored(People.address("leo")).isEqualTo(leo);
        assertThatStored(People.address("zoe")).isEqualTo(zoe);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-36] what comes back is the contact, with its id if the provider returned it")
    final void whatComesBack(Capability operation) {
        Contact zoe = people().full("zoe");

        Optional<StoredContact> result = Writing.of(operation, this).write(zoe);

        if (result.isEmpty()) {
            throw NotApplicable.toProvider(operation.operation() + " gives no contact back");
        }
        StoredContact answer = result.get();
        if (answer.basis() == StoredContact.Basis.AS_SENT) {
            assertThat(answer).isEqualTo(StoredContact.sent(zoe));
            return;
        }
        assertThat(answer.id()).isPresent();
        assertThat(answer.contact())
                .usingRecursiveComparison()
                .ignoringFields("fields")
                .isEqualTo(zoe);
        assertThat(answer.status()).isIn(ContactStatus.EMAILABLE, ContactStatus.UNKNOWN);
    }

    static Stream<Capability> operations() {
        return Writing.operations();
    }

    static Stream<Arguments> operationsAndComponents() {
        return withEach(Arrays.stream(ContactComponent.values()).map(component -> new Object[] {component}));
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

    private Contact withTexts(Contact contact, String text, boolean placedOnly) {
        Contact.Builder builder = contact.toBuilder();
        for (ContactComponent component : TEXTS) {
            if (placedOnly && !people().hasPlaceFor(component)) {
                continue;
            }
            switch (component) {
                case TITLE -> builder.title(text);
                case FIRST_NAME -> builder.firstName(text);
                case LAST_NAME -> builder.lastName(text);
                case KNOWN_AS -> builder.knownAs(text);
                case COMPANY_NAME -> builder.companyName(text);
                default -> builder.crmId(text);
            }
        }
        return builder.build();
    }

    private void requirePlaceFor(ContactComponent component) {
        if (!people().hasPlaceFor(component)) {
            throw NotApplicable.toProvider(facts().name() + " has no place for " + component);
        }
    }

    private void requireSuppressed(String local) {
        assertThat(harness().isSuppressed(People.address(local)))
                .as("still suppressed")
                .isTrue();
    }

    private void requireBad(String local) {
        assertThat(harness().isBadAddress(People.address(local)))
                .as("still bad")
                .isTrue();
    }
}
