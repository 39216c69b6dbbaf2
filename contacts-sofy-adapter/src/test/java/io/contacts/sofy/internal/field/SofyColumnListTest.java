package io.contacts.sofy.internal.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import io.contacts.testkit.sofy.SofyColumnType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The list of custom columns is asked for once and kept")
@Timeout(60)
class SofyColumnListTest {
    private static final AudienceId GROUP_1 = AudienceId.of("1");

    @RegisterExtension
    final FakeSofyExtension extension =
            new FakeSofyExtension(fake -> fake.group("Guests").column("Note", SofyColumnType.CHAR));

    @Test
    @DisplayName("Sixty-four threads that start together cost one request for the columns")
    void asksOnceForManyThreads(FakeSofy sofy) throws Exception {
        int threads = 64;
        sofy.script(
                Faults.script().onMethod("GET").delay(Duration.ofMillis(200)).build());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);

        try (ContactsProvider provider = Venue.open(sofy)) {
            List<Future<?>> adds = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Contact contact = Contact.builder()
                        .email("guest" + i + "@example.com")
                        .field("Note", "n")
                        .build();
                adds.add(pool.submit(() -> {
                    start.await();
                    return provider.contacts().add(contact, GROUP_1);
                }));
            }
            start.countDown();
            for (Future<?> add : adds) {
                add.get(30, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(columnRequests(sofy)).isEqualTo(1);
        assertThat(sofy.contacts(1)).hasSize(threads);
    }

    @Test
    @DisplayName("Later contacts cost none")
    void keepsTheList(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(noted("zoe@example.com"), GROUP_1);
            provider.contacts().add(noted("max@example.com"), GROUP_1);
        }

        assertThat(columnRequests(sofy)).isEqualTo(1);
    }

    @Test
    @DisplayName("Where one field of several fits no column that is known, the list is asked for again")
    void asksAgainForOneOfSeveral(FakeSofy sofy) {
        Contact both = Venue.zoe().field("Note", "n").field("Table", "7").build();

        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(noted("max@example.com"), GROUP_1);
            sofy.addColumn("Table", SofyColumnType.CHAR);
            provider.contacts().add(both, GROUP_1);
        }

        assertThat(columnRequests(sofy)).isEqualTo(2);
        assertThat(sofy.contacts(1)).hasSize(2);
    }

    @Test
    @DisplayName("Whoever lists the fields is told of those that there are now")
    void listsWhatThereIsNow(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThat(provider.fields().list()).hasSize(1);
            sofy.addColumn("Table", SofyColumnType.CHAR);
            assertThat(provider.fields().list()).hasSize(2);
        }
    }

    @Test
    @DisplayName("After its lifetime it is asked for again")
    void asksAgainAfterTheLifetime(FakeSofy sofy) {
        sofy.script(
                Faults.script().onMethod("POST").delay(Duration.ofMillis(20)).build());

        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.columns-lifetime", "1ms")) {
            provider.contacts().add(noted("zoe@example.com"), GROUP_1);
            provider.contacts().add(noted("max@example.com"), GROUP_1);
        }

        assertThat(columnRequests(sofy)).isEqualTo(2);
    }

    @Test
    @DisplayName("A list that could not be read is not kept, and the contact is not sent")
    void doesNotKeepAFailure(FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("GET")
                .times(1)
                .answer(FakeResponse.empty(403))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> provider.contacts().add(noted("zoe@example.com"), GROUP_1))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(sofy.contacts(1)).isEmpty();

            provider.contacts().add(noted("zoe@example.com"), GROUP_1);
        }

        assertThat(sofy.contacts(1)).hasSize(1);
    }

    @Test
    @DisplayName("When Sofy refuses a contact, the next one is written by a new list")
    void asksAgainAfterARefusal(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(noted("zoe@example.com"), GROUP_1);
            sofy.deleteColumn(1);

            assertThatThrownBy(() -> provider.contacts().add(noted("max@example.com"), GROUP_1))
                    .isInstanceOfSatisfying(
                            InvalidContactException.class,
                            e -> assertThat(e.httpStatus()).hasValue(400));
            assertThatThrownBy(() -> provider.contacts().add(noted("max@example.com"), GROUP_1))
                    .isInstanceOfSatisfying(InvalidContactException.class, e -> {
                        assertThat(e.httpStatus()).isEmpty();
                        assertThat(e.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.reason()).contains("deleted"));
                    });
        }
    }

    @Test
    @DisplayName("A column that fields().list() has just shown can be written to, however old the kept list was")
    void writesByWhatWasListed(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(noted("zoe@example.com"), GROUP_1);
            sofy.addColumn("Table", SofyColumnType.CHAR);

            provider.fields().list();
            provider.contacts().add(Venue.zoe().field("Table", "7").build(), GROUP_1);
        }

        assertThat(columnRequests(sofy)).isEqualTo(2);
        assertThat(sofy.contacts(1)).hasSize(2);
    }

    @Test
    @DisplayName(
            "A column that was made since the list was asked for is found: what does not fit a kept list is held against a new one")
    void findsAColumnThatIsNew(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(noted("zoe@example.com"), GROUP_1);
            sofy.addColumn("Table", SofyColumnType.CHAR);

            provider.contacts().add(Venue.zoe().field("Table", "7").build(), GROUP_1);
        }

        assertThat(columnRequests(sofy)).isEqualTo(2);
        assertThat(sofy.contacts(1)).hasSize(2);
    }

    @Test
    @DisplayName("A column that was made anew with another type takes what it takes now")
    void findsAColumnThatIsOfAnotherType(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(noted("zoe@example.com"), GROUP_1);
            sofy.deleteColumn(1);
            sofy.addColumn("Note", SofyColumnType.DOUBLE);

            provider.contacts()
                    .add(Venue.zoe().field("Note", FieldValue.number("7")).build(), GROUP_1);
        }

        assertThat(sofy.contacts(1)).hasSize(2);
    }

    @Test
    @DisplayName("What a list that was just asked for does not have is not asked for twice")
    void asksOnceForWhatIsNotThere(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> provider.contacts()
                            .add(Venue.zoe().field("Table", "7").build(), GROUP_1))
                    .isInstanceOf(InvalidContactException.class);
            assertThat(columnRequests(sofy)).isEqualTo(1);

            assertThatThrownBy(() -> provider.contacts()
                            .add(Venue.zoe().field("Note", "half \uD83E").build(), GROUP_1))
                    .isInstanceOf(InvalidContactException.class);
            assertThat(columnRequests(sofy)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("Thousands of contacts that fit no column cost one request for it, not one each")
    void asksOnceForWhatIsNeverThere(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(noted("zoe@example.com"), GROUP_1);
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> provider.contacts()
                                .add(Venue.zoe().field("Table", "7").build(), GROUP_1))
                        .isInstanceOf(InvalidContactException.class);
            }

            assertThat(columnRequests(sofy)).isEqualTo(2);
        }
    }

    private static Contact noted(String address) {
        return Contact.builder().email(address).field("Note", "n").build();
    }

    private static long columnRequests(FakeSofy sofy) {
        return sofy.journal().stream()
                .filter(request -> request.rawPath().endsWith("/customColumns"))
                .count();
    }
}
