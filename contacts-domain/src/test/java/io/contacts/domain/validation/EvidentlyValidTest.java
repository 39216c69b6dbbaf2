package io.contacts.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldValue;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is evidently valid")
class EvidentlyValidTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new AttributeMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private static final EvidentlyValid EVIDENTLY_VALID = EvidentlyValid.by(VALIDATOR);

    @Test
    @DisplayName("is valid, whatever a contact holds, and what is not said to be so is nearly always invalid")
    void neverContradicts() {
        Random random = new Random(11);
        int evident = 0;
        int invalid = 0;
        for (int i = 0; i < 20_000; i++) {
            Contact contact = contact(random);
            boolean valid = VALIDATOR.validate(contact).isEmpty();

            if (EVIDENTLY_VALID.test(contact)) {
                assertThat(valid).isTrue();
                evident++;
            } else if (!valid) {
                invalid++;
            }
        }
        assertThat(evident).isGreaterThan(2_000);
        assertThat(invalid).isGreaterThan(2_000);
        assertThat(evident + invalid).isGreaterThan(18_000);
    }

    @Test
    @DisplayName("is every ordinary contact, so that nobody waits for the validator")
    void ordinary() {
        Contact contact = Contact.builder()
                .email("zoe@example.com")
                .mobilePhone("+590690112233")
                .title("Mme")
                .firstName("Zoé")
                .lastName("L".repeat(255))
                .birthday(LocalDate.of(1980, 2, 29))
                .field("Table", "12")
                .build();

        assertThat(EVIDENTLY_VALID.test(contact)).isTrue();
    }

    @Test
    @DisplayName("is not a birthday that is today only in some parts of the world")
    void today() {
        for (int days = -1; days <= 2; days++) {
            Contact contact = Contact.builder()
                    .email("zoe@example.com")
                    .birthday(LocalDate.now(ZoneId.systemDefault()).plusDays(days))
                    .build();

            assertThat(EVIDENTLY_VALID.test(contact)).isFalse();
        }
    }

    private static Contact contact(Random random) {
        Contact.Builder contact =
                Contact.builder().email(random.nextInt(8) == 0 ? null : EmailAddress.of("zoe@example.com"));
        for (Contact.Component component : Contact.Component.values()) {
            if (component.type() == String.class) {
                contact.set(component, text(random));
            }
        }
        if (random.nextInt(4) == 0) {
            contact.birthday(LocalDate.now(ZoneId.systemDefault()).plusDays(random.nextInt(20_000) - 19_000));
        }
        for (int i = random.nextInt(6); i > 3; i--) {
            String name = text(random);
            contact.field(name == null ? "name" : name, FieldValue.text("value"));
        }
        return contact.build();
    }

    private static @Nullable String text(Random random) {
        return switch (random.nextInt(24)) {
            case 0 -> "";
            case 1 -> "a".repeat(256);
            case 2 -> "a".repeat(255);
            case 3, 4, 5 -> "a";
            case 6, 7 -> " ";
            default -> null;
        };
    }
}
