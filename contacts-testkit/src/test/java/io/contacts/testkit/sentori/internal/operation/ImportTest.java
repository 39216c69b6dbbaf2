package io.contacts.testkit.sentori.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.SentoriClient;
import io.contacts.testkit.sentori.SentoriClient.Answer;
import io.contacts.testkit.sentori.account.SentoriContact;
import io.contacts.testkit.sentori.account.SentoriUploadGroup;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("An import")
class ImportTest {
    private FakeSentori sentori;
    private SentoriClient client;

    @BeforeEach
    void start() {
        sentori = FakeSentori.start();
        client = new SentoriClient(sentori);
    }

    @AfterEach
    void stop() {
        sentori.close();
    }

    @Test
    @Pins({
        "sentori sentence TotalRows",
        "sentori sentence EmailableRowsCreated",
        "sentori sentence EmailableRowsUpdated",
        "sentori sentence SuppressedUpdated",
        "sentori sentence BadEmailUpdated",
        "sentori sentence ExcludedDuplicates",
        "sentori sentence ExcludedInvalidEmail",
        "sentori sentence ExcludedRoleBased",
        "sentori sentence UploadGroupExternalID"
    })
    @DisplayName("counts every row in exactly one of its seven counters")
    void everyCounter() {
        sentori.addContact("known@example.com");
        sentori.addContact("off@example.com");
        sentori.suppress("off@example.com");
        sentori.addContact("bad@example.com");
        sentori.markBad("bad@example.com");

        JsonNode counters = send(
                        row("new@example.com"),
                        row("known@example.com"),
                        row("off@example.com"),
                        row("bad@example.com"),
                        row("NEW@example.com"),
                        row("no address"),
                        row("info@example.com"))
                .json();

        assertCounts(counters, 7, 1, 1, 1, 1, 1, 1, 1);
        assertThat(sentori.uploadGroups().get(0).systemIds()).hasSize(4);
        assertThat(counters.get("UploadGroupExternalID").stringValue())
                .isEqualTo(sentori.uploadGroups().get(0).externalId())
                .matches("[A-Z0-9]{8}");
    }

    @Test
    @DisplayName("updates the suppressed and the bad, and leaves them so")
    void statesStay() {
        sentori.addContact("off@example.com");
        sentori.suppress("off@example.com");
        sentori.addContact("bad@example.com");
        sentori.markBad("bad@example.com");

        send(
                "{\"EmailAddress\":\"off@example.com\",\"FirstName\":\"Off\"}",
                "{\"EmailAddress\":\"bad@example.com\",\"FirstName\":\"Bad\"}");

        SentoriContact off = sentori.contact("off@example.com").orElseThrow();
        SentoriContact bad = sentori.contact("bad@example.com").orElseThrow();
        assertThat(off.suppressed()).isTrue();
        assertThat(off.fields()).isEqualTo(Map.of("FirstName", "Off"));
        assertThat(bad.badEmailAddress()).isTrue();
        assertThat(bad.fields()).isEqualTo(Map.of("FirstName", "Bad"));
    }

    @Test
    @DisplayName("counts who is suppressed and bad as suppressed")
    void suppressedAndBad() {
        sentori.addContact("off@example.com");
        sentori.markBad("off@example.com");
        sentori.suppress("off@example.com");

        assertCounts(send(row("off@example.com")).json(), 1, 0, 0, 1, 0, 0, 0, 0);
    }

    @Test
    @DisplayName("counts by the state before the row, which may clear the bad mark")
    void clearsBadMark() {
        sentori.addContact("bad@example.com");
        sentori.markBad("bad@example.com");
        String row = "{\"EmailAddress\":\"bad@example.com\",\"IsBadEmailAddress\":false}";

        assertCounts(send(row).json(), 1, 0, 0, 0, 1, 0, 0, 0);
        assertCounts(send(row).json(), 1, 0, 1, 0, 0, 0, 0, 0);
    }

    @Test
    @DisplayName("creates a suppressed contact for a suppressed address without one, and counts it as suppressed")
    void newSuppressed() {
        sentori.suppress("off@example.com");

        assertCounts(send(row("off@example.com")).json(), 1, 0, 0, 1, 0, 0, 0, 0);
        assertThat(sentori.contact("off@example.com").orElseThrow().suppressed())
                .isTrue();
    }

