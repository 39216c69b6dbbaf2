package io.contacts.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.Guests;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.FieldValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Validation of a contact")
class ContactValidatorTest {
    private static final String LENGTH = "must have 1 to 255 characters; leave it out to keep what is there";
    private static final String NAME_LENGTH = "a field's name must have 1 to 255 characters";
    private static final LocalDate FUTURE = LocalDate.of(9999, 12, 31);

    private static final ContactValidator VALIDATOR = ContactValidator.create();

    static Stream<Contact.Component> texts() {
        return Arrays.stream(Contact.Component.values()).filter(component -> component.type() == String.class);
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("allows a text 1 to 255 characters and names it otherwise, once")
    void limitsTexts(Contact.Component component) {
        Violation violation = new Violation(component.componentName(), LENGTH);

        assertThat(VALIDATOR.violations(with(component, "x"))).isEmpty();
        assertThat(VALIDATOR.violations(with(component, "x".repeat(255)))).isEmpty();
        assertThat(VALIDATOR.violations(with(component, ""))).containsExactly(violation);
        assertThat(VALIDATOR.violations(with(component, "x".repeat(256)))).containsExactly(violation);
    }

    @Test
    @DisplayName("finds nothing wrong with an ordinary contact, nor with one that has everything")
    void acceptsOrdinaryContacts() {
        assertThat(VALIDATOR.violations(Guests.zoe())).isEmpty();
        assertThat(VALIDATOR.violations(Guests.everything())).isEmpty();
    }

    @Test
    @DisplayName("needs an e-mail address or a mobile phone; another telephone will not do")
    void needsAWayToReach() {
        Violation unreachable = new Violation("", "an e-mail address or a mobile phone is needed");

        assertThat(VALIDATOR.violations(Contact.builder().build())).containsExactly(unreachable);
        assertThat(VALIDATOR.violations(Contact.builder().phone("+590590112244").build()))
                .containsExactly(unreachable);
        assertThat(VALIDATOR.violations(
                        Contact.builder().mobilePhone("+590690112233").build()))
                .isEmpty();
        assertThat(VALIDATOR.violations(
                        Contact.builder().email("zoe@example.com").build()))
                .isEmpty();
    }

    @Test
    @DisplayName("allows a birthday today, not in the future")
    void limitsBirthdays() {
        assertThat(VALIDATOR.violations(
                        Guests.zoe().toBuilder().birthday(LocalDate.EPOCH).build()))
                .isEmpty();
        assertThat(VALIDATOR.violations(
                        Guests.zoe().toBuilder().birthday(FUTURE).build()))
                .containsExactly(new Violation("birthday", "must not be in the future"));
    }

    @Test
    @DisplayName("allows a field any value, but a name of 1 to 255 characters")
    void limitsFieldNames() {
        String longest = "n".repeat(255);

        assertThat(VALIDATOR.violations(Guests.zoe().toBuilder()
                        .field(longest, "")
                        .field("n", "v".repeat(9999))
                        .build()))
                .isEmpty();
        assertThat(VALIDATOR.violations(Guests.zoe().toBuilder()
                        .field("", "a")
                        .field(longest + "n", "b")
                        .build()))
                .containsExactlyInAnyOrder(
                        new Violation("fields[]", NAME_LENGTH), new Violation("fields[" + longest + "n]", NAME_LENGTH));
    }

    @Test
    @DisplayName("finds a field without value or name, which only the constructor lets in")
    void findsMissingFieldParts() {
        Map<String, FieldValue> fields = new HashMap<>();
        fields.put("Table", null);
        fields.put(null, FieldValue.text("planted"));

        List<Violation> violations = VALIDATOR.violations(Guests.holding(fields));

        assertThat(violations)
                .containsExactly(
                        new Violation("fields", "a field's name must be there"),
                        new Violation("fields[Table]", "must have a value; leave it out to keep what is there"));
    }

    @Test
    @DisplayName("names everything that is wrong at once, ordered by component")
    void namesEverythingAtOnce() {
        Contact contact = Contact.builder()
                .title("")
                .firstName("f".repeat(256))
                .lastName("")
                .knownAs("")
                .companyName("")
                .crmId("")
                .birthday(FUTURE)
                .field("", "x")
                .build();

        assertThat(VALIDATOR.violations(contact))
                .containsExactly(
                        new Violation("", "an e-mail address or a mobile phone is needed"),
                        new Violation("birthday", "must not be in the future"),
                        new Violation("companyName", LENGTH),
                        new Violation("crmId", LENGTH),
                        new Violation("fields[]", NAME_LENGTH),
                        new Violation("firstName", LENGTH),
                        new Violation("knownAs", LENGTH),
                        new Violation("lastName", LENGTH),
                        new Violation("title", LENGTH));
    }

    @Test
    @DisplayName("repeats no value")
    void repeatsNoValue() {
        String planted = "planted".repeat(40);
        Contact contact = Contact.builder()
                .phone("+590590112244")
                .firstName(planted)
                .lastName(planted)
                .birthday(FUTURE)
                .field("", FieldValue.text("planted"))
                .build();

        assertThat(VALIDATOR.violations(contact))
                .hasSize(5)
                .noneSatisfy(violation -> assertThat(violation.toString()).containsAnyOf("planted", "9999", "590590"));
    }

    @Test
    @DisplayName("gives a list that nobody can change")
    void givesAnUnmodifiableList() {
        assertThat(VALIDATOR.violations(Contact.builder().build())).isUnmodifiable();
    }

    @Test
    @DisplayName("gives many threads the same answers as one")
    void servesManyThreads() {
        Contact wrong = Guests.zoe().toBuilder().title("").build();

        List<List<Violation>> answers = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> VALIDATOR.violations(i % 2 == 0 ? wrong : Guests.zoe()))
                .toList();

        assertThat(answers).containsOnly(List.of(new Violation("title", LENGTH)), List.of());
        assertThat(answers.get(0)).hasSize(1);
    }

    private static Contact with(Contact.Component component, String text) {
        return Contact.builder().email("zoe@example.com").set(component, text).build();
    }
}
