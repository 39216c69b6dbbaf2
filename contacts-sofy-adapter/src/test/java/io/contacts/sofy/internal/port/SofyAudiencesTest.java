package io.contacts.sofy.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sofy.SofyClient;
import io.contacts.sofy.SofyCustomColumn;
import io.contacts.sofy.SofyGroup;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import io.contacts.testkit.sofy.SofyColumn;
import io.contacts.testkit.sofy.SofyColumnType;
import io.contacts.testkit.sofy.SofySwitches;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sofy's groups and custom columns")
class SofyAudiencesTest {
    @RegisterExtension
    final FakeSofyExtension extension = new FakeSofyExtension(fake -> fake.documentExamples()
            .switches(SofySwitches.builder().groupCreation(true).build()));

    @Test
    @DisplayName("The groups of the document's example are listed as audiences, in Sofy's order")
    void listsGroups(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThat(provider.audiences().list())
                    .containsExactly(
                            new Audience(AudienceId.of("1"), "Group 1", ""),
                            new Audience(AudienceId.of("2"), "Group 2", ""),
                            new Audience(AudienceId.of("3"), "Group N", ""));
        }
    }

    @Test
    @DisplayName("A group is found by its id in the list; one that is not listed is not there")
    void findsAGroup(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThat(provider.audiences().find(AudienceId.of("2")))
                    .contains(new Audience(AudienceId.of("2"), "Group 2", ""));
            assertThat(provider.audiences().find(AudienceId.of("4"))).isEmpty();
            assertThat(provider.audiences().find(AudienceId.of("02"))).isEmpty();
            assertThat(provider.audiences().find(AudienceId.of("guests"))).isEmpty();
        }
    }

    @Test
    @DisplayName("The first group and the first column may have the id 0, as the venue of the document's example has")
    void startsAtZero() {
        try (FakeSofy sofy = FakeSofy.builder()
                        .group(new io.contacts.testkit.sofy.SofyGroup(
                                0, "Guests", Instant.EPOCH, Instant.EPOCH, "user"))
                        .column(new SofyColumn(0, 0, "Note", SofyColumnType.CHAR, Instant.EPOCH, Instant.EPOCH, null))
                        .start();
                ContactsProvider provider = Venue.open(sofy)) {
            assertThat(provider.audiences().list()).containsExactly(new Audience(AudienceId.of("0"), "Guests", ""));

            provider.contacts().add(Venue.zoe().field("Note", "n").build(), AudienceId.of("0"));

            assertThat(sofy.contacts(0))
                    .singleElement()
                    .satisfies(held -> assertThat(held.column(0)).contains("n"));
        }
    }

    @Test
    @DisplayName("Lists may be longer than any single thing: the higher limit is theirs")
    void listsMayBeLong(FakeSofy sofy) {
        sofy.addGroup("g".repeat(3_000));
        sofy.addColumn("c".repeat(3_000), SofyColumnType.CHAR);

        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.max-response-bytes", "2000")) {
            assertThat(provider.audiences().list()).hasSize(4);
            assertThat(provider.fields().list()).hasSize(2);
        }
    }

    @Test
    @DisplayName("A group that was created can be found")
    void createsAGroup(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.allow-undocumented", "true")) {
            Audience created = provider.audiences().create("Guests");

            assertThat(created).isEqualTo(new Audience(AudienceId.of("4"), "Guests", ""));
            assertThat(provider.audiences().find(created.id())).contains(created);
        }
    }

    @Test
    @DisplayName("A group is not created under half of a character, which would become another name")
    void refusesHalfOfACharacter(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.allow-undocumented", "true")) {
            assertThatThrownBy(() -> provider.audiences().create("party \uD83C"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half of a character");
        }

        assertThat(sofy.journal()).isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(ints = {400, 404, 409, 422})
    @DisplayName(
            "A refusal of the guessed request for a group is an unexpected response: nothing was created, no contact is at fault")
    void reportsARefusedCreation(int status, FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("POST")
                .answer(FakeResponse.text(status, "application/json", "{\"message\":\"source must be there\"}"))
                .build());

        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.allow-undocumented", "true")) {
            assertThatThrownBy(() -> provider.audiences().create("Guests"))
                    .isInstanceOfSatisfying(UnexpectedResponseException.class, e -> {
                        assertThat(e.httpStatus()).hasValue(status);
                        assertThat(e.retry()).isEqualTo(Retry.UNSAFE);
                    });
        }
    }

    @Test
    @DisplayName(
            "Custom columns are listed as fields, deleted ones too, with what they hold; numbers are used as euros and cents")
    void listsColumns(FakeSofy sofy) {
        sofy.addColumn("Last visit", SofyColumnType.DATETIME);
        sofy.addColumn("Note", SofyColumnType.CHAR);
        sofy.deleteColumn(3);

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThat(provider.fields().list())
                    .containsExactly(
                            ContactField.identified("1", "Name given to the column", FieldType.NUMBER, false)
                                    .usingDecimals(2),
                            ContactField.identified("2", "Last visit", FieldType.TIMESTAMP, false),
                            ContactField.identified("3", "Note", FieldType.TEXT, true));
        }
    }

    @Test
    @DisplayName("A type that the document does not list is unknown, and the list is still good")
    void listsAColumnOfUnknownType(FakeSofy sofy) {
        sofy.script(Faults.script()
                .always()
                .answer(json(
                        "[{\"id\":9,\"venueId\":0,\"userLabel\":\"Colour\",\"type\":\"BOOLEAN\",\"deleted_at\":null}]"))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThat(provider.fields().list())
                    .containsExactly(ContactField.identified("9", "Colour", FieldType.UNKNOWN, false));
        }
    }

    @Test
    @DisplayName("The native client has what the ports leave out: times, source, venue")
    void offersItsNativeClient(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            SofyClient client = provider.unwrap(SofyClient.class);

            assertThat(client.groups())
                    .first()
                    .isEqualTo(new SofyGroup(1, "Group 1", Instant.EPOCH, Instant.EPOCH, "user"));
            assertThat(client.customColumns())
                    .isEqualTo(List.of(new SofyCustomColumn(
                            1, 0L, "Name given to the column", "DOUBLE", Instant.EPOCH, Instant.EPOCH, null)));
        }
    }

    @Test
    @DisplayName("The native client ends with its provider: a call is given up before anything is sent")
    void nativeClientEnds(FakeSofy sofy) {
        ContactsProvider provider = Venue.open(sofy);
        SofyClient client = provider.unwrap(SofyClient.class);
        provider.close();

        assertThatThrownBy(client::groups).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sofy.journal()).isEmpty();
    }

    @Test
    @DisplayName("Members that a later version may add are ignored, and those that may be missing are absent")
    void readsTolerantly(FakeSofy sofy) {
        sofy.script(Faults.script()
                .always()
                .answer(json("[{\"id\":5,\"name\":\"Guests\",\"colour\":\"blue\",\"size\":{\"now\":3}}]"))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThat(provider.unwrap(SofyClient.class).groups())
                    .containsExactly(new SofyGroup(5, "Guests", null, null, null));
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"data\":[]}",
                "[null]",
                "[{}]",
                "[{\"id\":1}]",
                "[{\"name\":\"Group 1\"}]",
                "[{\"id\":null,\"name\":\"Group 1\"}]",
                "[{\"id\":-1,\"name\":\"Group 1\"}]",
                "[{\"id\":1.5,\"name\":\"Group 1\"}]",
                "[{\"id\":1,\"name\":\"Group 1\",\"createdAt\":\"yesterday\"}]",
                "[{\"id\":1,\"name\":\"Group 1\"}",
                "<html>welcome</html>"
            })
    @DisplayName("A list of groups that is not what is documented is an unexpected response, never a shorter list")
    void refusesOddLists(String body, FakeSofy sofy) {
        sofy.script(Faults.script().always().answer(json(body)).build());

        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.max-attempts", "1")) {
            assertThatThrownBy(() -> provider.audiences().list()).isInstanceOf(UnexpectedResponseException.class);
            assertThatThrownBy(() -> provider.audiences().find(AudienceId.of("1")))
                    .isInstanceOf(UnexpectedResponseException.class);
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "[null]",
                "[{\"id\":1,\"type\":\"CHAR\"}]",
                "[{\"id\":1,\"userLabel\":\"Note\"}]",
                "[{\"userLabel\":\"Note\",\"type\":\"CHAR\"}]",
                "[{\"id\":1,\"userLabel\":\"Note\",\"type\":\"CHAR\",\"deleted_at\":\"no\"}]"
            })
    @DisplayName("So is a list of columns")
    void refusesOddColumns(String body, FakeSofy sofy) {
        sofy.script(Faults.script().always().answer(json(body)).build());

        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.max-attempts", "1")) {
            assertThatThrownBy(() -> provider.fields().list()).isInstanceOf(UnexpectedResponseException.class);
        }
    }

    private static FakeResponse json(String body) {
        return FakeResponse.text(200, "application/json; charset=utf-8", body);
    }
}
