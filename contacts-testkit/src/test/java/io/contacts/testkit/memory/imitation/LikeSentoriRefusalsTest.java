package io.contacts.testkit.memory.imitation;

import static io.contacts.testkit.memory.Failed.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.memory.InMemoryContacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("like Sentori, before anything is written")
class LikeSentoriRefusalsTest {
    private static final Contact ZOE =
            Contact.builder().email("zoe@example.com").build();

    private final InMemoryContacts memory = InMemoryContacts.likeSentori();
    private final ContactsProvider provider = memory.provider();

    @Test
    @DisplayName("where two fields may hold the birthday, nobody guesses")
    void severalBirthdayFields() {
        memory.addField("Birthday", FieldType.TEXT);
        memory.addField("DOB", FieldType.TEXT);

        assertThat(violations(() -> provider.contacts()
                        .save(ZOE.toBuilder()
                                .birthday(LocalDate.of(1990, 2, 28))
                                .build())))
                .containsExactly("birthday");
        assertThat(provider.fields().list())
                .extracting(ContactField::component)
                .doesNotContain(Optional.of(Contact.Component.BIRTHDAY));
    }

    @Test
    @DisplayName("half of a character is refused by name")
    void halfCharacters() {
        assertThat(violations(() -> provider.contacts()
                        .save(ZOE.toBuilder().firstName("half \uD83E").build())))
                .containsExactly("firstName");
    }

    @Test
    @DisplayName(
            "half of a character is refused in what an import is called, together with what is wrong with its rows")
    void halfCharactersOfAnImport() {
        ImportBatch batch = ImportBatch.of(
                        List.of(ZOE.toBuilder().firstName("half \uD83E").build()))
                .named("half \uD83E")
                .describedAs("\uDD9C half");

        assertThat(violations(() -> provider.imports().submit(batch)))
                .containsExactly("name", "description", "contacts[0].firstName");
    }

    @Test
    @DisplayName("a birthday before the year 1 would be read back as another day, and is refused")
    void birthdayBeforeTheFirstYear() {
        memory.addField("Birthday", FieldType.TEXT);
        memory.put(ZOE);
        LocalDate ides = LocalDate.of(-44, 3, 15);
        ContactPatch patch =
                ContactPatch.setting(Contact.builder().birthday(ides).build());

        assertThat(violations(() ->
                        provider.contacts().save(ZOE.toBuilder().birthday(ides).build())))
                .containsExactly("birthday");
        assertThat(violations(() -> provider.contacts().update(ContactRef.email("zoe@example.com"), patch)))
                .containsExactly("birthday");
    }

    @Test
    @DisplayName("a flag of Sentori's own can be set, and not be cleared")
    void clearingFlags() {
        memory.put(ZOE);
        ContactPatch patch =
                ContactPatch.builder().clearFields("IsBadEmailAddress").build();

        assertThat(violations(() -> provider.contacts().update(ContactRef.email("zoe@example.com"), patch)))
                .containsExactly("fields[IsBadEmailAddress]");
    }
}
