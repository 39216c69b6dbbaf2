package io.contacts.importing.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The index of people")
class DuplicateIndexTest {
    private static final int PEOPLE = 100_000;

    @Test
    @DisplayName("knows each of a hundred thousand people again, and nobody else")
    void many() {
        DuplicateIndex index = new DuplicateIndex();
        long strangers = 0;
        long known = 0;

        for (int i = 1; i <= PEOPLE; i++) {
            strangers += index.put(guest("guest" + i), i).isEmpty() ? 1 : 0;
        }
        for (int i = 1; i <= PEOPLE; i++) {
            known += index.put(guest("GUEST" + i), i + PEOPLE).orElse(0) == i ? 1 : 0;
        }

        assertThat(strangers).isEqualTo(PEOPLE);
        assertThat(known).isEqualTo(PEOPLE);
    }

    @Test
    @DisplayName("compares addresses without letter case, whatever the language of the machine")
    void letterCase() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            DuplicateIndex index = new DuplicateIndex();

            assertThat(index.put(guest("INES.ISIS"), 1)).isEmpty();
            assertThat(index.put(guest("ines.isis"), 2)).hasValue(1);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @DisplayName("keeps an address and a number apart, and numbers from each other")
    void kinds() {
        DuplicateIndex index = new DuplicateIndex();

        assertThat(index.put(guest("zoe"), 1)).isEmpty();
        assertThat(index.put(Contact.builder().mobilePhone("+33612345678").build(), 2))
                .isEmpty();
        assertThat(index.put(Contact.builder().mobilePhone("+33612345679").build(), 3))
                .isEmpty();
        assertThat(index.put(
                        Contact.builder()
                                .mobilePhone("+33612345678")
                                .firstName("Zoé")
                                .build(),
                        4))
                .hasValue(2);
    }

    private static Contact guest(String name) {
        return Contact.builder().email(EmailAddress.of(name + "@example.com")).build();
    }
}