    @Test
    @DisplayName("takes the first of several rows with one address")
    void duplicates() {
        send(
                "{\"EmailAddress\":\"a@example.com\",\"FirstName\":\"First\"}",
                "{\"EmailAddress\":\"A@example.com\",\"FirstName\":\"Second\",\"LastName\":\"Second\"}");

        assertThat(sentori.contact("a@example.com").orElseThrow().fields()).isEqualTo(Map.of("FirstName", "First"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info@example.com",
                "Sales@example.com",
                "WEBMASTER@example.com",
                "no-reply@example.com",
                "noreply@example.com",
                "postmaster@example.com",
                "support+tag@example.com",
                "contact@example.com",
                "admin@example.com"
            })
    @DisplayName("leaves role-based addresses out; add takes them")
    void roleBased(String address) {
        assertCounts(send(row(address)).json(), 1, 0, 0, 0, 0, 0, 0, 1);
        assertThat(client.post("/contact/add/" + SentoriClient.segment(address) + "/")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"information@example.com", "info.zoe@example.com", "zoe@info.example.com", "\"info\"@example.com"
            })
    @DisplayName("does not take an address for role-based that only looks like one")
    void notRoleBased(String address) {
        assertCounts(send(row(address.replace("\"", "\\\""))).json(), 1, 1, 0, 0, 0, 0, 0, 0);
    }

    @Test
    @Pins("sentori sentence UploadGroupExternalID")
    @DisplayName("without an imported row makes no upload group")
    void nothingImported() {
        JsonNode counters = send(row("no address"), row("info@example.com"), row("info@example.com"))
                .json();

        assertCounts(counters, 3, 0, 0, 0, 0, 0, 1, 2);
        assertThat(counters.get("UploadGroupExternalID").isNull()).isTrue();
        assertThat(sentori.uploadGroups()).isEmpty();
    }

    @Test
    @DisplayName("counts a row without an address as invalid when another has one")
    void someWithoutAddress() {
        JsonNode counters = send(
                        "{\"FirstName\":\"a\"}",
                        "{\"EmailAddress\":null}",
                        "{\"EmailAddress\":\"\"}",
                        row("zoe@example.com"))
                .json();

        assertCounts(counters, 4, 1, 0, 0, 0, 0, 3, 0);
    }

    @Test
    @DisplayName("names its upload group, or leaves it without a name")
    void names() {
        client.post(
                "/contact/import/",
                "{\"Contacts\":[" + row("a@example.com") + "],\"Name\":\"N\",\"Description\":null}");
        client.post("/contact/import/", "{\"Contacts\":[" + row("a@example.com") + "]}");

        assertThat(sentori.uploadGroups()).extracting(SentoriUploadGroup::name).containsExactly("N", null);
        assertThat(sentori.uploadGroups())
                .extracting(SentoriUploadGroup::description)
                .containsOnlyNulls();
        assertThat(sentori.uploadGroups())
                .extracting(SentoriUploadGroup::externalId)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("adds up, whatever the rows")
    void addsUp() {
        Random random = new Random(11);
        List<String> addresses = List.of(
                "a@example.com",
                "A@example.com",
                "b@example.com",
                "c@example.com",
                "info@example.com",
                "nobody",
                "",
                "off@example.com",
                "bad@example.com");
        sentori.addContact("c@example.com");
        sentori.suppress("off@example.com");
        sentori.addContact("bad@example.com");
        sentori.markBad("bad@example.com");
        for (int round = 0; round < 50; round++) {
            int size = 1 + random.nextInt(12);
            String[] rows = random.ints(size, 0, addresses.size())
                    .mapToObj(index -> row(addresses.get(index)))
                    .toArray(String[]::new);
            int imported = sentori.uploadGroups().size();

            JsonNode counters = send(rows).json();

            int sum = counters.propertyStream()
                    .filter(member -> member.getValue().isInt())
                    .mapToInt(member -> member.getValue().intValue())
                    .sum();
            assertThat(counters.get("TotalRows").intValue()).isEqualTo(size);
            assertThat(sum).isEqualTo(2 * size);
            boolean group = !counters.get("UploadGroupExternalID").isNull();
            assertThat(sentori.uploadGroups()).hasSize(imported + (group ? 1 : 0));
        }
    }

    @Test
    @DisplayName("is refused as a whole: one bad row, and none is imported")
    void whole() {
        Answer answer = send(row("a@example.com"), "{\"EmailAddress\":\"b@example.com\",\"FirstName\":1}");

        assertThat(answer.code()).isEqualTo(103);
        assertThat(sentori.contacts()).isEmpty();
    }

    @Test
    @DisplayName("of ten thousand rows is taken")
    void large() {
        StringBuilder rows = new StringBuilder();
        for (int number = 0; number < 10_000; number++) {
            rows.append(number == 0 ? "" : ",").append(row("guest" + number + "@example.com"));
        }

        JsonNode counters =
                client.post("/contact/import/", "{\"Contacts\":[" + rows + "]}").json();

        assertCounts(counters, 10_000, 10_000, 0, 0, 0, 0, 0, 0);
    }

    private Answer send(String... rows) {
        return client.post("/contact/import/", "{\"Contacts\":[" + String.join(",", rows) + "]}");
    }

    private static String row(String address) {
        return "{\"EmailAddress\":\"" + address + "\"}";
    }

    private static void assertCounts(JsonNode counters, int total, int... others) {
        List<String> names = List.of(
                "EmailableRowsCreated",
                "EmailableRowsUpdated",
                "SuppressedUpdated",
                "BadEmailUpdated",
                "ExcludedDuplicates",
                "ExcludedInvalidEmail",
                "ExcludedRoleBased");
        assertThat(counters.get("TotalRows").intValue()).isEqualTo(total);
        assertThat(names.stream()
                        .mapToInt(name -> counters.get(name).intValue())
                        .toArray())
                .as(names.toString())
                .containsExactly(others);
    }
}
