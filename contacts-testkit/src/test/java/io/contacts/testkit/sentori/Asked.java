package io.contacts.testkit.sentori;

import io.contacts.testkit.sentori.SentoriClient.Answer;
import io.contacts.testkit.sentori.account.SentoriFieldType;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A fake with Zoe, who has a last name, Off, who is suppressed and no contact, a list, a draft and a template. */
record Asked(FakeSentori sentori, SentoriClient client) {
    static final String ZOE = "zoe%40example.com/";
    static final String UPDATE = "/contact/update/" + ZOE;

    int status(String path, String body) {
        return client.post(path, body).status();
    }

    JsonNode zoe() {
        return client.get("/contact/get/" + ZOE).json();
    }

    String lastNameAfter(String value) {
        Answer answer = client.post(UPDATE, "{\"LastName\":" + value + "}");
        return answer.status() == 200 ? "" + zoe().get("LastName") : "" + answer.code();
    }

    String imported(String rows) {
        Answer answer = client.post("/contact/import/", "{\"Contacts\":[" + rows + "]}");
        return answer.status() == 200
                ? answer.json().get("SuppressedUpdated") + " "
                        + answer.json().get("ExcludedInvalidEmail") + " "
                        + sentori.contact("off@example.com").isPresent()
                : "" + answer.code();
    }

    static Object ask(SentoriUndocumented choices, Function<Asked, Object> question) {
        try (FakeSentori sentori = FakeSentori.builder()
                .undocumented(choices)
                .customField("Covers", SentoriFieldType.NUMBER)
                .mailingList("1234ABCD", "News", "Monthly")
                .start()) {
            sentori.addContact("zoe@example.com", Map.of("LastName", "Old"));
            sentori.suppress("off@example.com");
            sentori.addDraft("XY1C234E", "Spring");
            sentori.addTemplate("AB1C234D", "Frame");
            return question.apply(new Asked(sentori, new SentoriClient(sentori)));
        }
    }
}
