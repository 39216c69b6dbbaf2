package io.contacts.sentori.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sentori.fixture.OnFake;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import io.contacts.testkit.sentori.account.SentoriFieldType;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What is written comes back")
class RoundTripTest {
    private static final int CONTACTS = 100;
    private static final List<String> PIECES = List.of(
            "Zoé",
            "O'Neil",
            "Lefèvre-Dupont",
            "\"quoted\"",
            "back\\slash",
            "tab\there",
            "line\nbreak",
            "Ωμέγα",
            "李",
            "🍽",
            "</html>",
            "null",
            "{}",
            "  blanks  ",
            "%2F",
            "a/b",
            "\u0000\u001F",
            "\u2028");

    @RegisterExtension
    static final FakeSentoriExtension SENTORI =
            new FakeSentoriExtension(fake -> fake.customField("Table", SentoriFieldType.TEXT)
                    .customField("Favourite dish", SentoriFieldType.TEXT)
                    .customField("Spent", SentoriFieldType.NUMBER)
                    .customField("Vip", SentoriFieldType.FLAG)
                    .customField("Date of birth", SentoriFieldType.TIMESTAMP)
                    .undocumented(SentoriUndocumented.builder()
                            .with(SentoriVariant.EMPTY_TEXT_IS_STORED)
                            .build()));

    private final Random random = new Random(20_261_123);
    private ContactsProvider provider;

    @BeforeEach
    void open(FakeSentori sentori) {
        provider = OnFake.open(sentori);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    @DisplayName("every component and field, whatever it holds, by save, add, saveAs, update and import")
    void everything(FakeSentori sentori) {
        for (int i = 0; i < CONTACTS; i++) {
            Contact contact = contact(i);
            EmailAddress email = Addresses.of(contact);
            switch (i % 5) {
                case 0 -> provider.contacts().save(contact);
                case 1 -> provider.contacts().add(contact);
                case 2 -> provider.contacts().saveAs(email, contact);
                case 3 -> {
                    provider.contacts().add(Contact.builder().email(email).build());
                    provider.contacts().update(ContactRef.email(email), ContactPatch.setting(contact));
                }
                default -> provider.imports().submit(ImportBatch.of(List.of(contact)));
            }

            assertThat(stored(email)).as("contact %s", i).isEqualTo(contact);
        }
    }

    @Test
    @DisplayName("saving what was found changes nothing")
    void savingWhatWasFound(FakeSentori sentori) {
        for (int i = 0; i < CONTACTS; i++) {
            EmailAddress email = Addresses.of(contact(i));
            provider.contacts().save(contact(i));
            Contact found = stored(email);

            provider.contacts().save(found);

            assertThat(stored(email)).isEqualTo(found);
        }
    }

    @Test
    @DisplayName("a patch that clears everything leaves the address, and the flags as they were")
    void clearing(FakeSentori sentori) {
        Contact contact = contact(7);
        provider.contacts().save(contact);
        ContactPatch patch = ContactPatch.builder()
                .clear(
                        Contact.Component.TITLE,
                        Contact.Component.FIRST_NAME,
                        Contact.Component.LAST_NAME,
                        Contact.Component.KNOWN_AS,
                        Contact.Component.COMPANY_NAME,
                        Contact.Component.CRM_ID,
                        Contact.Component.PHONE,
                        Contact.Component.MOBILE_PHONE,
                        Contact.Component.BIRTHDAY)
                .clearFields("Table", "Favourite dish", "Spent")
                .build();

        Contact cleared = provider.contacts()
                .update(ContactRef.email(Addresses.of(contact)), patch)
                .contact();

        assertThat(cleared.components()).containsExactly(Contact.Component.EMAIL);
        assertThat(cleared.fields()).containsOnlyKeys("Vip");
    }

    @Test
    @DisplayName("the account's fields are asked for once in all of this, and every request was one of Sentori's")
    void oneLook(FakeSentori sentori) {
        for (int i = 0; i < 20; i++) {
            provider.contacts()
                    .save(contact(i).toBuilder()
                            .birthday(LocalDate.of(1990, 1, 1))
                            .build());
        }

        assertThat(sentori.journal())
                .extracting(RecordedRequest::rawPath)
                .filteredOn(path -> path.contains("getstructure"))
                .hasSize(1);
    }

    private Contact stored(EmailAddress email) {
        return provider.contacts().find(ContactRef.email(email)).orElseThrow().contact();
    }

    /** A contact that differs from all others in its address and holds each thing or not by chance. */
    private Contact contact(int number) {
        Contact.Builder contact = Contact.builder().email(EmailAddress.of("guest" + number + "@example.com"));
        contact.title(maybe())
                .firstName(maybe())
                .lastName(maybe())
                .knownAs(maybe())
                .companyName(maybe())
                .crmId(maybe());
        if (random.nextBoolean()) {
            contact.phone(PhoneNumber.of("+590590" + (100_000 + random.nextInt(900_000))));
        }
        if (random.nextBoolean()) {
            contact.mobilePhone(PhoneNumber.of("+590690" + (100_000 + random.nextInt(900_000))));
        }
        if (random.nextBoolean()) {
            contact.birthday(LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000)));
        }
        if (random.nextBoolean()) {
            contact.field("Table", random.nextInt(4) == 0 ? "" : text());
        }
        if (random.nextBoolean()) {
            contact.field("Favourite dish", text());
        }
        if (random.nextBoolean()) {
            contact.field(
                    "Spent",
                    FieldValue.number(new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(4))));
        }
        return contact.field("Vip", FieldValue.flag(random.nextBoolean())).build();
    }

    private @Nullable String maybe() {
        return random.nextBoolean() ? text() : null;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
