package io.contacts.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.status.ContactStatus;
import io.contacts.domain.validation.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the in-memory provider")
class InMemoryContactsTest {
    private static final Contact ZOE =
            Contact.builder().email("Zoe@example.com").firstName("Zoé").build();

    private final InMemoryContacts memory = InMemoryContacts.create();
    private final ContactsProvider provider = memory.provider();

    @Test
    @DisplayName("shows what was written through the ports, and the ports show what was put into it")
    void bothWays() {
        provider.contacts().add(ZOE);
        memory.put(Contact.builder().email("leo@example.com").build());

        assertThat(memory.contact("zoe@example.com")).get().returns(ZOE, StoredContact::contact);
        assertThat(provider.contacts().find(ContactRef.email("leo@example.com")))
                .isPresent();
        assertThat(memory.contacts()).hasSize(2);
    }

    @Test
    @DisplayName("compares addresses without regard to case and keeps the spelling that came first")
    void spelling() {
        provider.contacts().add(ZOE);

        SaveResult saved = provider.contacts()
                .save(Contact.builder().email("ZOE@EXAMPLE.COM").lastName("Roy").build());

        assertThat(saved).isInstanceOf(SaveResult.Updated.class);
        assertThat(memory.contacts())
                .singleElement()
                .extracting(StoredContact::contact)
                .isEqualTo(ZOE.toBuilder().lastName("Roy").build());
    }

    @Test
    @DisplayName("takes another spelling of the address where the address is what is to be changed")
    void newSpelling() {
        EmailAddress newSpelling = EmailAddress.of("ZOE@EXAMPLE.COM");
        Contact respelled = ZOE.toBuilder().email(newSpelling).build();
        provider.contacts().add(ZOE);

        SaveResult saved = provider.contacts().saveAs(EmailAddress.of("zoe@example.com"), respelled);

        assertThat(saved.contact().contact()).isEqualTo(respelled);
        memory.put(ZOE);
        StoredContact updated = provider.contacts()
                .update(
                        ContactRef.email("zoe@example.com"),
                        ContactPatch.setting(
                                Contact.builder().email(newSpelling).build()));
        assertThat(updated.contact()).as("as an update says it").isEqualTo(respelled);
    }

    @Test
    @DisplayName("keeps its spelling where a contact is saved as what it was called by")
    void sameSpelling() {
        EmailAddress asked = EmailAddress.of("zoe@example.com");
        provider.contacts().add(ZOE);

        SaveResult saved = provider.contacts()
                .saveAs(asked, Contact.builder().email(asked).lastName("Roy").build());

        assertThat(saved.contact().contact())
                .isEqualTo(ZOE.toBuilder().lastName("Roy").build());
    }

    @Test
    @DisplayName("takes the time from the clock that it is given, in the clock's own zone")
    void frozenClock() {
        Clock frozen = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.ofHours(-4));
        InMemoryContacts then = InMemoryContacts.builder().clock(frozen).build();

        StoredContact added = then.provider().contacts().add(ZOE);

