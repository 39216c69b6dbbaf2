package io.contacts.sentori.webhook;

import io.contacts.http.wire.Json;
import io.contacts.sentori.webhook.SentoriWebhookException.Reason;
import tools.jackson.databind.JsonNode;

/** The members of a webhook's body, exactly as they came: that is what the hash covers. */
final class WebhookBody {
    private final JsonNode members;

    private WebhookBody(JsonNode members) {
        this.members = members;
    }

    static WebhookBody read(byte[] body) {
        JsonNode members = Json.tree(body)
                .orElseThrow(() ->
                        new SentoriWebhookException(Reason.NOT_JSON, "the body is not JSON, or has a member twice"));
        if (!members.isObject()) {
            throw new SentoriWebhookException(Reason.NOT_JSON, "the body is not a JSON object");
        }
        return new WebhookBody(members);
    }

    /** Whether a member says anything: {@code null} is as good as none. */
    boolean has(String name) {
        JsonNode member = members.path(name);
        return !member.isMissingNode() && !member.isNull();
    }

    /** A text that must be there. */
    String text(String name) {
        JsonNode member = members.path(name);
        if (!member.isString()) {
            throw new SentoriWebhookException(Reason.MALFORMED, name + " is missing or not a string");
        }
        return member.stringValue();
    }

    /** A text that may be missing or {@code null}. */
    String textOrNothing(String name) {
        return has(name) ? text(name) : "";
    }
}
