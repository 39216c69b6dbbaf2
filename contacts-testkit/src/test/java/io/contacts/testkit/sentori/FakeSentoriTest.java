package io.contacts.testkit.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sentori.account.SentoriContact;
import io.contacts.testkit.sentori.account.SentoriUploadGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fake Sentori, as a test uses it")
class FakeSentoriTest {
    @Test
    @DisplayName("keeps a journal, counts, forgets the journal and keeps the state")
    void journal() {
        try (FakeSentori sentori = FakeSentori.builder().journalSize(2).start()) {
            SentoriClient client = new SentoriClient(sentori);
            client.post("/contact/add/zoe%40example.com/", "{\"FirstName\":\"Zoé\"}");

            RecordedRequest request = sentori.journal().get(0);
            assertThat(request.rawPath()).isEqualTo("/v2.0/contact/add/zoe%40example.com/");
            assertThat(request.bodyText()).isEqualTo("{\"FirstName\":\"Zoé\"}");
            assertThat(request.status()).isEqualTo(201);

            client.get("/mailinglists/");
            client.get("/mailinglists/");
            assertThat(sentori.journal()).hasSize(2);
            assertThat(sentori.requestCount()).isEqualTo(3);
            sentori.clearJournal();
            assertThat(sentori.journal()).isEmpty();
            assertThat(sentori.contact("zoe@example.com")).isPresent();
        }
    }

    @Test
    @DisplayName("can lose the answer of an add that took effect: the next add finds the address taken")
    void lostAnswer() {
        FaultScript script = Faults.script()
                .onPath("/v2.0/contact/add/")
                .onCall(1)
                .answerAfterEffect(FakeResponse.empty(502))
                .build();
        try (FakeSentori sentori = FakeSentori.builder().script(script).start()) {
            SentoriClient client = new SentoriClient(sentori);

            assertThat(client.post("/contact/add/zoe%40example.com/").status()).isEqualTo(502);
            assertThat(client.post("/contact/add/zoe%40example.com/").code()).isEqualTo(102);
            sentori.script(FaultScript.none());
            assertThat(sentori.contacts()).hasSize(1);
        }
    }

    @Test
    @DisplayName("stands beside other fakes on one server")
    void mounted() {
        SentoriFakeApi api = SentoriFakeApi.create();
        try (FakeServer server =
                FakeServer.builder().mount("/sentori/v2.0", api).start()) {
            SentoriClient client =
                    new SentoriClient(server.baseUrl("/sentori/v2.0").toString(), api.apiKey());

            assertThat(client.post("/contact/add/zoe%40example.com/").status()).isEqualTo(201);
            assertThat(api.state().contacts()).hasSize(1);
        }
    }

    @Test
    @DisplayName("takes requests one after the other: of many adds of one address at once, one wins")
    void atomic() throws Exception {
        int clients = 8;
        int addresses = 3000;
        SentoriFakeApi api = SentoriFakeApi.create();
        CyclicBarrier together = new CyclicBarrier(clients);
        Callable<Integer> addAll = () -> {
            together.await(30, TimeUnit.SECONDS);
            int created = 0;
            for (int number = 0; number < addresses; number++) {
                created += api.handle(addOf(number)).status() == 201 ? 1 : 0;
            }
            return created;
        };
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            int created = 0;
            for (Future<Integer> client : threads.invokeAll(Collections.nCopies(clients, addAll))) {
                created += client.get();
            }

            assertThat(created).isEqualTo(addresses);
            assertThat(api.state().contacts())
                    .hasSize(addresses)
                    .extracting(SentoriContact::systemId)
                    .doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    private static FakeRequest addOf(int number) {
        return new FakeRequest(
                "POST",
                "/contact/add/guest" + number + "%40example.com/",
                Map.of("ApiKey", List.of(SentoriFakeApi.DEMO_KEY)),
                new byte[0]);
    }

    @Test
    @DisplayName("hands out copies that do not change, and that show nobody in their text")
    void copies() {
        try (FakeSentori sentori = FakeSentori.start()) {
            SentoriContact before = sentori.addContact("zoe@example.com", Map.of("FirstName", "Zoé"));
            sentori.suppress("zoe@example.com");

            assertThat(before.suppressed()).isFalse();
            assertThat(before.toString()).doesNotContain("zoe", "Zoé", "16382");
            assertThat(sentori.contact("ZOE@example.com").orElseThrow().suppressed())
                    .isTrue();
            assertThat(sentori.contact("nobody@example.com")).isEmpty();
        }
    }

    @Test
    @DisplayName("needs three different keys")
    void keys() {
        SentoriFakeApi.Builder builder = SentoriFakeApi.builder().apiKey(SentoriFakeApi.INACCESSIBLE_KEY);

        assertThatIllegalArgumentException().isThrownBy(builder::build);
    }

    @Test
    @DisplayName("skips ids that are taken")
    void externalIds() {
        List<String> ids = new ArrayList<>(List.of("AAAA0000", "AAAA0000", "BBBB0000"));
        try (FakeSentori sentori =
                FakeSentori.builder().externalIds(() -> ids.remove(0)).start()) {
            SentoriClient client = new SentoriClient(sentori);
            String body = "{\"Contacts\":[{\"EmailAddress\":\"zoe@example.com\"}]}";
            client.post("/contact/import/", body);
            client.post("/contact/import/", body);

            assertThat(sentori.uploadGroups())
                    .extracting(SentoriUploadGroup::externalId)
                    .containsExactly("AAAA0000", "BBBB0000");
        }
    }
}
