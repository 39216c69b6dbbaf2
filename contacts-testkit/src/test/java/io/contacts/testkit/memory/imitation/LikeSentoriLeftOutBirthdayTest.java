package io.contacts.testkit.memory.imitation;

import static io.contacts.testkit.memory.Failed.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.validation.Violation;
import io.contacts.testkit.memory.InMemoryContacts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("like Sentori, a birthday without a field for it, where the configuration says that it is left out")
class LikeSentoriLeftOutBirthdayTest {
    private static final Contact UNBORN =
            Contact.builder().email("joe@example.com").firstName("Joe").build();
    private static final Contact BORN =
            UNBORN.toBuilder().birthday(LocalDate.of(1990, 2, 28)).build();
    private static final ContactRef JOE = ContactRef.email("joe@example.com");

    private final List<String> dropped = new ArrayList<>();
    private final InMemoryContacts memory = InMemoryContacts.likeSentori();
    private final ContactsProvider provider = memory.provider(true, new Recording());

    @Test
    @DisplayName("is not stored, and is told once per contact")
    void leftOut() {
        provider.contacts().save(BORN);
        provider.contacts().save(UNBORN);
        provider.contacts()
                .update(
                        JOE,
                        ContactPatch.builder()
                                .set(Contact.builder().title("Mr").build())
                                .clear(Contact.Component.BIRTHDAY)
                                .build());

        assertThat(memory.contact("joe@example.com"))
                .get()
                .returns(UNBORN.toBuilder().title("Mr").build(), StoredContact::contact);
        assertThat(dropped).containsExactly("memory SAVE_CONTACT [BIRTHDAY]", "memory UPDATE_CONTACT [BIRTHDAY]");
    }

    @Test
    @DisplayName("is told once for each row of an import that has one")
    void ofRows() {
        provider.imports().submit(ImportBatch.of(List.of(BORN, UNBORN, BORN)));

        assertThat(memory.contacts()).singleElement().returns(UNBORN, StoredContact::contact);
        assertThat(dropped).containsExactly("memory SUBMIT_IMPORT [BIRTHDAY]", "memory SUBMIT_IMPORT [BIRTHDAY]");
    }

    @Test
    @DisplayName("is not told of a call that is refused for something else: nothing of it is left out")
    void notToldOfRefusals() {
        Contact wrong = BORN.toBuilder().field("SystemID", "1").build();

        assertThat(violations(() -> provider.contacts().save(wrong))).containsExactly("fields[SystemID]");
        assertThat(violations(() -> provider.imports().submit(ImportBatch.of(List.of(BORN, wrong)))))
                .containsExactly("contacts[1].fields[SystemID]");

        assertThat(dropped).isEmpty();
    }

    @Test
    @DisplayName("leaves a patch of nothing else, which is refused as such")
    void nothingLeft() {
        memory.put(UNBORN);
        ContactPatch birthdayOnly = ContactPatch.setting(
                Contact.builder().birthday(LocalDate.of(1990, 2, 28)).build());

        InvalidContactException error = catchThrowableOfType(
                InvalidContactException.class, () -> provider.contacts().update(JOE, birthdayOnly));

        assertThat(error.violations())
                .containsExactly(new Violation("", "the patch changes only what has no place in this account"));
        assertThat(dropped).isEmpty();
        assertThat(memory.calls()).isEmpty();
    }

    @Test
    @DisplayName("is kept where there is a field for it, and refused where there are several")
    void withFields() {
        memory.addField("Birthday", FieldType.TEXT);
        provider.contacts().save(BORN);
        assertThat(memory.contact("joe@example.com")).get().returns(BORN, StoredContact::contact);

        memory.addField("DOB", FieldType.TEXT);

        assertThat(violations(() -> provider.contacts().save(BORN))).containsExactly("birthday");
        assertThat(dropped).isEmpty();
    }

    private final class Recording implements CallObserver {
        @Override
        public void completed(
                String name, Capability operation, Duration duration, @Nullable ContactsException failure) {}

        @Override
        public void dropped(String name, Capability operation, Set<Contact.Component> components) {
            dropped.add(name + " " + operation + " " + components);
        }
    }
}
