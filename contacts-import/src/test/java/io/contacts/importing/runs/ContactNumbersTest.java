package io.contacts.importing.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The numbers of a contact")
class ContactNumbersTest {
    private final ContactNumbers numbers = new ContactNumbers();

    @Test
    @DisplayName("know each of a hundred thousand people again, and nobody else")
    void many() {
        Set<Long> people = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            people.add(numbers.person(guest("guest" + i)));
            people.add(numbers.person(guest("GUEST" + i)));
        }

        assertThat(people).hasSize(100_000);
    }

    @Test
    @DisplayName("compare addresses without letter case, whatever the language of the machine")
    void letterCase() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(numbers.person(guest("INES.ISIS"))).isEqualTo(numbers.person(guest("ines.isis")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @DisplayName("keep an address and a number apart, and numbers from each other; nobody is zero")
    void kinds() {
        assertThat(Set.of(
                        numbers.person(guest("zoe")),
                        numbers.person(mobile("+33612345678")),
                        numbers.person(mobile("+33612345679"))))
                .hasSize(3);
        assertThat(numbers.person(
                        mobile("+33612345678").toBuilder().firstName("Zoé").build()))
                .isEqualTo(numbers.person(mobile("+33612345678")));
        assertThat(numbers.person(Contact.builder().firstName("Zoé").build())).isZero();
    }

    @Test
    @DisplayName("find somebody by the address alone")
    void byAddress() {
        Contact zoe = guest("zoe").toBuilder().mobilePhone("+33612345678").build();

        assertThat(numbers.person(EmailAddress.of("ZOE@example.com"))).isEqualTo(numbers.person(zoe));
    }

    @Test
    @DisplayName("tell contents apart by every component, and by nothing else")
    void contents() {
        Contact zoe = guest("zoe");
        List<Contact> different = List.of(
                zoe,
                guest("Zoe"),
                zoe.toBuilder().mobilePhone("+33612345678").build(),
                zoe.toBuilder().phone("+33612345678").build(),
                zoe.toBuilder().title("a").build(),
                zoe.toBuilder().firstName("a").build(),
                zoe.toBuilder().firstName("ab").build(),
                zoe.toBuilder().firstName("a").lastName("b").build(),
                zoe.toBuilder().lastName("a").build(),
                zoe.toBuilder().knownAs("a").build(),
                zoe.toBuilder().companyName("a").build(),
                zoe.toBuilder().crmId("a").build(),
                zoe.toBuilder().birthday(LocalDate.of(1985, 4, 3)).build(),
                zoe.toBuilder().consent(Consent.optedOut()).build(),
                zoe.toBuilder().consent(Consent.optedIn("form", Instant.EPOCH)).build(),
                zoe.toBuilder().consent(Consent.optedIn("desk", Instant.EPOCH)).build(),
                zoe.toBuilder().field("a", FieldValue.text("1")).build(),
                zoe.toBuilder().field("b", FieldValue.text("1")).build(),
                zoe.toBuilder().field("a", FieldValue.text("2")).build(),
                zoe.toBuilder().field("a", FieldValue.number(BigDecimal.ONE)).build(),
                zoe.toBuilder().field("a", FieldValue.flag(true)).build(),
                zoe.toBuilder()
                        .field("a", FieldValue.timestamp(LocalDateTime.of(2026, 1, 1, 0, 0)))
                        .build());

        assertThat(Contact.Component.values())
                .allMatch(component -> different.stream().anyMatch(contact -> contact.has(component)));
        assertThat(different.stream().map(numbers::content).distinct()).hasSize(different.size());
        assertThat(numbers.content(zoe.toBuilder()
                        .consent(Consent.optedIn("form", Instant.MAX))
                        .build()))
                .isEqualTo(numbers.content(zoe.toBuilder()
                        .consent(Consent.optedIn("form", Instant.EPOCH))
                        .build()));
    }

    private static Contact guest(String name) {
        return Contact.builder().email(name + "@example.com").build();
    }

    private static Contact mobile(String number) {
        return Contact.builder().mobilePhone(number).build();
    }
}
