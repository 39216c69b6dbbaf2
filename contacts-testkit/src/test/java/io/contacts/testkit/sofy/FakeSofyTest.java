package io.contacts.testkit.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.fake.RecordedRequest;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fake Sofy")
class FakeSofyTest {
    private static final String JOE = "{\"contactEmailAddress\":\"joe@example.com\",\"contactFirstName\":\"Joe\"}";
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.120Z");

    private final FakeSofy sofy = FakeSofy.builder()
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .venueId(7)
            .group("Guests")
            .column("Visits", SofyColumnType.DOUBLE)
            .start();
    private final SofyClient client = new SofyClient(sofy);

    @AfterEach
    void close() {
        sofy.close();
    }

    @Test
    @DisplayName("listens on loopback, under Sofy's version, and opens with the demo keys")
    void hasStatedDefaults() {
        assertThat(sofy.baseUrl()).hasScheme("http").hasHost("127.0.0.1").hasPath("/v1");
        assertThat(sofy.keyId()).isEqualTo("sofy-demo-key-id");
        assertThat(sofy.keySecret()).isEqualTo("sofy-demo-key-secret");
    }

    @Test
    @DisplayName("can have other keys and another prefix")
    void takesOtherKeysAndPrefix() {
        try (FakeSofy other = FakeSofy.builder()
                .keyId("lyon")
                .keySecret("s3cret {},;%")
                .prefix("/sofy/v1")
                .start()) {
            assertThat(other.baseUrl()).hasPath("/sofy/v1");
            assertThat(new SofyClient(other).get("/groups").body()).isEqualTo("[]");
            assertThat(client.with("X-API-KEY-ID", "lyon").get("/groups").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    @DisplayName("refuses blank keys")
    void refusesBlankKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SofyFakeApi.builder().keySecret(" ").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SofyFakeApi.builder().keyId("").build());
    }

    @Test
    @DisplayName("keeps contacts in order of arrival, with the time of arrival")
    void keepsOrder() {
        List.of("a", "c", "b")
                .forEach(name ->
                        client.post("/groups/1/contacts", "{\"contactEmailAddress\":\"" + name + "@example.com\"}"));

        assertThat(sofy.contacts(1))
                .extracting(contact -> contact.emailAddress().orElseThrow())
                .containsExactly("a@example.com", "c@example.com", "b@example.com");
        assertThat(sofy.contacts(1)).allSatisfy(contact -> {
            assertThat(contact.receivedAt()).isEqualTo(NOW);
            assertThat(contact.groupId()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("lists groups and columns that a test adds while it runs, under the next free id")
    void listsWhatIsAdded() {
        sofy.addGroup(new SofyGroup(41, "Old guests", Instant.EPOCH, NOW, "import"));
        SofyGroup group = sofy.addGroup("New guests");
        sofy.addColumn(new SofyColumn(8, 7, "Dish", SofyColumnType.CHAR, Instant.EPOCH, NOW, null));
        SofyColumn column = sofy.addColumn("Last visit", SofyColumnType.DATETIME);

        assertThat(group).isEqualTo(new SofyGroup(42, "New guests", NOW, NOW, "user"));
        assertThat(column).isEqualTo(new SofyColumn(9, 7, "Last visit", SofyColumnType.DATETIME, NOW, NOW, null));
        assertThat(sofy.groups()).extracting(SofyGroup::id).containsExactly(1L, 41L, 42L);
        assertThat(sofy.columns()).extracting(SofyColumn::id).containsExactly(1L, 8L, 9L);
        assertThat(client.get("/groups").body())
                .contains("{\"id\":41,\"name\":\"Old guests\",\"createdAt\":\"1970-01-01T00:00:00.000Z\","
                        + "\"updatedAt\":\"2026-11-23T10:15:30.120Z\",\"source\":\"import\"}");
        assertThat(client.get("/customColumns").body())
                .contains("{\"id\":8,\"venueId\":7,\"userLabel\":\"Dish\",\"type\":\"CHAR\","
                        + "\"created_at\":\"1970-01-01T00:00:00.000Z\",\"updated_at\":\"2026-11-23T10:15:30.120Z\","
                        + "\"deleted_at\":null}");
    }

    @Test
    @DisplayName("still lists a deleted column, with the time of its deletion")
    void listsDeletedColumns() {
        SofyColumn deleted = sofy.deleteColumn(1);

        assertThat(deleted.isDeleted()).isTrue();
        assertThat(deleted.deletedAt()).isEqualTo(NOW);
        assertThat(sofy.deleteColumn(1)).isEqualTo(deleted);
        assertThat(client.get("/customColumns").body()).contains("\"deleted_at\":\"2026-11-23T10:15:30.120Z\"");
    }

    @Test
    @DisplayName("says what it does not have")
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> sofy.contacts(9)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> sofy.deleteColumn(9)).isInstanceOf(NoSuchElementException.class);
        assertThat(sofy.deleteGroup(9)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sofy.addGroup(new SofyGroup(1, "Again", NOW, NOW, "user")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sofy.addColumn(new SofyColumn(1, 0, "Again", SofyColumnType.CHAR, NOW, NOW, null)));
    }

    @Test
    @DisplayName("keeps a journal of what was asked")
    void keepsAJournal() {
        client.get("/groups");
        client.post("/groups/1/contacts", JOE);

        assertThat(sofy.journal())
                .extracting(RecordedRequest::method, RecordedRequest::rawPath, RecordedRequest::status)
                .containsExactly(tuple("GET", "/v1/groups", 200), tuple("POST", "/v1/groups/1/contacts", 201));
        assertThat(sofy.journal().get(1).bodyText()).isEqualTo(JOE);
        sofy.clearJournal();
        assertThat(sofy.journal()).isEmpty();
        assertThat(sofy.contacts(1)).hasSize(1);
    }

    @Test
    @DisplayName("holds the contact once when the connection drops after the request took effect")
    void dropsTheConnectionAfterTheEffect() {
        sofy.script(Faults.script().onMethod("POST").resetAfterEffect().build());

        assertThatThrownBy(() -> client.post("/groups/1/contacts", JOE)).isInstanceOf(UncheckedIOException.class);

        sofy.script(FaultScript.none());
        assertThat(sofy.contacts(1)).hasSize(1);
        assertThat(client.get("/groups").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("can be disturbed from the start")
    void startsWithAScript() {
        try (FakeSofy disturbed = FakeSofy.builder()
                .group("Guests")
                .script(Faults.script().onCall(1).unavailableHtml().build())
                .start()) {
            SofyClient caller = new SofyClient(disturbed);

            assertThat(caller.post("/groups/1/contacts", JOE).statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(disturbed.contacts(1)).isEmpty();
            assertThat(caller.post("/groups/1/contacts", JOE).statusCode()).isEqualTo(201);
        }
    }

    @Test
    @DisplayName("can be mounted beside another fake: two venues, two key pairs, two states")
    void isMountable() {
        SofyFakeApi lyon = SofyFakeApi.builder().keyId("lyon").group("Lyon").build();
        SofyFakeApi nice = SofyFakeApi.builder().keyId("nice").group("Nice").build();
        try (FakeServer server = FakeServer.builder()
                .mount("/lyon/v1", lyon)
                .mount("/nice/v1", nice)
                .start()) {
            SofyClient caller = new SofyClient(server.baseUrl("/lyon/v1"), lyon.keyId(), lyon.keySecret());

            assertThat(caller.post("/groups/1/contacts", JOE).statusCode()).isEqualTo(201);
            assertThat(lyon.contacts(1)).hasSize(1);
            assertThat(nice.contacts(1)).isEmpty();
            SofyClient astray = new SofyClient(server.baseUrl("/nice/v1"), lyon.keyId(), lyon.keySecret());
            assertThat(astray.get("/groups").statusCode()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("hands out copies: what a test holds does not change, and cannot be changed")
    void handsOutCopies() {
        List<SofyContact> before = sofy.contacts(1);
        client.post("/groups/1/contacts", JOE);

        SofyContact joe = sofy.contacts(1).get(0);

        assertThat(before).isEmpty();
        assertThatThrownBy(() -> joe.members().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sofy.contacts(1).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("shows neither people nor keys in a toString")
    void isDiscreet() {
        client.post("/groups/1/contacts", JOE);

        assertThat(sofy.contacts(1).toString()).contains("contactFirstName").doesNotContain("joe@example.com", "Joe");
        assertThat(new Credentials("id-1", "secret-1").toString()).doesNotContain("id-1", "secret-1");
        assertThat(sofy.toString()).doesNotContain(sofy.keyId(), sofy.keySecret());
        assertThat(sofy.journal().toString()).doesNotContain("joe", "Joe", sofy.keyId(), sofy.keySecret());
    }

    @Test
    @DisplayName("keeps its state readable after it is closed")
    void staysReadable() {
        client.post("/groups/1/contacts", JOE);

        sofy.close();

        assertThat(sofy.contacts(1)).hasSize(1);
        assertThat(sofy.journal()).hasSize(1);
        assertThat(sofy.baseUrl()).hasPath("/v1");
        assertThatThrownBy(() -> client.get("/groups")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @DisplayName("starts with the document's examples when nothing is configured")
    void startsWithExamples() {
        try (FakeSofy examples = FakeSofy.start()) {
            assertThat(examples.groups()).extracting(SofyGroup::name).containsExactly("Group 1", "Group 2", "Group N");
            assertThat(examples.columns()).extracting(SofyColumn::type).containsExactly(SofyColumnType.DOUBLE);
        }
    }

    @Test
    @DisplayName("makes fakes of separate states from one builder")
    void buildsSeparateStates() {
        FakeSofy.Builder builder = FakeSofy.builder().group("Guests");
        try (FakeSofy one = builder.start();
                FakeSofy two = builder.start()) {
            new SofyClient(one).post("/groups/1/contacts", JOE);

            assertThat(one.contacts(1)).hasSize(1);
            assertThat(two.contacts(1)).isEmpty();
        }
    }
}
