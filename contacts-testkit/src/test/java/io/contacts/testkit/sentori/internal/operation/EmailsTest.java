package io.contacts.testkit.sentori.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.SentoriClient;
import io.contacts.testkit.sentori.account.SentoriAttachment;
import io.contacts.testkit.sentori.account.SentoriDocument;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E-mails and upload groups")
class EmailsTest {
    private FakeSentori sentori;
    private SentoriClient client;

    @BeforeEach
    void start() {
        sentori = FakeSentori.start();
        client = new SentoriClient(sentori);
        sentori.addTemplate("AB1C234D", "Frame");
        sentori.addDraft("XY1C234E", "Spring");
    }

    @AfterEach
    void stop() {
        sentori.close();
    }

    @Test
    @DisplayName("an upload group goes to as many drafts as one likes, to each once")
    void attach() {
        client.post("/contact/import/", "{\"Contacts\":[{\"EmailAddress\":\"zoe@example.com\"}]}");
        String group = sentori.uploadGroups().get(0).externalId();
        sentori.addDraft("ZZ1C234E", "Summer");

        assertThat(client.post("/contact/import/" + group + "/attach/XY1C234E").status())
                .isEqualTo(200);
        assertThat(client.post("/contact/import/" + group + "/attach/XY1C234E").status())
                .isEqualTo(200);
        assertThat(client.post("/contact/import/" + group + "/attach/ZZ1C234E").status())
                .isEqualTo(200);

        assertThat(sentori.attachments())
                .containsExactly(new SentoriAttachment(group, "XY1C234E"), new SentoriAttachment(group, "ZZ1C234E"));
    }

    @Test
    @DisplayName("a draft is made from a template, a draft or a sent e-mail, and can be attached to")
    void create() {
        sentori.state().addSentEmail("SE1C234D", "Winter");
        client.post("/contact/import/", "{\"Contacts\":[{\"EmailAddress\":\"zoe@example.com\"}]}");
        String group = sentori.uploadGroups().get(0).externalId();

        for (String original : List.of("AB1C234D", "XY1C234E", "SE1C234D")) {
            SentoriClient.Answer created = client.post(
                    "/emails/create/", "{\"ExternalID\":\"" + original + "\",\"Name\":\"New\",\"Description\":null}");
            String id = created.json().get("ExternalID").stringValue();

            assertThat(id).matches("[A-Z0-9]{8}");
            assertThat(client.post("/contact/import/" + group + "/attach/" + id).status())
                    .isEqualTo(200);
            assertThat(sentori.state().document(id).orElseThrow().kind()).isEqualTo(SentoriDocument.Kind.DRAFT);
        }
        assertThat(client.get("/emails/drafts/").json().size()).isEqualTo(4);
        assertThat(sentori.state().documents()).hasSize(6);
        assertThat(client.get("/emails/templates/").json().size()).isEqualTo(1);
    }

    @Test
    @DisplayName("a draft without a description has null there")
    void noDescription() {
        assertThat(client.get("/emails/drafts/")
                        .json()
                        .get(0)
                        .get("Description")
                        .isNull())
                .isTrue();
    }
}