        assertThat(added.provenance().createdAt()).contains(LocalDateTime.of(2026, 11, 23, 6, 0));
        assertThat(added.provenance().modifiedAt()).contains(LocalDateTime.of(2026, 11, 23, 6, 0));
    }

    @Test
    @DisplayName("writes down which operations arrived, and not those that were refused before")
    void calls() {
        provider.contacts().save(ZOE);
        provider.audiences().list();
        assertThatThrownBy(() -> provider.contacts().save(Contact.builder().build()))
                .isInstanceOf(InvalidContactException.class);

        assertThat(memory.calls()).containsExactly(Capability.SAVE_CONTACT, Capability.LIST_AUDIENCES);

        memory.clearCalls();

        assertThat(memory.calls()).isEmpty();
    }

    @Test
    @DisplayName("hands itself out as the native client")
    void unwraps() {
        assertThat(provider.unwrap(InMemoryContacts.class)).isSameAs(memory);
    }

    @Test
    @DisplayName("keeps its store when one of its providers is closed")
    void closing() {
        provider.contacts().add(ZOE);

        provider.close();

        assertThatThrownBy(() -> provider.contacts().find(ContactRef.email("zoe@example.com")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(memory.provider().contacts().find(ContactRef.email("zoe@example.com")))
                .isPresent();
    }

    @Test
    @DisplayName("knows a contact without an address by its mobile phone")
    void phoneOnly() {
        Contact leo = Contact.builder().mobilePhone("+33612345678").build();

        SaveResult first = provider.contacts().save(leo);
        SaveResult second =
                provider.contacts().save(leo.toBuilder().firstName("Léo").build());

        assertThat(first).isInstanceOf(SaveResult.Created.class);
        assertThat(second).isInstanceOf(SaveResult.Updated.class);
        assertThat(memory.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("refuses a field that was not made, with all other fields that are wrong")
    void fields() {
        memory.addField("Table", FieldType.NUMBER);
        Contact wrong = ZOE.toBuilder()
                .field("Table", FieldValue.text("twelve"))
                .field("Tabel", FieldValue.number("12"))
                .build();

        assertThatThrownBy(() -> provider.contacts().add(wrong))
                .isInstanceOfSatisfying(
                        InvalidContactException.class,
                        error -> assertThat(error.violations())
                                .extracting(Violation::component)
                                .containsExactly("fields[Table]", "fields[Tabel]"));
        assertThat(memory.contacts()).isEmpty();
    }

    @Test
    @DisplayName("seeds audiences, members, suppressed and bad addresses")
    void seeds() {
        AudienceId guests = memory.addAudience("Guests");
        memory.put(ZOE);
        memory.join(guests, "zoe@example.com");
        assertThat(memory.members(guests)).containsExactly(EmailAddress.of("Zoe@example.com"));

        memory.suppress("zoe@example.com");

        assertThat(memory.isSuppressed("ZOE@example.com")).isTrue();
        assertThat(memory.members(guests)).isEmpty();
        assertThat(statusOf("zoe@example.com")).isEqualTo(ContactStatus.SUPPRESSED);
        memory.put(Contact.builder().email("leo@example.com").build());
        memory.markBad("leo@example.com");
        assertThat(statusOf("leo@example.com")).isEqualTo(ContactStatus.BAD_ADDRESS);
    }

    @Test
    @DisplayName("refuses to seed what cannot be")
    void impossibleSeeds() {
        AudienceId guests = memory.addAudience("Guests");
        memory.addField("Table", FieldType.TEXT);

        assertThatThrownBy(() -> memory.join(guests, "nobody@example.com"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> memory.join(AudienceId.of("99"), "nobody@example.com"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> memory.markBad("nobody@example.com")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> memory.addField("Table", FieldType.TEXT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> memory.deleteField("Room")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("shows nobody in its text")
    void text() {
        memory.put(ZOE);

        assertThat(memory.toString()).isEqualTo("InMemoryContacts[contacts=1, audiences=0]");
    }

    @Test
    @DisplayName("makes one contact of many threads that save one")
    void manyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SaveResult>> saves = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                saves.add(() -> provider.contacts().save(ZOE));
            }

            int created = 0;
            for (Future<SaveResult> saved : threads.invokeAll(saves)) {
                created += saved.get() instanceof SaveResult.Created ? 1 : 0;
            }

            assertThat(created).isEqualTo(1);
            assertThat(memory.contacts()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("is there at once: half of all openings take less than a millisecond")
    void startsAtOnce() {
        long[] nanos = new long[501];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            try (ContactsProvider opened = InMemoryContacts.create().provider()) {
                nanos[i] = System.nanoTime() - start;
                assertThat(opened.capabilities()).isNotEmpty();
            }
        }
        Arrays.sort(nanos);

        assertThat(nanos[nanos.length / 2]).isLessThan(1_000_000L);
    }

    @Test
    @DisplayName("can do everything")
    void capabilities() {
        assertThat(provider.capabilities()).containsExactly(Capability.values());
        assertThatCode(() -> provider.audiences().create("Guests")).doesNotThrowAnyException();
    }

    private ContactStatus statusOf(String email) {
        return memory.contact(email).orElseThrow().status();
    }
}
